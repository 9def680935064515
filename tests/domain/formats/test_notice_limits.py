"""What makes a short text a notice: how long it may be, which links kill, what a slug must have beside it."""

import pytest

from tests.contract.format_samples import anpa, newsmlg2
from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.message import Message, Status

TAG = b'<provider literal="Alpin"/>'
SENTENCE = "The mayor spoke at the bridge. "
"""It says nothing of any story; twenty of them are 620 characters."""


def words(size: int, begin: str = "") -> str:
    """A text of so many characters that begins with these."""
    return (begin + SENTENCE * 40)[: size - 1].rstrip() + "." * (
        size - len((begin + SENTENCE * 40)[: size - 1].rstrip())
    )


def linked(rel: str, target: str, text: str = "A bridge opened.") -> Message:
    link = f'<link rel="{rel}" {target}/>'.encode()
    return formats.parse(newsmlg2().replace(TAG, TAG + link).replace(b"A bridge opened.", text.encode()))


def test_a_link_kills_by_its_relation_and_the_item_it_names() -> None:
    assert linked("irel:canceled", 'residref="urn:x:7"').cancels == ("urn:x:7",)
    assert linked("irel:seeAlso", 'residref="urn:x:7"').cancels == ()
    assert linked("irel:seeAlso", 'residref="urn:x:7"').status is Status.USABLE
    assert linked("irel:canceled", 'href="https://a.example/7"').cancels == ()


def associated(rel: str, size: int = 20) -> Message:
    """An item of ninjs with a text of so many characters that is associated with another item."""
    return formats.parse(item(associations=[{"name": rel, "uri": "urn:x:7"}], body_text=words(size)))


@pytest.mark.parametrize(("size", "status"), [(300, Status.CANCELED), (301, Status.USABLE)])
def test_a_text_of_three_hundred_characters_beside_a_link_that_kills_is_a_notice(
    size: int, status: Status
) -> None:
    message = associated("kills", size)
    assert (len("".join(message.lines)), message.cancels, message.status) == (size, ("urn:x:7",), status)


def test_an_item_beside_another_that_it_does_not_kill_is_a_story() -> None:
    message = associated("seeAlso")
    assert (message.cancels, message.status) == ((), Status.USABLE)


@pytest.mark.parametrize(
    ("slug", "headline", "text", "kills"),
    [
        ("DORF-BRIDGE-KILL", "Kill this story", ["A bridge opened."], True),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "Kill the story"], True),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "All came.", "Kill the story"], False),
        ("DORF-BRIDGE-KILL", "Dorf", ["A bridge opened.", "All came."], False),
        ("DORF-BRIDGE-KILL", "WOLVES KILL SHEEP", ["A bridge opened."], False),
        ("DORF-BRIDGE-KILL", "Dorf", ["DORF (Alpin) - Kill the story, the mayor said."], False),
        ("DORF-BRIDGE", "Dorf", ["A bridge opened.", "He did not kill the story"], False),
    ],
)
def test_a_slug_that_ends_in_kill_takes_its_story_back_where_headline_or_first_lines_say_it_too(
    slug: str, headline: str, text: list[str], kills: bool
) -> None:
    body = [{"role": "main", "contenttype": "text/plain", "value": "\n\n".join([*text, words(400)])}]
    message = formats.parse(item(slugline=slug, headline=headline, bodies=body))
    assert (message.status is Status.CANCELED) is kills


@pytest.mark.parametrize(
    ("slug", "text", "kills"),
    [
        ("BC-EU--Dorf-Bridge-Kill", "Please do not use this story.", True),
        ("BC-EU--Dorf-Bridge, withdrawal", "Please do not use this story.", True),
        ("BC-EU--Dorf-Bridge-Kill", "Wolves came down to the bridge.", False),
        ("BC-EU--Dorf-Bridge", "Wolves came down to the bridge.", False),
        ("BC-EU--Dorf-Bridge-Kill", "Please do not use this story. " + words(300), False),
    ],
)
def test_a_slug_in_small_letters_that_ends_in_kill_needs_a_short_text_that_orders_it(
    slug: str, text: str, kills: bool
) -> None:
    raw = anpa(slug).replace(
        b"DORF, Austria (AL) _ A bridge\r\nopened.\r\n\t   ``It shook,'' two said.", text.encode()
    )
    assert (formats.parse(raw).status is Status.CANCELED) is kills


@pytest.mark.parametrize("where", ["header", "keyword line"])
def test_either_slug_of_anpa_says_that_its_story_is_killed(where: str) -> None:
    old, new = (
        (b" BC-EU--Dorf-Bridge  ", b" BC-EU--Dorf-Bridge-KILL  ")
        if where == "header"
        else (b"^BC-EU--Dorf-Bridge,", b"^BC-EU--Dorf-Bridge-KILL,")
    )
    assert formats.parse(anpa().replace(old, new)).status is Status.CANCELED
