"""Figures by value: 2,000 and 2000 and two thousand are one figure, 17.1 mln is 17,100,000, 9:40 p.m. is 2140.

A figure becomes its value in digits, `x` for the decimal point: a word like any other, so that all that compares
words compares figures by value. What separates thousands is told by the language where the text alone does not say.
"""

import re
from typing import Final

from wire.domain.cached_by_text import cached_by_text

_SCALES: Final = {
    "hundred": 2, "thousand": 3, "tausend": 3, "mille": 3, "k": 3, "lakh": 5,
    "mln": 6, "mio": 6, "mn": 6, "m": 6, "million": 6, "millions": 6, "millionen": 6, "millones": 6, "milioni": 6,
    "crore": 7, "bln": 9, "bn": 9, "billion": 9, "billions": 9, "milliard": 9, "milliards": 9, "milliarden": 9,
    "mrd": 9,
    "trillion": 12, "trillions": 12, "trln": 12, "trn": 12,
}  # fmt: skip
"""Powers of ten. A billion is a thousand million, as on every wire in English."""
_FIGURE = re.compile(
    rb"([0-9](?:[0-9.,:/'-]*[0-9])?)"
    rb"(?: ([0-9]{1,2}/[0-9]{1,2})(?![0-9/]))?"
    rb"(?: ?([ap])\.? ?m\b)?"
    rb"(?:([mk])\b|[ -]?(?=[%s])(%s)\b)?"
    % (
        bytes({ord(name[0]) for name in _SCALES}),
        b"|".join(name.encode() for name in _SCALES if len(name) > 1),
    ),
    re.IGNORECASE,
)
"""What the first letter of a word rules out need not be tried: that saves a fifth of the time."""
_USUAL = re.compile(r"(?:[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})*)(?:\.[0-9]{1,2})?").fullmatch
"""Most figures of English text: 1987, 17,121,000 and 17.1, each in half the time that the others take."""
_GROUPS = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")
_FRACTION = re.compile(r"(?:(\d{1,9})-)?(\d{1,3})/(\d{1,3})")
_CLOCK = re.compile(r"(\d\d?)[:.](\d\d)")
_HALVES: Final = frozenset({2, 3, 4, 5, 6, 8, 16, 32, 64})
"""Denominators of prices and shares; 1986/87 is no fraction."""
LONGEST: Final = 40
"""Digits of a figure that is read; a longer row of digits is a word."""
_POINTS_GROUP: Final = frozenset({
    "de", "fr", "es", "it", "pt", "nl", "da", "sv", "no", "nb", "fi", "pl", "cs", "tr", "id", "ru", "uk", "el", "ro",
})  # fmt: skip
"""Languages that write 2.000 for two thousand."""
_SPACED_GROUPS = re.compile(rb"(?<![0-9.,])[0-9]{1,3}(?: [0-9]{3})+(?![0-9.,/])")


def by_value(text: bytes, language: str, rounded: dict[str, int]) -> bytes:
    """The text (UTF-8) with each figure in digits as its value, apart from what it stood beside.

    `rounded` gets the values that were written with a scale, each with the power of ten of its last digit: 17.1 mln is
    exact to a hundred thousand.
    """
    points_group = language[:2] in _POINTS_GROUP
    if points_group or b" 000" in text:
        text = _SPACED_GROUPS.sub(_joined, text)

    def value(found: re.Match[bytes]) -> bytes:
        written, power = _value(found[0], points_group)
        if power is not None:
            rounded[written.split()[-1].decode()] = power
        return written

    return _FIGURE.sub(value, text)


def _joined(found: re.Match[bytes]) -> bytes:
    return found[0].replace(b" ", b"")


@cached_by_text(8192)
def _value(whole: bytes, points_group: bool) -> tuple[bytes, int | None]:
    """The value of a figure between blanks, and the power of ten of its last digit where it has a scale."""
    match = _FIGURE.fullmatch(whole)
    assert match  # noqa: S101  it was found before
    digits, fraction, half, letter, word = (group.decode() if group else "" for group in match.groups())
    if not (fraction or half or points_group) and _USUAL(digits):
        return _usual(digits, letter or word)
    power = None
    if half:
        value = _clock(digits, half.lower()) or _plain(digits, points_group)
    elif fraction:
        value = _plain(f"{digits}-{fraction}", points_group)
    else:
        value = _plain(digits, points_group)
    if scale := letter or word:
        *before, last = value.split()
        point = last.partition("x")
        power = _SCALES[scale.lower()] - len(point[2])
        value = " ".join((*before, _number(point[0] + point[2], power)))
    return f" {value} ".encode(), power


def _usual(digits: str, scale: str) -> tuple[bytes, int | None]:
    """The value and the power of a figure of English text, with or without a scale."""
    whole, _, behind = digits.replace(",", "").partition(".")
    if scale:
        power = _SCALES[scale.lower()] - len(behind)
        return f" {whole}{behind}{'0' * power} ".encode(), power
    behind = behind.rstrip("0")
    return f" {whole}x{behind} ".encode() if behind else f" {whole} ".encode(), None


def _plain(digits: str, points_group: bool) -> str:
    """The value of what is written in digits; several, with blanks between, of a span or a date."""
    if digits.isdecimal():
        return _number(digits)
    if fraction := _FRACTION.fullmatch(digits):
        whole, above, below = (int(number or 0) for number in fraction.groups())
        if above < below and below in _HALVES:
            return _number(f"{whole * 10**6 + above * 10**6 // below}", -6)
    if ":" in digits and (clock := _clock(digits)):
        return clock
    parts = [part for each in re.split("[:/-]+", digits) if (part := each.strip(".,'"))]
    if len(parts) > 1:
        return " ".join(_plain(part, points_group) for part in parts)
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
    if found:
        hour, minute = int(found[1]), int(found[2])
    else:
        hour, minute = int(digits) if digits.isdecimal() and len(digits) < 3 else 99, 0
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
    while power < 0 and not mantissa % 10:
        mantissa, power = mantissa // 10, power + 1
        if not mantissa:
            return "0"
    if power >= 0:
        return str(mantissa * 10**power)
    written = str(mantissa).rjust(1 - power, "0")
    return f"{written[:power]}x{written[power:]}"
