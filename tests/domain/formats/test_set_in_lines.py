"""Plain text whose lines were broken at one width: its paragraphs are joined, a page of short lines stays."""

from datetime import UTC, datetime

import pytest

from wire.domain import formats
from wire.domain.formats.common import set_in_lines

FERRY = """\
NYHAMN (Alpin) - The ferry to Dorf stays in port until Friday because its
engine has to be taken out, the owner said on Monday.

About 900 people take the ferry every day, most of them on their way to
the shipyard on the other side of the fjord."""
FOUND = (
    "NYHAMN (Alpin) - The ferry to Dorf stays in port until Friday because its engine has to be taken out, the owner"
    " said on Monday.",
    "About 900 people take the ferry every day, most of them on their way to the shipyard on the other side of the"
    " fjord.",
)
PAGE = ["News", "Sport and weather of the week", "Weather", "Log in", "About us and our partners", "Contact"]


def paragraphs(text: str) -> tuple[str, ...]:
    return tuple(filter(None, formats.parse(text.encode()).lines))


@pytest.mark.parametrize(
    "text",
    [
        FERRY,
        FERRY.replace("\n\n", "\n\n   ").replace("NYHAMN", "   NYHAMN"),
        FERRY.replace("\n\n", "\n"),
        FERRY.replace("\n", "\r\n"),
    ],
    ids=["blank lines", "indents and blank lines", "neither", "CRLF"],
)
def test_a_paragraph_is_one_line_however_paragraphs_are_parted(text: str) -> None:
    assert paragraphs(f"Ferry stays in port\n\n{text}") == ("Ferry stays in port", *FOUND)


def test_one_break_amid_a_sentence_is_enough_where_no_other_line_is_long() -> None:
    first, _, _ = FERRY.partition("\n\n")
    assert paragraphs(f"ZCZC\nALP0117\nFerry stays\n\n{first}") == (
        "ZCZC",
        "ALP0117",
        "Ferry stays",
        FOUND[0],
    )


@pytest.mark.parametrize(
    "lines",
    [
        PAGE,
        [FOUND[0], "is a line of a page that says more than a line of wire holds", FOUND[1]],
        ["Ferry to Dorf stays in port for a week", "Mayor opens the new bridge at Hamm", "Rovers win again"],
        ["Name of the boat          Seats", "Fjordprinsen of Nyhamn    900", "and its sister ship       850"],
    ],
    ids=["a menu", "long lines", "headlines", "columns"],
)
def test_lines_of_a_page_stay(lines: list[str]) -> None:
    assert set_in_lines.joined(lines) == lines


def test_wire_that_a_word_closes_is_signed_and_dated_by_the_lines_above_it() -> None:
    text = f"Ferry stays in port\n\n{FERRY}\n\nagr/bng\n\n02-MAR-26 17:22\n\nNNNN\n"
    message = formats.parse(text.encode())
    assert tuple(filter(None, message.lines))[1:] == FOUND
    assert message.private_notes == ("agr/bng", "02-MAR-26 17:22", "NNNN")
    assert (
        message.identity.time
        == formats.identify(text.encode()).time
        == datetime(2026, 3, 2, 17, 22, tzinfo=UTC)
    )


def test_nouns_with_capitals_begin_lines_too() -> None:
    text = (
        "Magdeburg (Alpin) - Die Polizei hat am Donnerstag drei Männer auf dem\n"
        "Güterbahnhof in Magdeburg gestellt, die mehrere hundert Meter\n"
        "Kabel abholen wollten. Der Schaden liegt nach Angaben der\n"
        "Behörde bei 30.000 Euro."
    )
    assert paragraphs(f"Polizei stellt Diebe\n\n{text}")[1:] == (text.replace("\n", " "),)


def test_items_of_a_list_are_lines_of_their_own() -> None:
    lines = [
        "- Harbour Party: 34.1 percent, 21 seats, up from 18 seats five years ago",
        "- Union of Farmers: 28.9 percent, 17 seats, unchanged since the last vote",
        "",
        "Turnout was 61 percent, the election office in Nyhamn said on Monday night,",
        "four points less than five years ago.",
    ]
    assert set_in_lines.joined(lines) == [*lines[:3], f"{lines[3]} {lines[4]}"]
