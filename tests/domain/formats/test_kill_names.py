"""What a kill says in which it may name stories: its headline and slug, and the sentences that take something back."""

import pytest

from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.message import Message, Status

SLUG = "DORF-BRIDGE"


def sent(headline: str, text: str, **more: str) -> Message:
    return formats.parse(item(headline=headline, slugline=SLUG, body_text=text, **more))


@pytest.mark.parametrize(
    ("headline", "text", "named"),
    [
        (
            "KILL NOTICE",
            "Please kill the story Dorf opens bridge. It is wrong.",
            ["KILL NOTICE", SLUG, "Please kill the story Dorf opens bridge"],
        ),
        ("KILL: Dorf opens bridge", "Story is wrong. Use XY-78 instead.", ["KILL: Dorf opens bridge", SLUG, "wrong"]),
        ("Dorf opens bridge", "This story is withdrawn.", ["Dorf opens bridge", "This story is withdrawn"]),
        ("Dorf opens bridge", "Please do not use this story.", ["Dorf opens bridge", "Please do not use this story"]),
        ("Note to editors", "The story XY-77 is withdrawn. XY-79 stands.", ["Note to editors", "XY-77"]),
    ],
)  # fmt: skip
def test_a_kill_names_its_story_by_headline_slug_or_sentence(
    headline: str, text: str, named: list[str]
) -> None:
    message = sent(headline, text)
    assert message.status is Status.CANCELED
    assert all(name in message.takes_back for name in named)


@pytest.mark.parametrize(
    ("headline", "text", "other"),
    [
        ("KILL: Dorf opens bridge", "The story is wrong. Use XY-78 instead.", "XY-78"),
        ("Dorf opens bridge", "Please do not use this story. XY-78 is its substitute.", "XY-78"),
        ("Note to editors", "The story XY-77 is withdrawn. XY-79 stands.", "XY-79"),
        ("KILL NOTICE", "Please kill XY-77, not XY-78.", "XY-78"),
        ("KILL NOTICE", "Please kill XY-77, the sidebar to XY-78.", "XY-78"),
        ("KILL NOTICE", "Please kill XY-77, which moved with XY-78.", "XY-78"),
    ],
)
def test_it_does_not_name_what_stands_or_is_to_be_used_instead(headline: str, text: str, other: str) -> None:
    message = sent(headline, text)
    assert message.status is Status.CANCELED
    assert other not in message.takes_back
    assert other not in " ".join(message.cancels)


def test_an_aside_that_names_nothing_stays_where_it_is() -> None:
    assert "which is wrong" in sent("KILL NOTICE", "Please kill story XY-77, which is wrong.").takes_back


def test_a_kill_of_its_own_story_is_one_only_where_that_is_known() -> None:
    assert sent("Dorf opens bridge", "This story is withdrawn.").kills_known
    assert not sent("Dorf opens bridge", "A bridge was withdrawn from service, the mayor said.").kills_known


def test_a_note_that_takes_back_another_story_leaves_its_own() -> None:
    long = "The mayor opened the bridge. " * 20
    message = sent("Dorf opens bridge", long, ednote="Please kill story XY-77. Thank you.")
    assert (message.status, message.cancels) == (Status.USABLE, ("XY-77",))
    message = sent("Dorf opens bridge", long, ednote="Please kill this story.")
    assert message.status is Status.CANCELED
    message = sent("Dorf opens bridge", long, ednote="Please kill the second photo of this story.")
    assert message.status is Status.USABLE
