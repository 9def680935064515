"""Numbers in words: two thousand, fifty-one, zweitausend."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final


def _numbers() -> dict[bytes, int]:
    units = {
        0: "zero", 1: "one", 2: "two zwei deux dos dois twee", 3: "three drei trois tres tre drie",
        4: "four vier quatre cuatro quattro quatro", 5: "five fünf cinq cinco cinque vijf",
        6: "six sechs seis zes", 7: "seven sieben siete sette zeven", 8: "eight acht huit ocho otto oito",
        9: "nine neun neuf nueve nove negen", 10: "ten zehn dix diez dieci dez tien", 11: "eleven onze undici",
        12: "twelve zwölf douze doce dodici doze twaalf", 13: "thirteen dreizehn treize trece tredici",
        14: "fourteen vierzehn quatorze catorce", 15: "fifteen fünfzehn quinze quince quindici",
        16: "sixteen sechzehn seize", 17: "seventeen siebzehn", 18: "eighteen achtzehn",
        19: "nineteen neunzehn", 20: "twenty zwanzig vingt veinte venti vinte twintig",
        30: "thirty dreißig trente treinta", 40: "forty vierzig quarante cuarenta",
        50: "fifty fünfzig cinquante cincuenta", 60: "sixty sechzig soixante", 70: "seventy siebzig",
        80: "eighty achtzig", 90: "ninety neunzig", 100: "hundred hundert cien cento honderd",
        1000: "thousand tausend mille duizend", 10**6: "million millionen millions",
        10**9: "billion milliarden milliards",
    }  # fmt: skip
    numbers = {word.casefold(): value for value, spelled in units.items() for word in spelled.split()}
    german = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
    for tens in [word for word in numbers if word.endswith(("zig", "ssig"))]:
        numbers |= {f"{word}und{tens}": numbers[word] + numbers[tens] for word in german}
    for scale in ("hundert", "tausend"):
        numbers |= {f"{word}{scale}": numbers[word] * numbers[scale] for word in german}
    return {word.encode(): value for word, value in numbers.items()}


NUMBERS: Final = _numbers()
"""Numbers in words. `once`, `sept`, `elf`, `due`, `cent`, `mil` are left out: they are words of other languages too."""

_SHARES: Final = {
    word.encode(): below
    for below, spelled in {
        2: "half moitié hälfte mitad metà metade helft hälften halvparten",
        3: "third thirds drittel tiers tercio tercios terzo terzi terço terços derde tredjedel tredjedelar tredjedeler"
        " tredjedele tredel tredeler",
        4: "quarter quarters viertel quart quarts cuarto cuartos quarto quarti quartos kwart fjärdedel fjärdedelar"
        " fjerdedel fjerdedeler fjerdedele",
        5: "fifth fifths fünftel cinquième cinquièmes femtedel femtedelar femtedeler",
    }.items()
    for word in spelled.split()
}
_ALWAYS_SHARES: Final = frozenset(
    word.encode()
    for word in "half moitié hälfte mitad metà metade helft hälften halvparten drittel tiers tercio terço tredjedel"
    " tredel fjärdedel fjerdedel fünftel".split()
)
"""The others are ordinal numbers too, or quarters of towns: they count behind a number or an article."""
_OF_TWO: Final = frozenset(word.encode() for word in "first second other".split())
"""What stands before a half that is a time: `the second half`."""
_DOZENS: Final = frozenset(
    word.encode() for word in "dozen dozens dutzend douzaine docena dozzina dúzia dozijn dussin dusin".split()
)
_ARTICLES: Final = frozenset(
    word.encode() for word in "a an ein eine un une uno una um uma een en et ei".split()
)
_SCALES: Final = frozenset(word for word, value in NUMBERS.items() if value in {100, 1000, 10**6, 10**9})
MAY_BEGIN: Final = NUMBERS.keys() | _SHARES.keys() | _DOZENS
"""Words at which a number is looked for."""


def spelled_out(words: Sequence[bytes], places: Sequence[int]) -> Iterator[tuple[int, int, bytes]]:
    """Numbers in words: where each begins, where it ends, and its value in digits.

    `places` are those of the words that may be numbers, in order. `A third` and `one third` are 1/3, `a dozen` is 12,
    `half a million` 500,000.
    """
    taken = set[int]()
    for start, end, number in _runs(words, [place for place in places if words[place] in NUMBERS]):
        unit = words[end] if end < len(words) else b""
        below = _SHARES.get(unit, 0)
        if 0 < number < below:
            yield start, end + 1, _share(number, below)
            taken.add(end)
        elif unit in _DOZENS:
            yield start, end + 1, str(number * 12).encode()
            taken.add(end)
        else:
            yield start, end, str(number).encode()
    for place in places:
        if place not in taken and words[place] not in NUMBERS:
            yield from _one(words, place)


def _one(words: Sequence[bytes], place: int) -> Iterator[tuple[int, int, bytes]]:
    """A share or a dozen without a number before it."""
    word = words[place]
    if word == b"half" and words[place + 1 : place + 2] in ([b"a"], [b"an"]):
        return  # half a dozen, half a million
    start = _article_before(words, place)
    is_of_two = place > 0 and words[place - 1] in _OF_TWO
    if word in _SHARES and (start < place or (word in _ALWAYS_SHARES and not is_of_two)):
        yield start, place + 1, _share(1, _SHARES[word])
    elif word in _DOZENS and start < place:
        is_half = start > 0 and words[start - 1] == b"half"
        yield start - is_half, place + 1, b"6" if is_half else b"12"


def _article_before(words: Sequence[bytes], place: int) -> int:
    return place - 1 if place and words[place - 1] in _ARTICLES else place


def _share(above: int, below: int) -> bytes:
    """A fraction as `figures` writes it."""
    return f"0x{above * 10**6 // below:06}".rstrip("0").encode()


def _runs(words: Sequence[bytes], numbers: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Each row of words that are one number: where it begins and ends, and its value."""
    start, run, is_half = 0, list[int](), False
    for place, after in pairwise([*numbers, -1]):
        value = NUMBERS[words[place]]
        if not run:
            start = _article_before(words, place) if words[place] in _SCALES else place
            if words[place] in _SCALES and start == place:
                continue  # "hundreds of", "the thousand": no number begins so
            is_half = start < place and start > 0 and words[start - 1] == b"half"
        run.append(value)
        beside = after == place + 1 or (after == place + 2 and value >= 100 and words[place + 1] == b"and")
        if not beside or not _continues(value, NUMBERS[words[after]]):
            yield (start - 1, place + 1, _sum(run) // 2) if is_half else (start, place + 1, _sum(run))
            run = []


def _continues(before: int, value: int) -> bool:
    """Twenty five, two hundred, hundred two; not two three, which are two numbers."""
    return value >= 100 or before >= 100 or (before >= 20 and before % 10 == 0 and value < 10)


def _sum(run: Iterable[int]) -> int:
    total = part = 0
    for value in run:
        if value < 100:
            part += value
        elif value == 100:
            part = max(part, 1) * 100
        else:
            total, part = total + max(part, 1) * value, 0
    return total + part
