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
