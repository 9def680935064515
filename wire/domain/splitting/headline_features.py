"""What tells a headline from other lines: numbers of each line that can be one, of its words and of where it stands."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain
from string import ascii_letters, digits

import numpy as np

from wire.domain.splitting import byline
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.lines import Kind
from wire.domain.words import blank_but, plain

Columns = dict[str, Numbers]
"""Values by the name of what is measured, one for each line."""

ENDS = (".", '."', ".\u201d", ":", "\u3002", ",", ";")
"""How a line ends that is no headline."""
_OPENING, _TEXT = 3, 24
"""Lines of the story whose words the headline should share: its opening, and more of it."""
_HEAD = 200
"""Characters of a paragraph that are read."""
_OFTEN = 12
"""A word that the story says more often counts as said so often."""
_REACH = 100
"""Lines above the story among which those are counted that say the same."""
_WORD = re.compile(r"\w{4,}|[\u2e80-\uffff]{2}")
_SHORTEST = 4
"""Letters of a word that a headline and its story share."""
_SPACED = blank_but(ascii_letters + digits + "_")
_DIVIDERS = re.compile(r"\s[|»›>/·•–—-]\s|[|»›•]")
_CRUMBS = re.compile("[»›>|©→]")
_DIGITS = re.compile(r"\d")
_NAME = 5
"""Words; a line of fewer that begins with a first name is a name."""
_PARAGRAPH = 100
"""Characters of a paragraph above which a headline can stand."""
_MENU = 40
"""Characters; an entry of a menu has fewer."""
_MOST = 400
"""Characters of one paragraph that count."""
_FAR, _NO_MARK = 60, 9
_MARKS: tuple[Kind, ...] = ("stamp", "byline")
_ORDER: tuple[Kind, ...] = (
    *("prose", "short", "credit", "link", "heading", "end", "furniture", "close", "byline", "stamp"),
)
_CODES = {kind: code for code, kind in enumerate(_ORDER)}


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], start: int, found: Sequence[int]
) -> Columns:
    """What is measured of each line in `found`; `body` are the lines of the story, which begins at `start`."""
    texts, at = [lines[number] for number in found], np.array(found, dtype=np.int64)
    sizes = np.fromiter(map(len, lines), np.int64, len(lines))
    return (
        {"distance": start - at, "line": at, "candidate": np.arange(len(found))}
        | _columns(_OF_LINE, map(_of_line, texts))
        | _columns(_BESIDE, (_beside(kinds, number) for number in found))
        | _said(lines, body, start, texts)
        | _sizes(sizes, at)
        | _masses(sizes, kinds, body, at)
    )


def code_of(kinds: Sequence[Kind], number: int) -> int:
    """The kind of a line as a number; -1 beyond the page."""
    return _CODES[kinds[number]] if 0 <= number < len(kinds) else -1


def _columns(names: Sequence[str], rows: Iterable[tuple[int, ...]]) -> Columns:
    values = np.array(list(rows), dtype=np.int64).reshape(-1, len(names)).T
    return dict(zip(names, values, strict=True))


_OF_LINE = ("words", "ends", "capitals", "dividers", "crumb", "colon", "digits", "name")


def _of_line(line: str) -> tuple[int, ...]:
    """What is measured of the line by itself."""
    words = line.split()
    return (
        len(words),
        line.endswith(ENDS),
        100 * sum(word[0].isupper() for word in words) // len(words),
        len(_DIVIDERS.findall(line)),
        _CRUMBS.search(line) is not None,
        ":" in line,
        len(_DIGITS.findall(line)),
        len(words) < _NAME and byline.has_first_name(line),
    )


_BESIDE = ("kind before", "kind after next", "mark below")


def _beside(kinds: Sequence[Kind], number: int) -> tuple[int, ...]:
    """Kinds of the lines around one, and how many lines below it the next date or byline stands."""
    marked = (d for d in range(1, _NO_MARK) if number + d < len(kinds) and kinds[number + d] in _MARKS)
    return code_of(kinds, number - 1), code_of(kinds, number + 2), next(marked, _NO_MARK)


def _said(lines: Sequence[str], body: Sequence[int], start: int, texts: Sequence[str]) -> Columns:
    """How much of each text the story says, how often, and what of it stands in other lines."""
    own = [set(_words(text)) for text in texts]
    story = [_words(lines[number][:_HEAD]) for number in body[:_TEXT]]
    opening, said = set(chain(*story[:_OPENING])), Counter(chain(*story))
    times = [[min(said.get(word, 0), _OFTEN) for word in words] for words in own]
    printed = Counter(lines)
    above, all_ = "\n".join(lines[max(0, start - _REACH) : start + 1]), "\n".join(texts)
    values = _columns(
        (
            "in opening",
            "said",
            "said on average",
            "said twice",
            "like above",
            "printed",
            "printed above",
            "held",
        ),
        (
            (
                len(words & opening),
                sum(counts),
                100 * sum(counts) // max(1, len(counts)),
                100 * sum(count > 1 for count in counts) // max(1, len(counts)),
                len(words & before),
                printed[text],
                above.count(text),
                all_.count(text),
            )
            for text, words, before, counts in zip(texts, own, [set[str](), *own], times, strict=False)
        ),
    )
    values["rank of said"] = _rank(values["said"])
    values["rank of average"] = _rank(values["said on average"])
    return values


def _words(text: str) -> list[str]:
    """The words of a text; ASCII is split by a table, in a third of the pattern's time, into the same words."""
    text = plain(text.lower())
    if not text.isascii():
        return _WORD.findall(text)
    return [word for word in text.encode().translate(_SPACED).decode().split() if len(word) >= _SHORTEST]


def _rank(values: Numbers) -> Numbers:
    """The place of each value when the greatest is first."""
    return np.argsort(np.argsort(-values, kind="stable"), kind="stable")


def _sizes(sizes: Numbers, at: Numbers) -> Columns:
    """Lengths of each line and of those around it."""
    padded = np.concatenate(([0, 0], sizes, [0]))
    return {
        "size": sizes[at],
        "rank of size": _rank(sizes[at]),
        "size before": padded[at + 1],
        "size 2 before": padded[at],
        "size after": padded[at + 3],
    }


def _masses(sizes: Numbers, kinds: Sequence[Kind], body: Sequence[int], at: Numbers) -> Columns:
    """How much text stands above each line, how near below it some does, and how much of the story is above it."""
    prose = np.fromiter((kind == "prose" for kind in kinds), np.bool_, len(kinds))
    entry = np.fromiter((kind == "short" for kind in kinds), np.bool_, len(kinds)) & (sizes < _MENU)
    mass = np.concatenate(([0], np.cumsum(np.minimum(sizes, _MOST) * prose)))
    told = np.array(body, dtype=np.int64)
    return {
        "12 above": mass[at] - mass[np.maximum(at - 12, 0)],
        "25 above": mass[at] - mass[np.maximum(at - 25, 0)],
        "to paragraph": _to_next(prose & (sizes >= _PARAGRAPH), at),
        "menu below": _to_next(~entry, at),
        "told above": np.searchsorted(told, at),
        "told": np.isin(at, told).astype(np.int64),
    }


def _to_next(marked: "np.typing.NDArray[np.bool_]", at: Numbers) -> Numbers:
    """How many lines below each line the next marked one is; `_FAR` at most."""
    places = np.append(np.flatnonzero(marked), len(marked) + _FAR)
    return np.minimum(places[np.searchsorted(places, at, side="right")] - at, _FAR)
