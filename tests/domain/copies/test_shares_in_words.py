"""Shares, dozens and scales behind an article, which are figures too."""

import pytest

from wire.domain.copies.fingerprint import Fingerprint


def figures(text: str, language: str = "en") -> str:
    """The figures of a text."""
    return " ".join(Fingerprint.of(text, "", language).figures)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("a third", "0x333333"),
        ("one third", "0x333333"),
        ("one-third", "0x333333"),
        ("two thirds", "0x666666"),
        ("three quarters", "0x75"),
        ("half", "0x5"),
        ("one half", "0x5"),
        ("a dozen", "12"),
        ("two dozen", "24"),
        ("half a dozen", "6"),
        ("a hundred", "100"),
        ("a hundred and twenty", "120"),
        ("half a million", "500000"),
    ],
)
def test_a_share_a_dozen_and_a_scale_behind_an_article_have_a_value(written: str, value: str) -> None:
    assert figures(f"It took {written} of them") == value


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("de", "ein Drittel", "0x333333"),
        ("de", "zwei Drittel", "0x666666"),
        ("de", "die Hälfte", "0x5"),
        ("fr", "le tiers", "0x333333"),
        ("fr", "un quart", "0x25"),
        ("es", "dos tercios", "0x666666"),
        ("it", "un terzo", "0x333333"),
        ("nl", "een derde", "0x333333"),
        ("sv", "en fjärdedel", "0x25"),
    ],
)
def test_so_they_have_in_other_languages(language: str, written: str, value: str) -> None:
    assert figures(f"Es waren {written} davon", language) == value


@pytest.mark.parametrize(
    "text", ["In the second half", "The third man", "Near the French quarter", "Dozens left"]
)
def test_what_is_counted_in_order_and_what_is_no_number_have_none(text: str) -> None:
    assert not figures(text)


def test_a_share_is_the_same_in_words_and_in_digits() -> None:
    assert Fingerprint.of("It paid a third of it", "", "en").said.tolist() == (
        Fingerprint.of("It paid 1/3 of it", "", "en").said.tolist()
    )
