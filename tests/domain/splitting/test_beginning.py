"""Where the story of a page begins: below its headline, its deck and labels, and above nothing that is its text."""

import pytest

from wire.domain.message import LineMark
from wire.domain.splitting import page, parts
from wire.domain.splitting.lines import kind

TITLE = "Ferry crews vote to strike"
DECK = "A deal of two years has been turned down by the crews of the ferries."
TEXT = (
    "Crews of the ferries across the sound voted on Friday to strike from Monday on, their union said in a note.",
    "The operator called the vote a mistake and said that buses would take the long way round the sound on Monday.",
    "Talks broke off on Thursday after both sides had met for nine hours at the offices of the port, they said.",
)
BESIDE, INSIDE = LineMark("beside"), LineMark("text")


def body(*lines: tuple[str, LineMark]) -> tuple[str, ...]:
    return page.read([line for line, _ in lines], TITLE, [mark for _, mark in lines]).body


def told(*above: tuple[str, LineMark]) -> tuple[str, ...]:
    """The body of a page with these lines between headline and text."""
    return body(("Advertisement", BESIDE), (TITLE, BESIDE), *above, *((text, INSIDE) for text in TEXT))


@pytest.mark.parametrize("byline", ["By Marta Klein", "Marta Klein, Shipping Correspondent"])
def test_the_paragraph_above_the_byline_is_the_deck(byline: str) -> None:
    assert told((DECK, INSIDE), (byline, BESIDE)) == TEXT


def test_a_paragraph_above_a_name_in_the_text_is_of_the_story() -> None:
    assert told((DECK, INSIDE), ("Marta Klein", INSIDE))[0] == DECK


def test_the_only_paragraph_is_no_deck() -> None:
    assert body((TITLE, BESIDE), (TEXT[0], INSIDE), ("By Marta Klein", BESIDE)) == TEXT[:1]


@pytest.mark.parametrize("opening", ["Hello to all!", "Time is not on their side.", "Hello all! \U0001f44b"])
def test_a_short_sentence_can_open_a_story(opening: str) -> None:
    assert kind(opening) == "short"
    assert told((opening, INSIDE)) == (opening, *TEXT)


@pytest.mark.parametrize("label", [("Summary", INSIDE), ("概要", INSIDE)])
def test_a_label_above_the_first_paragraph_is_no_text(label: tuple[str, LineMark]) -> None:
    assert told(label) == TEXT


def test_a_button_that_the_page_repeats_does_not_open_a_story() -> None:
    button = ("Save this story.", INSIDE)
    assert told(button, button) == TEXT


def test_what_stands_above_the_headline_is_not_of_the_story() -> None:
    notices = [("Something went wrong with the connection to the port.", INSIDE)] * 2
    assert body(*notices, (TITLE, BESIDE), *((text, INSIDE) for text in TEXT)) == TEXT


def test_a_headline_repeated_below_the_story_does_not_end_it() -> None:
    assert body(*((text, INSIDE) for text in TEXT), (TITLE, BESIDE), (DECK, INSIDE))[: len(TEXT)] == TEXT


@pytest.mark.parametrize(
    ("printed", "given", "byline"),
    [
        ("Marta KleinStaff Writer", "Marta Klein", "Marta Klein"),
        ("Marta Klein Marta Klein", "Marta Klein", "Marta Klein"),
        ("Marta Klein, Harbour Desk", "Marta Klein", "Marta Klein, Harbour Desk"),
        ("Marta Klein and Jan Berg", "Marta Klein", "Marta Klein and Jan Berg"),
        ("Marta Kleinert", "Marta Klein", "Marta Kleinert"),
        ("Marta Klein", "", "Marta Klein"),
        ("", "Marta Klein", ""),
        ("Alpin Post Marta Klein", "", "Marta Klein"),
        ("Alpin Post Staff", "", "Alpin Post Staff"),
    ],
)
def test_a_name_loses_what_is_run_together_with_it(printed: str, given: str, byline: str) -> None:
    assert parts._unglued(printed, given, "Alpin Post") == byline


@pytest.mark.parametrize(("where", "kept"), [(BESIDE, True), (INSIDE, False)])
def test_the_heading_of_other_stories_closes_nothing_from_a_box_beside_the_article(
    where: LineMark, kept: bool
) -> None:
    found = body(
        (TITLE, BESIDE),
        *((text, INSIDE) for text in TEXT[:2]),
        ("Related articles", where),
        ("Buses on the sound", LineMark("heading")),
        (TEXT[2], INSIDE),
    )
    assert ("Buses on the sound" in found) is kept
    assert TEXT[2] in found
