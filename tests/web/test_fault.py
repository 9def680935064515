"""The bytes of a dead letter, with the place that its reason names."""

from wire.web.fault import fault, place_of


def test_a_reason_names_a_place_by_line_and_column_in_characters() -> None:
    value = "é\nüüx\n".encode()
    assert place_of(value, "mismatched tag in line 1, line 2, column 3") == value.index(b"x")
    assert place_of(value, "line 99 column 99") == len(value)
    assert place_of(value, "byte 4: not UTF-8") == 4
    assert place_of(value, "nothing of the kind") is None


def test_only_what_lies_around_the_fault_is_shown() -> None:
    value = b"a" * 10_000 + b"!" + b"b" * 10_000
    shown = fault(value, "byte 10000: no such character")
    assert shown["at"] == "!"
    assert len(shown["before"]) == len(shown["after"]) + 1 == 400
    assert len(shown["hex"]) < 60


def test_any_bytes_and_no_bytes_can_be_shown() -> None:
    assert fault(b"", "byte 0: an empty message")["hex"] == []
    assert fault(b"\xff\0<", "byte 1: a NUL")["before"] == "\ufffd"
