"""Where a line that can be the headline of a page stands: what is beside it, how far text, dates and names are."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wire.domain.splitting import byline
from wire.domain.splitting.features import Numbers
from wire.domain.splitting.lines import Kind

Columns = dict[str, Numbers]
"""Values by the name of what is measured, one for each line."""

_NAME_LINE = 90
"""Characters of a line below a headline that begins with a name."""
_BY = "By "
_PARAGRAPH = 100
"""Characters of a paragraph above which a headline can stand."""
_MENU = 40
"""Characters; an entry of a menu has fewer."""
_MOST = 400
"""Characters of one paragraph that count."""
_BIG, _LARGEST = 30, 160
"""Characters of a line that looks like a headline."""
_AROUND = 5
"""Lines above and below among which such lines are counted: a list of other stories has many."""
_FAR, _NO_MARK = 60, 9
_ORDER: tuple[Kind, ...] = (
    *("prose", "short", "credit", "link", "heading", "end", "furniture", "close", "byline", "stamp"),
)
_CODES = {kind: code for code, kind in enumerate(_ORDER)}
_PROSE, _SHORT, _HEADING, _CLOSE = (_CODES[kind] for kind in ("prose", "short", "heading", "close"))
_BYLINE, _STAMP = _CODES["byline"], _CODES["stamp"]


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], body: Sequence[int], start: int, found: Sequence[int]
) -> Columns:
    """What is measured of where each line in `found` stands; `body` is the story, which begins at `start`."""
    at, count = np.array(found, dtype=np.int64), len(found)
    sizes = np.fromiter(map(len, lines), np.int64, len(lines))
    codes = np.fromiter(map(_CODES.__getitem__, kinds), np.int64, len(kinds))
    place, is_big = np.arange(count), sizes[at] >= _BIG
    return (
        {"distance": start - at, "line": at, "candidate": place, "left": count - place}
        | {"to told": (body[0] if body else start) - at}
        | {"big above": np.cumsum(is_big) - is_big, "big below": is_big.sum() - np.cumsum(is_big)}
        | {"name below": _named(lines, found)}
        | _sizes(sizes, at)
        | _beside(codes, at)
        | _masses(sizes, codes, body, at)
    )


def code_of(kinds: Sequence[Kind], number: int) -> int:
    """The kind of a line as a number; -1 beyond the page."""
    return _CODES[kinds[number]] if 0 <= number < len(kinds) else -1


def rank(values: Numbers) -> Numbers:
    """The place of each value when the greatest is first."""
    places: Numbers = np.argsort(np.argsort(-values, kind="stable"), kind="stable")
    return places


def _named(lines: Sequence[str], found: Sequence[int]) -> Numbers:
    """Whether one of the two lines below each begins with a name, behind a By or not."""
    below = {number + step for number in found for step in (1, 2)}
    named = {
        n for n in below if n < len(lines) and len(lines[n]) < _NAME_LINE and _begins_with_name(lines[n])
    }
    return np.array([number + 1 in named or number + 2 in named for number in found], dtype=np.int64)


def _begins_with_name(line: str) -> bool:
    return byline.has_first_name(line.removeprefix(_BY) or line)


def _sizes(sizes: Numbers, at: Numbers) -> Columns:
    """Lengths of each line and of those around it."""
    padded = np.concatenate(([0, 0], sizes, [0, 0]))
    return {
        "size": sizes[at],
        "rank of size": rank(sizes[at]),
        "size before": padded[at + 1],
        "size 2 before": padded[at],
        "size after": padded[at + 3],
        "size 2 after": padded[at + 4],
    }


def _beside(codes: Numbers, at: Numbers) -> Columns:
    """Kinds of the lines around each one, and how many lines above and below it others of some kinds are."""
    padded = np.concatenate(([-1], codes, [-1, -1]))
    stamps, bylines = codes == _STAMP, codes == _BYLINE
    return {
        "kind before": padded[at],
        "kind after": padded[at + 2],
        "kind after next": padded[at + 3],
        "mark below": np.minimum(_to_next(stamps | bylines, at), _NO_MARK),
        "stamp below": _to_next(stamps, at),
        "stamp above": _to_last(stamps, at),
        "byline below": _to_next(bylines, at),
        "byline above": _to_last(bylines, at),
        "prose above": _to_last(codes == _PROSE, at),
        "heading above": _to_last((codes == _HEADING) | (codes == _CLOSE), at),
    }


def _masses(sizes: Numbers, codes: Numbers, body: Sequence[int], at: Numbers) -> Columns:
    """How much text stands above each line, how near below it some does, and how much of the story is above it.

    And how many lines around it look like headlines.
    """
    prose, told = codes == _PROSE, np.array(body, dtype=np.int64)
    entry = (codes == _SHORT) & (sizes < _MENU)
    mass = np.concatenate(([0], np.cumsum(np.minimum(sizes, _MOST) * prose)))
    is_like = (codes <= _SHORT) & (sizes >= _BIG) & (sizes <= _LARGEST)
    is_like[told] = False
    like = np.concatenate(([0], np.cumsum(is_like)))
    return {
        "12 above": mass[at] - mass[np.maximum(at - 12, 0)],
        "25 above": mass[at] - mass[np.maximum(at - 25, 0)],
        "to paragraph": _to_next(prose & (sizes >= _PARAGRAPH), at),
        "menu below": _to_next(~entry, at),
        "told above": np.searchsorted(told, at),
        "told": np.isin(at, told).astype(np.int64),
        "like around": like[np.minimum(at + _AROUND + 1, len(codes))] - like[np.maximum(at - _AROUND, 0)],
    }


def _to_next(marked: NDArray[np.bool_], at: Numbers) -> Numbers:
    """How many lines below each line the next marked one is; `_FAR` at most."""
    places = np.append(np.flatnonzero(marked), len(marked) + _FAR)
    return np.minimum(places[np.searchsorted(places, at, side="right")] - at, _FAR)


def _to_last(marked: NDArray[np.bool_], at: Numbers) -> Numbers:
    """How many lines above each line the last marked one is; `_FAR` at most."""
    places = np.append(-_FAR, np.flatnonzero(marked))
    found: Numbers = np.minimum(at - places[np.searchsorted(places, at, side="left") - 1], _FAR)
    return found
