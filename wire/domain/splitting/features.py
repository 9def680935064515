"""What tells a line of a story from one of the page around it: numbers of each line and of its neighbours."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wire.domain.splitting.lines import Kind

Numbers = NDArray[np.int64]

_KINDS: tuple[Kind, ...] = (
    "prose",
    "short",
    "byline",
    "credit",
    "link",
    "heading",
    "end",
    "stamp",
    "furniture",
    "close",
)
_CODES = {kind: code for code, kind in enumerate(_KINDS)}
_REACH = 6
"""Lines beside a paragraph that can be of its story; a menu is farther from any."""
_MOST = 400
"""Characters of one paragraph that count, so that one long notice does not outweigh a story."""
_FAR = 99
_NONE = -2000
"""What stands for the length of a line beyond the first or last."""
_SENTENCE_ENDS = frozenset('.!?\u2026\u3002"\u201d\u2019\u00bb')
_OFFSETS = np.arange(-2, 3)[:, None]
_SIZES = ("size -2", "size -1", "size +0", "size +1", "size +2")
_AROUND = np.array([[2], [5], [12], [30]])
"""Lines above and below over which the paragraphs are weighed."""
_ABOVE = ("2 above", "5 above", "12 above", "30 above")
_BELOW = ("2 below", "5 below", "12 below", "30 below")
_LANDMARKS: tuple[Kind, ...] = ("heading", "close", "furniture", "stamp", "byline")
_OF_LANDMARKS = tuple(f"{kind} {where}" for where in ("above", "below", "since") for kind in _LANDMARKS)
_LANDMARK_CODES = np.array([[_CODES[kind]] for kind in _LANDMARKS], np.int64)


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], start: int, stop: int
) -> tuple[Numbers, dict[str, Numbers | int]]:
    """The lines that can be of the story, by number, and for each feature its value on each of them.

    `free` says which lines are in no item yet; `start` and `stop` bound the heaviest stretch of paragraphs. A feature
    of the page is one number. All values are whole numbers, so that they are the same on every machine.
    """
    count = len(lines)
    codes = np.array([_CODES[kind] for kind in kinds], np.int64)
    open_, sizes = np.array(free, np.bool_), np.fromiter(map(len, lines), np.int64, count)
    prose = (codes == 0) & open_
    marked = codes == _LANDMARK_CODES
    above, below = _distances(np.concatenate((prose[None], marked)))
    near = np.minimum(above[0], below[0]) <= _REACH
    chosen = np.flatnonzero(open_ & (codes <= 1) & (prose | near))
    mass = np.minimum(sizes, _MOST) * prose
    total = max(1, int(mass.sum()))
    signed = np.where(codes > 1, -1000 - 10 * codes, np.where(prose, sizes, -sizes))
    found: dict[str, Numbers | int] = {"above": above[0, chosen], "below": below[0, chosen]}
    found |= _beside(signed, chosen) | _weights(mass, total, chosen)
    found |= _landmarks(marked, above[1:], below[1:], start, chosen)
    found |= _words([lines[number] for number in chosen.tolist()], Counter(lines))
    found |= {"line": chosen, "left": count - chosen}
    found |= {"from start": chosen - start, "from stop": chosen - stop}
    return chosen, found | _page(prose, mass, total, start, stop)


def _page(
    prose: NDArray[np.bool_], mass: Numbers, total: int, start: int, stop: int
) -> dict[str, Numbers | int]:
    """What is measured of the page."""
    count, paragraphs = len(prose), int(prose.sum())
    return {
        "lines": count,
        "total": total,
        "stretch": stop - start,
        "in stretch": 1000 * int(mass[start:stop].sum()) // total,
        "mean": total // max(1, paragraphs),
        "share": 1000 * paragraphs // max(1, count),
    }


def _distances(marked: NDArray[np.bool_]) -> tuple[Numbers, Numbers]:
    """How many lines above and below each line the next marked one is, row by row; `_FAR` where there is none."""
    at = np.arange(marked.shape[1])
    last = np.maximum.accumulate(np.where(marked, at, -_FAR), axis=1)
    next_ = np.minimum.accumulate(np.where(marked, at, len(at) + _FAR)[:, ::-1], axis=1)[:, ::-1]
    above, below = np.full(marked.shape, _FAR), np.full(marked.shape, _FAR)
    above[:, 1:] = np.minimum(at[1:] - last[:, :-1], _FAR)
    below[:, :-1] = np.minimum(next_[:, 1:] - at[:-1], _FAR)
    return above, below


def _beside(signed: Numbers, chosen: Numbers) -> dict[str, Numbers]:
    """Lengths of the line and its neighbours; negative where one is no paragraph."""
    padded = np.concatenate(([_NONE, _NONE], signed, [_NONE, _NONE]))
    return dict(zip(_SIZES, padded[chosen + _OFFSETS + 2], strict=True))


def _weights(mass: Numbers, total: int, chosen: Numbers) -> dict[str, Numbers]:
    """Characters of paragraphs around a line, and above it on the page."""
    sums = np.concatenate(([0], np.cumsum(mass)))
    before, after = sums[chosen], sums[chosen + 1]
    found = {"weight above": before, "share above": 1000 * before // total}
    found |= zip(_ABOVE, before - sums[np.maximum(chosen - _AROUND, 0)], strict=True)
    found |= zip(_BELOW, sums[np.minimum(chosen + _AROUND + 1, len(mass))] - after, strict=True)
    return found


def _landmarks(
    marked: NDArray[np.bool_], above: Numbers, below: Numbers, start: int, chosen: Numbers
) -> dict[str, Numbers]:
    """How near lines of some kinds are, and how many of them there were since the stretch began."""
    since = np.zeros(marked.shape, np.int64)
    since[:, start:] = np.cumsum(marked[:, start:], axis=1)
    values = np.concatenate((above[:, chosen], below[:, chosen], since[:, chosen]))
    return dict(zip(_OF_LANDMARKS, values, strict=True))


def _words(lines: Sequence[str], printed: Counter[str]) -> dict[str, Numbers]:
    """What is measured of each of some lines by itself; `printed` counts all lines of the page."""
    count = len(lines)
    return {
        "words": np.fromiter((line.count(" ") + 1 for line in lines), np.int64, count),
        "ends": np.fromiter((line[-1] in _SENTENCE_ENDS for line in lines), np.int64, count),
        "repeated": np.fromiter((printed[line] for line in lines), np.int64, count),
    }
