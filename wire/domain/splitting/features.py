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
_AROUND = (2, 5, 12, 30)
"""Lines above and below over which the paragraphs are weighed."""
_LANDMARKS: tuple[Kind, ...] = ("heading", "close", "furniture", "stamp", "byline")


def measure(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], start: int, stop: int
) -> tuple[Numbers, dict[str, Numbers]]:
    """The lines that can be of the story, by number, and for each feature its value on each of them.

    `free` says which lines are in no item yet; `start` and `stop` bound the heaviest stretch of paragraphs. All
    values are whole numbers, so that they are the same on every machine.
    """
    count, at = len(lines), np.arange(len(lines))
    codes = np.array([_CODES[kind] for kind in kinds], dtype=np.int64)
    open_, sizes = np.array(free, dtype=bool), np.fromiter(map(len, lines), np.int64, count)
    prose = (codes == 0) & open_
    above, below = _distances(prose, at)
    chosen = np.flatnonzero(open_ & (codes <= 1) & (prose | (np.minimum(above, below) <= _REACH)))
    mass = np.minimum(sizes, _MOST) * prose
    total, paragraphs = max(1, int(mass.sum())), int(prose.sum())
    signed = np.where(codes > 1, -1000 - 10 * codes, np.where(prose, sizes, -sizes))
    found = _beside(signed, chosen) | _weights(mass, total, chosen)
    for kind in _LANDMARKS:
        found |= _landmark(kind, codes == _CODES[kind], at, start, chosen)
    beside: dict[str, Numbers] = {
        "words": np.fromiter((line.count(" ") + 1 for line in lines), np.int64, count)[chosen],
        "ends": np.fromiter((line[-1] in _SENTENCE_ENDS for line in lines), np.int64, count)[chosen],
        "repeated": _repeated(lines)[chosen],
        "above": above[chosen],
        "below": below[chosen],
        "line": chosen,
        "left": count - chosen,
        "from start": chosen - start,
        "from stop": chosen - stop,
    }
    found |= beside
    page = {
        "lines": count,
        "total": total,
        "stretch": stop - start,
        "in stretch": 1000 * int(mass[start:stop].sum()) // total,
        "mean": total // max(1, paragraphs),
        "share": 1000 * paragraphs // max(1, count),
    }
    return chosen, found | {name: np.full(len(chosen), value) for name, value in page.items()}


def _distances(marked: NDArray[np.bool_], at: Numbers) -> tuple[Numbers, Numbers]:
    """How many lines above and below each line the next marked one is; `_FAR` where there is none."""
    last = np.maximum.accumulate(np.where(marked, at, -_FAR))
    next_ = np.minimum.accumulate(np.where(marked, at, len(at) + _FAR)[::-1])[::-1]
    above, below = np.full(len(at), _FAR), np.full(len(at), _FAR)
    above[1:] = np.minimum(at[1:] - last[:-1], _FAR)
    below[:-1] = np.minimum(next_[1:] - at[:-1], _FAR)
    return above, below


def _beside(signed: Numbers, chosen: Numbers) -> dict[str, Numbers]:
    """Lengths of the line and its neighbours; negative where one is no paragraph."""
    padded = np.concatenate(([_NONE, _NONE], signed, [_NONE, _NONE]))
    return {f"size {offset:+}": padded[chosen + 2 + offset] for offset in range(-2, 3)}


def _weights(mass: Numbers, total: int, chosen: Numbers) -> dict[str, Numbers]:
    """Characters of paragraphs around a line, and above it on the page."""
    sums = np.concatenate(([0], np.cumsum(mass)))
    found = {"weight above": sums[chosen], "share above": 1000 * sums[chosen] // total}
    for reach in _AROUND:
        found[f"{reach} above"] = sums[chosen] - sums[np.maximum(chosen - reach, 0)]
        found[f"{reach} below"] = sums[np.minimum(chosen + reach + 1, len(mass))] - sums[chosen + 1]
    return found


def _landmark(
    kind: Kind, marked: NDArray[np.bool_], at: Numbers, start: int, chosen: Numbers
) -> dict[str, Numbers]:
    """How near lines of a kind are, and how many of them there were since the stretch began."""
    above, below = _distances(marked, at)
    since = np.cumsum(marked & (at >= start), dtype=np.int64)
    return {
        f"{kind} above": above[chosen],
        f"{kind} below": below[chosen],
        f"{kind} since": since[chosen],
    }


def _repeated(lines: Sequence[str]) -> Numbers:
    counts = Counter(lines)
    return np.fromiter((counts[line] for line in lines), np.int64, len(lines))
