"""Which line is a story's headline: each that can be is measured, and trees learnt from pages choose.

`data/headlines.tsv` holds the trees, made by bench/learn_pages.py from pages whose titles are known.
"""

import re
from collections.abc import Sequence
from itertools import islice

from wire.domain.splitting import byline, dateline, signature
from wire.domain.splitting.headline_features import CUT_OFF, ENDS, measure
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.model import trees

_REACH = 400
"""Lines above the story in which its headline is looked for."""
_INTO = 10
"""Lines of the story that may be its headline: what stands above it can look like text."""
_TOP, _INTO_FIRST = 25, 3
"""The same above and below the first line that is counted as of the story."""
_MOST = 34
"""Lines that are measured above where the story begins."""
_LEAST, _NEAR = 18, 6
"""Characters of a line that can be a headline; nearer to the story than so many lines, any can."""
_LONGEST = 200
"""Characters."""
_DIVIDER = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb\u203a/>-]\s+|^[|/>]\s+")
_BLANKS = 2
"""Between the words of a headline that stands between dividers, at least."""
_BULLETS = ("- ", "* ", "\u2022", "\u2013 ")


def candidates(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], body: Sequence[int], start: int
) -> list[int]:
    """The lines that can be the headline of a story of lines `body`: those above line `start`, and above its first.

    The story begins at `start`; what of it stands above that can be a list of other stories, or the deck.
    """
    first = body[0] if body else start
    above = range(max(0, start - _REACH), min(start + _INTO, len(lines)))
    nearest = (n for n in reversed(above) if free[n] and _can_be(lines[n], kinds[n], n - start))
    found = set(islice(nearest, _MOST))
    top = range(max(0, first - _TOP), min(first + _INTO_FIRST, start))
    found.update(n for n in top if free[n] and _can_be(lines[n], kinds[n], n - first))
    return sorted(found)


def _can_be(line: str, kind: Kind, place: int) -> bool:
    """Whether a line can be a headline, so many lines below the first of the story."""
    if kind not in ("short", "prose") or "\n" in line or (len(line) < _LEAST and place < -_NEAR):
        return False
    if (kind == "prose" or place >= 0) and _is_sentence(line):
        return False
    return not (line.startswith(_BULLETS) or byline.is_dated(line) or signature.has_role(line))


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST or line.endswith(ENDS)


def choose(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], body: Sequence[int], start: int
) -> int | None:
    """The number of the headline, which is no line of the story with a dateline; None where no line can be it."""
    found = [
        n for n in candidates(lines, kinds, free, body, start) if n < start or not dateline.read(lines[n])
    ]
    if not found or len(lines) == 1:
        return None
    if len(found) == 1:
        return found[0]
    scores = trees("headlines.tsv").score(measure(lines, kinds, body, start, found), len(found))
    return _by_itself(lines, found, found[int(scores.argmax())])


def _by_itself(lines: Sequence[str], found: Sequence[int], chosen: int) -> int:
    """The line that has a headline whole and alone, where the chosen one has it with its site or path, or cut off.

    `Ferry strike ends — Harbour Post`, `News / Ferry strike ends`, `Ferry strike ends in ...`, `Comment on Ferry strike
    ends today`.
    """
    line = lines[chosen]
    parts = [part for part in _DIVIDER.split(line) if part.count(" ") >= _BLANKS]
    begin = line.rstrip(".\u2026 ") if line.endswith(CUT_OFF) else ""
    same = [
        number
        for number in found
        if (other := lines[number]) != line
        and (
            other in parts
            or (begin and other.startswith(begin))
            or (other.count(" ") > _BLANKS and line.endswith(f" {other}"))
        )
    ]
    return max(same, key=lambda number: len(lines[number]), default=chosen)
