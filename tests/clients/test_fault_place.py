"""The place of a fault is the one that the reason names last and most exactly."""

import pytest

from wire.clients.dead_letters.fault_place import Place, hex_row, place_of

BYTES = b"<nitf>\n <body>\n  <p>A\xff</p>\n"


@pytest.mark.parametrize(
    ("reason", "found"),
    [
        ("nitf: mismatch line 1 and body, line 3, column 6; expected", Place(20, 3, 6)),
        ("line 3 col 6, in line 1", Place(20, 3, 6)),
        ("line 2: no text", Place(7, 2, 0)),
        ("byte 20: a NUL", Place(20, 3, 6)),
        ("line 99, column 7", Place(len(BYTES), 99, 7)),
        ("byte 99", Place(len(BYTES), 4, 1)),
        ("larger than 8 MiB", None),
        ("byte 99999999999", None),
    ],
)
def test_the_place_of_the_fault_is_what_the_reason_names(reason: str, found: Place | None) -> None:
    assert place_of(BYTES, reason) == found


def test_columns_are_characters_and_not_bytes() -> None:
    value = "é\nüüx\n".encode()
    assert place_of(value, "line 2, column 3") == Place(value.index(b"x"), 2, 3)
    assert place_of(value, "byte 7") == Place(7, 2, 3)


def test_a_row_in_hex_begins_with_its_place() -> None:
    assert hex_row(BYTES, 16) == "00000010  20 3c 70 3e 41 ff 3c 2f 70 3e 0a                  <p>A.</p>."
