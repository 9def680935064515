"""The bytes of a dead letter around the place that its reason names."""

from wire.web.fault import fault


def test_only_what_lies_around_the_fault_is_shown() -> None:
    value = b"a" * 10_000 + b"!" + b"b" * 10_000
    shown = fault(value, "byte 10000: no such character")
    assert shown["at"] == "!"
    assert len(shown["before"]) == len(shown["after"]) + 1 == 400
    assert len(shown["hex"]) < 60


def test_any_bytes_and_no_bytes_can_be_shown() -> None:
    assert fault(b"", "byte 0: an empty message")["hex"] == []
    assert fault(b"\xff\0<", "byte 1: a NUL")["before"] == "\ufffd"
