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

_SCALES: Final = frozenset(word for word, value in NUMBERS.items() if value in {100, 1000, 10**6, 10**9})


def spelled_out(words: Sequence[bytes], places: Iterable[int]) -> Iterator[tuple[int, int, bytes]]:
    """Numbers in words: where each begins, where it ends, and its value in digits.

    `places` are those of the words that may be numbers, in order.
    """
    numbers = [place for place in places if words[place] in NUMBERS]
    start, run = 0, list[int]()
    for place, after in pairwise([*numbers, -1]):
        value = NUMBERS[words[place]]
        if not run:
            if words[place] in _SCALES:
                continue  # "hundreds of", "the thousand": no number begins so
            start = place
        run.append(value)
        beside = after == place + 1 or (after == place + 2 and value >= 100 and words[place + 1] == b"and")
        if not beside or not _continues(value, NUMBERS[words[after]]):
            yield start, place + 1, str(_sum(run)).encode()
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
