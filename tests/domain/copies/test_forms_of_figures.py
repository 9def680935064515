"""Figures in the forms in which they are written, each by its value."""

import pytest

from wire.domain.copies.fingerprint import Fingerprint


def figures(text: str, language: str = "en") -> str:
    """The figures of a text, with the power of ten of the last digit where it has a scale."""
    return " ".join(Fingerprint.of(text, "", language).figures)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2,000", "2000"),
        ("2000", "2000"),
        ("1'000", "1000"),
        ("12 000", "12000"),
        ("12 345", "12 345"),
        ("2.000.000", "2000000"),
        ("1.000", "1000"),
        ("1.250", "1x25"),
        ("1,234.56", "1234x56"),
        ("1,2,3", "123"),
        ("007", "7"),
        ("100", "100"),
        ("0.0", "0"),
        ("0.05", "0x05"),
        ("2.50", "2x5"),
        ("5.", "5"),
    ],
)
def test_what_separates_thousands_and_decimals_is_told_by_the_figure(written: str, value: str) -> None:
    assert figures(f"It paid {written} pounds") == value


@pytest.mark.parametrize(
    ("written", "language", "value"),
    [
        ("2.000", "de", "2000"),
        ("1.234,56", "de", "1234x56"),
        ("2,50", "de", "2x5"),
        ("12 345 678", "fr", "12345678"),
    ],
)
def test_in_languages_that_group_by_points_they_are_told_by_the_language(
    written: str, language: str, value: str
) -> None:
    assert figures(f"{written} Euro", language) == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("17.1 mln", "17100000~5"),
        ("1,250 mln", "1250000000~6"),
        ("1.25 bln", "1250000000~7"),
        ("3k", "3000~3"),
        ("5m", "5000000~6"),
        ("5 hundred", "500~2"),
        ("1 lakh", "100000~5"),
        ("5 bn", "5000000000~9"),
        ("5mn", "5000000~6"),
        ("2 crore", "20000000~7"),
        ("2 1/2 mln", "2500000~5"),
        ("2-1/2 bln", "2500000000~8"),
    ],
)
def test_a_scale_is_part_of_the_figure(written: str, value: str) -> None:
    assert figures(f"It paid {written} pounds") == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("9:40 p.m.", "2140"),
        ("9:40 A.M.", "940"),
        ("0940", "940"),
        ("9 p.m.", "2100"),
        ("12.30 p.m.", "1230"),
        ("12:30 a.m.", "30"),
        ("11:59 pm", "2359"),
        ("24:59", "2459"),
        ("25:00", "25 0"),
        ("9:60", "9 60"),
        ("9:59", "959"),
    ],
)
def test_a_time_of_day_is_read_as_four_digits(written: str, value: str) -> None:
    assert figures(f"They met at {written} in Rome") == value


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3-1/2", "3x5"),
        ("3 1/2", "3x5"),
        ("3\u00bd", "3x5"),
        ("1/4", "0x25"),
        ("1/64", "0x015625"),
        ("1-2/3", "1x666666"),
        ("3/7", "3 7"),
        ("7/3", "7 3"),
        ("5/5", "5 5"),
        ("1986/87", "1986 87"),
        ("26.02.1987", "26 2 1987"),
        ("1987-02-26", "1987 2 26"),
    ],
)
def test_fractions_have_a_value_and_dates_and_spans_have_several(written: str, value: str) -> None:
    assert figures(f"It paid {written} pounds") == value


def test_prices_and_shares_are_written_in_halves_thirds_and_the_like_and_in_no_other_parts() -> None:
    parts = [number for number in range(2, 100) if len(figures(f"It paid 1-1/{number} pounds").split()) == 1]
    assert parts == [2, 3, 4, 5, 6, 8, 16, 32, 64]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("two thousand", "2000"),
        ("twenty-five", "25"),
        ("two hundred five", "205"),
        ("two hundred fifty", "250"),
        ("six hundred thousand", "600000"),
        ("one hundred two thousand", "102000"),
        ("three million two thousand", "3002000"),
        ("two three", "2 3"),
        ("twenty twelve", "20 12"),
        ("twenty ten", "20 10"),
        ("nineteen two", "19 2"),
        ("dreissig or drei\u00dfig", "30 30"),
        ("hundreds and the thousand", ""),
        ("of the hundred, the million and the billion", ""),
    ],
)
def test_numbers_in_words_are_figures(written: str, value: str) -> None:
    assert figures(f"Some {written} sheep") == value


WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"


def test_numbers_in_words_are_those_that_one_counts() -> None:
    assert figures(" sheep ".join(WORDS.split())) == " ".join(map(str, range(20)))
    assert figures(" sheep ".join(TENS.split())) == " ".join(map(str, range(20, 100, 10)))
    assert figures(" Schafe ".join(["sechzig", "siebzig", "achtzig", "neunzig"]), "de") == "60 70 80 90"
    assert figures("one hundred and one million and one billion") == "1101000000"
