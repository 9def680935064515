"""The line below a story that says where it was taken from is its source, and none of its text."""

import pytest

from tests.domain.formats.ninjs_items import item
from wire.domain import formats

TEXT = "The ferry to Hiddensee runs again after two weeks of ice."


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Quelle: Reederei Hiddensee", "Reederei Hiddensee"),
        ("Quelle : destatis.de", "destatis.de"),
        ("SOURCE Glenfield Foods", "Glenfield Foods"),
        ("Fuente: Ministerio de Agricultura.", "Ministerio de Agricultura"),
        ("Źródło: PAP", "PAP"),
    ],
)
def test_a_line_of_the_source_below_a_story_is_its_source(line: str, source: str) -> None:
    message = formats.parse(item(body_text=f"{TEXT}\n\n{line}"))
    assert (message.lines, message.source) == ((TEXT,), source)


def test_the_source_that_a_field_names_counts_first() -> None:
    message = formats.parse(item(body_text=f"{TEXT}\n\nQuelle: Reederei", source="Alpin"))
    assert (message.lines, message.source) == ((TEXT,), "Alpin")


@pytest.mark.parametrize(
    "line",
    [
        "Quelle: Der Hafen teilte mit, dass die Fähre fährt. Das Eis ist fort.",
        "Source of the Rhine is dry",
        "The source: a spring in the Alps that few have seen since the bridge was opened in Dorf",
    ],
)
def test_a_line_that_says_more_stays_in_the_story(line: str) -> None:
    assert formats.parse(item(body_text=f"{TEXT}\n\n{line}")).lines == (TEXT, line)


def test_a_source_in_the_middle_of_a_story_stays_there() -> None:
    lines = (TEXT, "Quelle: Reederei", *(f"{TEXT} {n}." for n in "abc"))
    assert formats.parse(item(body_text="\n\n".join(lines))).lines == lines
