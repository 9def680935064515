import pytest

from wire.domain import formats
from wire.domain.errors import Rejected


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
