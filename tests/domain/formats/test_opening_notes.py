"""Notes on a version above the text of a story are notes to editors, and its byline stands there once."""

from tests.domain.formats.ninjs_items import item
from wire.domain import formats

TEXT = "DURBAN, March 1 (Reuters) - A zinc smelter will restart in April after its owner agreed a power deal."


def test_a_note_on_the_version_above_a_story_is_a_note_to_editors() -> None:
    message = formats.parse(
        item(byline="Thandeka Mbele", body_text=f"(Adds union, paragraph 5)\n\nBy Thandeka Mbele\n\n{TEXT}")
    )
    assert message.lines == (TEXT,)
    assert message.ednote == "Adds union, paragraph 5"


def test_brackets_that_say_something_else_stay_in_the_story() -> None:
    lines = ("(This story has been read by our partners in Durban)", TEXT)
    message = formats.parse(item(body_text="\n\n".join(lines)))
    assert (message.lines, message.ednote) == (lines, "")


def test_crossheads_stand_where_they_stood_without_the_note() -> None:
    html = f"<p>(Adds quote)</p><p>{TEXT}</p><h2>Power</h2><p>The deal caps the tariff for five years.</p>"
    message = formats.parse(item(body_html=html))
    assert [message.lines[at] for at in message.crossheads] == ["Power"]


def test_a_line_that_repeats_the_byline_goes_whatever_word_stands_before_it() -> None:
    for line in ("De Ioana Popescu", "Autorka: Ioana Popescu", "Text und Foto: Ioana Popescu"):
        assert formats.parse(item(byline="Ioana Popescu", body_text=f"{line}\n\n{TEXT}")).lines == (TEXT,)
    line = "The deal was brokered by Ioana Popescu"
    assert formats.parse(item(byline="Ioana Popescu", body_text=f"{line}\n\n{TEXT}")).lines == (line, TEXT)


def test_de_before_a_name_is_a_word_in_romanian_and_part_of_it_elsewhere() -> None:
    assert (
        formats.parse(item(byline="De Ioana Popescu", language="ro", body_text=TEXT)).byline
        == "Ioana Popescu"
    )
    assert (
        formats.parse(item(byline="De Wever Bart", language="nl", body_text=TEXT)).byline == "De Wever Bart"
    )
