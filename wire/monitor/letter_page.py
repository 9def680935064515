"""One dead letter in full: where it came from, what is wrong, and the bytes around the fault as text and in hex."""

from collections.abc import Iterator

from rich.text import Text

from wire.clients.dead_letters.fault_place import ROW, Place, hex_row, place_of
from wire.clients.dead_letters.letters import Letter
from wire.domain.clock import iso
from wire.domain.errors import Rejected
from wire.domain.formats.common.charset import decode
from wire.printable import printable, without_controls

LINES, WIDTH, ROWS = 3, 100, 3
"""Lines shown before and after the fault, characters of a line; rows of hex before and after."""
_BEGINNING = Place(0, 0, 0)


def letter_page(letter: Letter, story: list[str]) -> Iterator[Text]:
    """The lines of the page; `story` says what became of the letter since."""
    size = f"{letter.size:,} bytes" + (f", the first {letter.kept:,} kept" if letter.is_truncated else "")
    for label, text in (
        ("letter", f"{letter.id}, {iso(letter.came)}"),
        ("reason", letter.reason),
        ("from", letter.came_from + (f" of {letter.producer}" if letter.file and letter.producer else "")),
        ("message", f"{letter.source.topic}/{letter.source.partition}/{letter.offset}, stage {letter.stage}"),
        ("key", letter.key.decode("utf-8", "replace") or "none"),
        ("format", f"{letter.format}, {size}"),
        *(
            [("resent", f"{letter.resent} times before; of letter {letter.resent_of}")]
            if letter.resent
            else []
        ),
        *(("since", line) for line in story),
    ):
        yield Text.assemble((f"{label:<8} ", "dim"), (printable(text), "red" if label == "reason" else ""))
    at = place_of(letter.value, letter.reason) or _BEGINNING
    yield Text()
    yield from _decoded(letter.value, at)
    yield Text()
    yield from _hex(letter.value, at.byte)


def _decoded(value: bytes, at: Place) -> Iterator[Text]:
    """The lines around the fault, its line marked, and its column where it is known."""
    lines = _text(value).splitlines()
    fault = max(1, at.line)
    for number in range(max(1, fault - LINES), min(len(lines), fault + LINES) + 1):
        marked = number == at.line
        start = max(0, at.column - WIDTH // 2) if marked else 0
        shown = without_controls(lines[number - 1][start : start + WIDTH])
        yield Text(f"{'>' if marked else ' '}{number:>6}  {shown}", "bold" if marked else "")
        if marked and at.column:
            yield Text(" " * (8 + at.column - start) + "^", "red")


def _text(value: bytes) -> str:
    """What can be read of it, for its charset may be its fault."""
    try:
        return decode(value)
    except Rejected:
        return value.decode("utf-8", "replace")


def _hex(value: bytes, at: int) -> Iterator[Text]:
    """Rows of sixteen bytes around the fault, its row marked."""
    fault = at - at % ROW
    for start in range(max(0, fault - ROWS * ROW), min(len(value), fault + (ROWS + 1) * ROW), ROW):
        marked = start == fault
        yield Text(f"{'>' if marked else ' '} {hex_row(value, start)}", "bold" if marked else "")
