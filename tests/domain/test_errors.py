"""Reasons of dead letters are told apart by what is wrong, not by the message."""

import pytest

from wire.domain.errors import kind_of

FIRST = "nitf: line 18, column 157: unknown tag 'p'; expected newsmlg2"


@pytest.mark.parametrize(
    ("old", "new"), [("18", "2"), ("157", "0x1f"), ("'p'", "'body.head'"), ("'p'", "“p”"), ("'p'", "‘p’")]
)
def test_reasons_that_differ_in_numbers_and_quoted_words_are_one_kind(old: str, new: str) -> None:
    assert kind_of(FIRST) == kind_of(FIRST.replace(old, new))


def test_a_kind_keeps_the_names_of_formats_and_charsets() -> None:
    assert kind_of("expected UTF-8 or ISO-8859-1 at byte 12") == "expected UTF-8 or ISO-8859-1 at byte N"
    assert "newsmlg2" in kind_of(FIRST)
    assert kind_of(FIRST) != kind_of(FIRST.replace("newsmlg2", "iptc7901"))
