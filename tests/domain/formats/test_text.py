import pytest

from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import paragraphs


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n", "a PDF"),
        (b"{\\rtf1 The ferry sails again.}", "RTF"),
        (b"GIF89a and then some words", "a GIF picture"),
        (b"BEGIN:VCALENDAR\nSUMMARY:Press conference\nEND:VCALENDAR\n", "a calendar"),
        (b"city,country,people\nLisbon,Portugal,500000\nPorto,Portugal,230000\n", "a table"),
        ("Ort;Land;Einwohner\nWien;Österreich;1900000\nGraz;Österreich;290000\n".encode(), "a table"),
    ],
)
def test_files_of_other_kinds_are_rejected_with_what_they_are(raw: bytes, named: str) -> None:
    with pytest.raises(Rejected, match=named):
        formats.parse(raw, "text/plain")
    with pytest.raises(Rejected):
        formats.parse(raw)


@pytest.mark.parametrize(
    "text",
    [
        "Ferry strike ends\n\nIt was long, it was cold, and it is over.\n\nNobody knew, nobody cared, nobody came.",
        "Results\n\nRovers 2, Selwick 0\n\nThe Rovers won their first match, in the rain, on Saturday.",
    ],
)
def test_sentences_with_commas_are_text(text: str) -> None:
    assert formats.parse(text.encode()).format == "text"


@pytest.mark.parametrize(("led", "is_one"), [(0, True), (2, True), (3, False)])
def test_one_or_two_lines_lead_to_a_table(led: int, is_one: bool) -> None:
    lines = ["The results of the day, as the desk has them by now:"] * led
    assert paragraphs.is_table([*lines, "Dorf 3", "Au 4", "Hamm 5", "Ulm 6"]) is is_one


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["Results", "Dorf 3", "Au 4"], ["Results", "Dorf 3\nAu 4"]),
        (["Results", "Dorf   and Au", "Hamm   and Ulm"], ["Results", "Dorf   and Au\nHamm   and Ulm"]),
        (["Of " + "x" * 60 + " 7", "Dorf   3"], ["Of " + "x" * 60 + " 7", "Dorf   3"]),
        (["x" * 62 + " 7", "Dorf   3"], ["", "x" * 62 + " 7\nDorf   3"]),
    ],
)
def test_a_row_is_set_in_columns_or_ends_with_a_figure_and_is_short(
    lines: list[str], found: list[str]
) -> None:
    assert paragraphs.table(lines) == found


@pytest.mark.parametrize(
    ("lines", "is_one"),
    [
        (["Dorf 3", "Au 4"], True),
        (["Dorf 3"], False),
        (["Dorf 3", "Au 4", "Hamm is a town"], True),
        (["Dorf 3", "Au is one", "Hamm is a town"], False),
        (["1. Dorf", "2. Au"], True),
        (["Dorf 3%", "Au 4%."], True),
        (["x" * 62 + " 3", "Au 4"], True),
        (["x" * 63 + " 3", "Au 4"], False),
        (["Dorf   town", "Au   town", "Hamm is one"], True),
        (["Dorf   town", "Au is a town", "Hamm is one", "Ulm is one"], False),
    ],
)
def test_a_table_has_figures_in_two_thirds_of_its_rows_or_columns_in_half(
    lines: list[str], is_one: bool
) -> None:
    assert paragraphs.is_table(lines) is is_one


def test_blanks_between_words_of_wire_are_one() -> None:
    text = "   A  bridge\nopened on Monday.\n   Two\nsaid it."
    assert paragraphs.of_wire(text) == ("A bridge opened on Monday.", "Two said it.")
    text = "   Eine  Brücke\nist offen.\n   Zwei\nsagten es.\n \n\n   Drei"
    assert paragraphs.of_wire(text) == ("Eine Brücke ist offen.", "Zwei sagten es.", "Drei")


def test_two_columns_of_names_and_values_are_a_table() -> None:
    with pytest.raises(Rejected, match="a table"):
        formats.parse(b"date,price\n2026-03-01,11.2\n2026-03-02,11.9\n2026-03-03,12.0\n")
