"""Figures compare by value, however they are written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import relation


def figures(text: str, language: str = "en") -> list[str]:
    return [figure.partition("~")[0] for figure in Fingerprint.of(text, language=language).figures]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2,000 workers", "2000 workers"),
        ("two thousand workers", "2000 workers"),
        ("twenty-five ships", "25 ships"),
        ("three hundred and five ships", "305 ships"),
        ("a net of 17.1 mln", "a net of 17,100,000"),
        ("a net of 17.1 million", "a net of 17,100,000"),
        ("a net of $17.1m", "a net of 17.10 million"),
        ("1.05 billion", "1,050,000,000"),
        ("2.5 crore", "25,000,000"),
        ("350-mln", "350 mln"),
        ("at 9:40 A.M. today", "at 0940 today"),
        ("at 9.40 p.m. today", "at 2140 today"),
        ("at 9 a.m.", "at 0900"),
        ("cut by 1/2 point", "cut by 0.5 point"),
        ("at 8-1/2 pct", "at 8.5 pct"),
        ("at 8 1/2 pct", "at 8.50 pct"),
        ("at 8\u00bd pct", "at 8-1/2 pct"),
        ("6-3/16 pct", "6.1875 pct"),
        ("fiscal 1986/87", "fiscal 1986-87"),
        ("1,84,000", "184,000"),
        ("\u0662\u0660\u0660\u0660", "2000"),
        ("\uff14\uff11", "41"),
        ("0.70", "0.7"),
    ],
)
def test_one_value_is_one_figure(one: str, other: str) -> None:
    assert figures(one) == figures(other) != []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "2.000 Arbeiter", "2000 Arbeiter"),
        ("de", "zweitausend Arbeiter", "2000 Arbeiter"),
        ("de", "17,1 Mio Euro", "17.100.000 Euro"),
        ("de-CH", "2'000 Arbeiter", "2000 Arbeiter"),
        ("fr", "2 000 ouvriers", "2000 ouvriers"),
        ("fr", "2\u202f000 ouvriers", "2.000 ouvriers"),
        ("es", "1.234,56 euros", "1234,56 euros"),
    ],
)
def test_thousands_are_grouped_as_the_language_does(language: str, one: str, other: str) -> None:
    assert figures(one, language) == figures(other, language) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("118.40", "119.10"),
        ("17.1 mln", "17.1 billion"),
        ("9:40 A.M.", "9:40 P.M."),
        ("1/2", "1/4"),
        ("2000", "2001"),
        ("two", "three"),
        ("18.5", "185"),
    ],
)
def test_other_values_are_other_figures(one: str, other: str) -> None:
    assert figures(one) != figures(other)


def test_words_that_are_numbers_in_one_language_only_are_words() -> None:
    assert figures("bonds due in April, one cent, hundreds of men, once") == ["1"]


@given(st.integers(0, 10**12), st.integers(1, 99))
def test_grouping_and_trailing_zeros_say_nothing(whole: int, cents: int) -> None:
    assert figures(f"{whole:,}.{cents:02}") == figures(f"{whole}.{cents:02}0")


@given(st.text(alphabet="0123456789.,:/'- apm\u00bd\u0663", max_size=60))
def test_any_row_of_signs_is_read(text: str) -> None:
    assert all(figure[0].isdigit() for figure in figures(text))


@pytest.mark.parametrize("around", ["{}", "{} pm", "{}/2", "1-{}/2", "{} mln", "{}.5", "{}:30"])
def test_a_row_of_a_million_digits_is_a_word(around: str) -> None:
    one, other = (
        Fingerprint.of(around.format(digit * 1_000_000) + " and ten words more of a text" * 4)
        for digit in "12"
    )
    assert relation(one, one) == ("copy", 1.0, "the same words")
    assert relation(one, other) is None


@pytest.mark.parametrize(
    ("words", "zeros"),
    [
        ("thousand tausend mille", 3),
        ("mln mio mn million millions millionen millones milioni", 6),
        ("bln bn billion billions milliard milliards milliarden mrd", 9),
        ("trillion trillions trln trn", 12),
    ],
)
def test_every_word_for_a_power_of_ten_counts(words: str, zeros: int) -> None:
    for word in words.split():
        assert figures(f"it is 2 {word} again") == figures(f"it is 2{'0' * zeros} again"), word


def test_a_number_in_words_is_one_word_of_its_text() -> None:
    one, other = (
        Fingerprint.of(f"The {number} workers went home", f"{number} workers")
        for number in ("two million three hundred thousand and five", "2,300,005")
    )
    assert (one.digest, one.body, one.dump()) == (other.digest, other.body, other.dump())
