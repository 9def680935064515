"""Which line above a story is its headline: each that can be is measured, and trees learnt from pages choose.

`data/headlines.tsv` holds the trees, made by bench/learn_pages.py from pages whose titles are known.
"""

import re
from collections import Counter
from collections.abc import Sequence
from string import ascii_letters, digits

import numpy as np

from wire.domain.splitting import byline
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.model import trees
from wire.domain.words import blank_but, plain

_REACH = 100
"""Lines above the story in which its headline is looked for."""
_INTO = 3
"""Lines of the story that may be its headline: it can be longer than others, and look like text."""
_OPENING = 3
_TEXT = 10
"""Lines of the story whose words the headline should share: its opening, and more of it."""
_MOST = 16
"""Lines that are measured."""
_LEAST, _NEAR = 18, 6
"""Characters of a line that can be a headline; nearer to the story than so many lines, any can."""
_LONGEST = 200
"""Characters."""
_HEAD = 200
"""Characters of a paragraph that are read."""
_WORD = re.compile(r"\w{4,}|[\u2e80-\uffff]{2}")
_SHORTEST = 4
"""Letters of a word that a headline and its story share."""
_SPACED = blank_but(ascii_letters + digits + "_")
_DIVIDERS = re.compile(r"\s[|»›>/·•–—-]\s|[|»›•]")
_ENDS = (".", '."', ".\u201d", ":", "\u3002", ",", ";")
_BULLETS = ("- ", "* ", "\u2022", "\u2013 ")
_MARKS: tuple[Kind, ...] = ("stamp", "byline")
_FAR = 9


def candidates(lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], start: int) -> list[int]:
    """The lines that can be the headline of the story that begins at line `start`, the nearest of them."""
    found: list[int] = []
    for number in range(min(start + _INTO, len(lines)) - 1, max(-1, start - _REACH), -1):
        line, kind = lines[number], kinds[number]
        if line.startswith(_BULLETS) or byline.is_dated(line):
            continue
        is_near = len(line) >= _LEAST or number >= start - _NEAR
        if is_near and free[number] and (kind == "short" or (kind == "prose" and _may_be_title(line))):
            found.append(number)
        if len(found) == _MOST:
            break
    return found[::-1]


def _may_be_title(line: str) -> bool:
    return len(line) <= _LONGEST and not line.endswith(_ENDS)


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], start: int, found: Sequence[int]
) -> dict[str, Numbers]:
    """What is measured of each line in `found`; `body` are the lines of the story, which begins at `start`."""
    opening = _words(" ".join(lines[number][:_HEAD] for number in body[:_OPENING]))
    text = opening | _words(" ".join(lines[number][:_HEAD] for number in body[_OPENING:_TEXT]))
    around = "\n".join(lines[max(0, start - _REACH) : start + 1])
    own = {number: _words(lines[number]) for number in found}
    printed, texts = Counter(lines), [lines[number] for number in found]
    held = [[one in other for other in texts] for one in texts]
    rows = []
    for place, number in enumerate(found):
        line, words = lines[number], own[number]
        above = own.get(found[place - 1], set()) if place else set()
        below = own.get(found[place + 1], set()) if place + 1 < len(found) else set()
        rows.append(
            (
                *(start - number, len(found) - place, number),
                *_of_line(line),
                *(len(words & opening), 100 * len(words & opening) // max(1, len(words))),
                *(len(words & text), 100 * len(words & text) // max(1, len(words))),
                *(len(words & above), len(words & below)),
                max((len(own[other] & words) for other in found[place + 1 : place + 4]), default=0),
                *(
                    around.count(line),
                    printed[line],
                    sum(row[place] for row in held) - 1,
                    sum(held[place]) - 1,
                ),
                *_beside(lines, kinds, number),
            )
        )
    columns = np.array(rows, dtype=np.int64).reshape(-1, len(_NAMES)).T
    return dict(zip(_NAMES, columns, strict=True))


def _of_line(line: str) -> tuple[int, ...]:
    """What is measured of the line by itself."""
    words = line.split()
    capitals = 100 * sum(word[0].isupper() for word in words) // len(words)
    dividers = len(_DIVIDERS.findall(line))
    return (
        len(words),
        len(line),
        dividers,
        line.endswith(_ENDS),
        line[-1] in "?!",
        capitals,
        line[0].isalnum(),
    )


def _beside(lines: Sequence[str], kinds: Sequence[Kind], number: int) -> tuple[int, ...]:
    """What stands above and below a line."""
    sizes = (len(lines[n]) if 0 <= n < len(lines) else 0 for n in (number - 1, number + 1))
    kinds_beside = (code_of(kinds, n) for n in (number - 1, number + 1, number + 2))
    return *sizes, *kinds_beside, _next(kinds, number, 1), _next(kinds, number, -1)


_NAMES = (
    *("distance", "candidates below", "line"),
    *("words", "size", "dividers", "ends", "asks", "capitals", "alphanumeric"),
    *(
        "in opening",
        "share in opening",
        "in text",
        "share in text",
        "like above",
        "like below",
        "like next three",
    ),
    *("printed above", "printed", "holds", "held"),
    *(
        "size before",
        "size after",
        "kind before",
        "kind after",
        "kind after next",
        "mark below",
        "mark above",
    ),
)
_ORDER: tuple[Kind, ...] = (
    *("prose", "short", "credit", "link", "heading", "end", "furniture", "close", "byline", "stamp"),
)
_CODES = {kind: code for code, kind in enumerate(_ORDER)}


def choose(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], body: Sequence[int], start: int
) -> int | None:
    """The number of the headline; None where no line can be it."""
    found = candidates(lines, kinds, free, start)
    if not found or len(lines) == 1:
        return None
    if len(found) == 1:
        return found[0]
    scores = trees("headlines.tsv").score(measure(lines, kinds, body, start, found), len(found))
    return found[int(scores.argmax())]


def _words(text: str) -> set[str]:
    """The words of a text; ASCII is split by a table, in a third of the pattern's time, into the same words."""
    text = plain(text.lower())
    if not text.isascii():
        return set(_WORD.findall(text))
    return {word for word in text.encode().translate(_SPACED).decode().split() if len(word) >= _SHORTEST}


def code_of(kinds: Sequence[Kind], number: int) -> int:
    """The kind of a line as a number; -1 beyond the page."""
    return _CODES[kinds[number]] if 0 <= number < len(kinds) else -1


def _next(kinds: Sequence[Kind], number: int, step: int) -> int:
    """Lines to the next date or byline in a direction."""
    for distance in range(1, _FAR):
        other = number + step * distance
        if not 0 <= other < len(kinds):
            break
        if kinds[other] in _MARKS:
            return distance
    return _FAR
