"""Figures by value: 2,000 and 2000 and two thousand are one figure, 17.1 mln is 17,100,000, 9:40 p.m. is 2140.

A figure becomes its value in digits, `x` for the decimal point: a word like any other, so that all that compares
words compares figures by value. What separates thousands is told by the language where the text alone does not say.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

_SCALES: Final = {
    "hundred": 2, "thousand": 3, "tausend": 3, "mille": 3, "k": 3, "lakh": 5,
    "mln": 6, "mio": 6, "mn": 6, "m": 6, "million": 6, "millions": 6, "millionen": 6, "millones": 6, "milioni": 6,
    "crore": 7, "bln": 9, "bn": 9, "billion": 9, "billions": 9, "milliard": 9, "milliards": 9, "milliarden": 9,
    "mrd": 9,
    "trillion": 12, "trillions": 12, "trln": 12, "trn": 12,
}  # fmt: skip
"""Powers of ten. A billion is a thousand million, as on every wire in English."""
_FIGURE = re.compile(
    r"(\d[\d.,:/'-]*)"
    r"(?: (\d\d?/\d\d?)(?![\d/]))?"
    r"(?: ?([ap])\.? ?m\b)?"
    rf"(?:([mk])\b|[ -]?({'|'.join(sorted((name for name in _SCALES if len(name) > 1), reverse=True))})\b)?",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")
_FRACTION = re.compile(r"(?:(\d+)-)?(\d+)/(\d+)")
_CLOCK = re.compile(r"(\d\d?)[:.](\d\d)")
_HALVES: Final = frozenset({2, 3, 4, 5, 6, 8, 16, 32, 64})
"""Denominators of prices and shares; 1986/87 is no fraction."""
LONGEST: Final = 40
"""Digits of a figure that is read; a longer row of digits is a word."""
_POINTS_GROUP: Final = frozenset({
    "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "nb", "fi", "pl", "cs", "tr", "id", "ru", "uk", "el", "ro",
})  # fmt: skip
"""Languages that write 2.000 for two thousand."""
_SPACED_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,/])")


def by_value(text: str, language: str, rounded: dict[str, int]) -> str:
    """The text with each figure in digits as its value, apart from what it stood beside.

    `rounded` gets the values that were written with a scale, each with the power of ten of its last digit: 17.1 mln is
    exact to a hundred thousand.
    """
    points_group = language[:2] in _POINTS_GROUP

    def value(found: re.Match[str]) -> str:
        digits, fraction, half, letter, word = found.groups()
        scale = letter or word
        if fraction:
            digits = f"{digits}-{fraction}"
        if half:
            return f" {_clock(digits, half.lower()) or _plain(digits, points_group)} "
        if not scale:
            return f" {_plain(digits, points_group)} "
        power = _SCALES[scale.lower()]
        *before, last = _plain(digits, points_group).split()
        whole, _, behind = last.partition("x")
        scaled = _number(whole + behind, power - len(behind))
        rounded[scaled] = power - len(behind)
        return f" {' '.join((*before, scaled))} "

    if points_group or " 000" in text:
        text = _SPACED_GROUPS.sub(_joined, text)
    return _FIGURE.sub(value, text)


def _joined(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")


@lru_cache(4096)
def _plain(digits: str, points_group: bool) -> str:
    """The value of what is written in digits; several, with blanks between, of a span or a date."""
    if digits.isdecimal():
        return _number(digits)
    digits = digits.rstrip(".,:/'-")
    if fraction := _FRACTION.fullmatch(digits):
        whole, part, of = int(fraction[1] or 0), int(fraction[2]), int(fraction[3])
        if part < of and of in _HALVES:
            return _number(f"{whole * 10**6 + part * 10**6 // of}", -6)
    if ":" in digits and (clock := _clock(digits)):
        return clock
    parts = re.split("[:/-]+", digits)
    if len(parts) > 1:
        return " ".join(_plain(part, points_group) for part in parts if part)
    return _decimal(digits, points_group)


def _decimal(digits: str, points_group: bool) -> str:
    """A figure in which points, commas or apostrophes separate thousands or decimals."""
    groups = _GROUPS.fullmatch(digits)
    if groups and (groups[1] != "." or points_group or digits.count(".") > 1 or digits.endswith(".000")):
        return _number(re.sub(r"\D", "", digits))
    separators = re.findall(r"\D", digits)
    if len(separators) > 1 and len(set(separators)) == 1:
        if separators[0] == ".":  # a date: 26.02.1987
            return " ".join(map(_number, filter(None, digits.split("."))))
        return _number(re.sub(r"\D", "", digits))
    if not separators:
        return _number(digits)
    whole, _, behind = digits.rpartition(separators[-1])
    return _number(re.sub(r"\D", "", whole) + behind, -len(behind))


def _clock(digits: str, half: str = "") -> str:
    """Hours and minutes as four digits are read: 9:40 p.m. is 2140; empty where it is no time of day.

    `half` of the day is `a`, `p`, or empty where the clock has 24 hours.
    """
    found = _CLOCK.fullmatch(digits)
    hour, minute = (int(found[1]), int(found[2])) if found else (int(digits) if digits.isdecimal() else 99, 0)
    if hour > 24 or minute > 59:
        return ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return str(hour * 100 + minute)


def _number(digits: str, power: int = 0) -> str:
    """`digits` times ten to the power, without zeros that say nothing, `x` for the point."""
    if len(digits) > LONGEST:
        return digits
    mantissa = int(digits)
    while power < 0 and mantissa % 10 == 0:
        mantissa, power = mantissa // 10, power + 1
        if not mantissa:
            return "0"
    if power >= 0:
        return str(mantissa * 10**power)
    written = str(mantissa).rjust(1 - power, "0")
    return f"{written[:power]}x{written[power:]}"


def _numbers() -> dict[bytes, int]:
    units = {
        0: "zero", 1: "one", 2: "two zwei deux dos dois twee", 3: "three drei trois tres tre drie",
        4: "four vier quatre cuatro quattro quatro", 5: "five f\u00fcnf cinq cinco cinque vijf",
        6: "six sechs seis zes", 7: "seven sieben siete sette zeven", 8: "eight acht huit ocho otto oito",
        9: "nine neun neuf nueve nove negen", 10: "ten zehn dix diez dieci dez tien", 11: "eleven onze undici",
        12: "twelve zw\u00f6lf douze doce dodici doze twaalf", 13: "thirteen dreizehn treize trece tredici",
        14: "fourteen vierzehn quatorze catorce", 15: "fifteen f\u00fcnfzehn quinze quince quindici",
        16: "sixteen sechzehn seize", 17: "seventeen siebzehn", 18: "eighteen achtzehn",
        19: "nineteen neunzehn", 20: "twenty zwanzig vingt veinte venti vinte twintig",
        30: "thirty drei\u00dfig trente treinta", 40: "forty vierzig quarante cuarenta",
        50: "fifty f\u00fcnfzig cinquante cincuenta", 60: "sixty sechzig soixante", 70: "seventy siebzig",
        80: "eighty achtzig", 90: "ninety neunzig", 100: "hundred hundert cien cento honderd",
        1000: "thousand tausend mille duizend", 10**6: "million millionen millions",
        10**9: "billion milliarden milliards",
    }  # fmt: skip
    return {word.casefold().encode(): value for value, spelled in units.items() for word in spelled.split()}


_NUMBERS: Final = _numbers()
"""Numbers in words. `once`, `sept`, `elf`, `due`, `cent`, `mil` are left out: they are words of other languages too."""


def spelled_out(words: list[bytes]) -> list[tuple[int, int, bytes]]:
    """Numbers in words: where each begins, where it ends, and its value in digits."""
    places = sorted(place for word in _NUMBERS.keys() & words for place in _places(words, word))
    found: list[tuple[int, int, bytes]] = []
    run: list[int] = []
    for place, after in pairwise([*places, -1]):
        value = _NUMBERS[words[place]]
        if not run and value >= 100:
            continue  # "hundreds of", "the thousand": no number begins so
        run.append(value)
        if after != place + 1 or not _continues(value, _NUMBERS[words[after]]):
            found.append((place - len(run) + 1, place + 1, str(_sum(run)).encode()))
            run = []
    return found


def _places(words: list[bytes], word: bytes) -> Iterator[int]:
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at


def _continues(before: int, value: int) -> bool:
    """Twenty five, two hundred, hundred two; not two three, which are two numbers."""
    return value >= 100 or before >= 100 or (before >= 20 and before % 10 == 0 and value < 10)


def _sum(run: Iterable[int]) -> int:
    total = part = 0
    for value in run:
        if value == 100:
            part = max(part, 1) * 100
        elif value > 100:
            total, part = total + max(part, 1) * value, 0
        else:
            part += value
    return total + part
