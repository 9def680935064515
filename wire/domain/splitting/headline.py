"""Which line is a story's headline: each that can be is measured, and trees learnt from pages choose.

`data/headlines.tsv` holds the trees, made by bench/learn_pages.py from pages whose titles are known.
"""

import re
from collections.abc import Sequence

from wire.domain.splitting import byline, dateline, signature
from wire.domain.splitting.headline_features import ENDS, measure
from wire.domain.splitting.lines import Kind
from wire.domain.splitting.model import trees

_REACH = 400
"""Lines above the story in which its headline is looked for."""
_INTO = 10
"""Lines of the story that may be its headline: what stands above it can look like text."""
_MOST = 40
"""Lines that are measured."""
_LEAST, _NEAR = 18, 6
"""Characters of a line that can be a headline; nearer to the story than so many lines, any can."""
_LONGEST = 200
"""Characters."""
_DIVIDER = re.compile(r"\s+[|\u2013\u2014\u00b7\u00bb\u203a/>-]\s+|^[|/>]\s+")
_BLANKS = 2
"""Between the words of a headline that stands between dividers, at least."""
_CUT_OFF = ("...", "\u2026")
_BULLETS = ("- ", "* ", "\u2022", "\u2013 ")


def candidates(lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], start: int) -> list[int]:
    """The lines that can be the headline of the story that begins at line `start`, the nearest of them."""
    found: list[int] = []
    for number in reversed(range(max(0, start - _REACH), min(start + _INTO, len(lines)))):
        line, kind = lines[number], kinds[number]
        if not free[number] or kind not in ("short", "prose") or "\n" in line:
            continue
        if line.startswith(_BULLETS) or byline.is_dated(line) or signature.has_role(line):
            continue
        is_near = len(line) >= _LEAST or number >= start - _NEAR
        is_text = kind == "prose" or number >= start
        if is_near and not (is_text and _is_sentence(line)):
            found.append(number)
        if len(found) == _MOST:
            break
    return found[::-1]


def _is_sentence(line: str) -> bool:
    return len(line) > _LONGEST or line.endswith(ENDS)


def choose(
    lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool], body: Sequence[int], start: int
) -> int | None:
    """The number of the headline, which is no line of the story with a dateline; None where no line can be it."""
    found = [n for n in candidates(lines, kinds, free, start) if n < start or not dateline.read(lines[n])]
    if not found or len(lines) == 1:
        return None
    if len(found) == 1:
        return found[0]
    scores = trees("headlines.tsv").score(measure(lines, kinds, body, start, found), len(found))
    return _by_itself(lines, found, found[int(scores.argmax())])


def _by_itself(lines: Sequence[str], found: Sequence[int], chosen: int) -> int:
    """The line that has a headline whole and alone, where the chosen one has it with its site or path, or cut off.

    `Ferry strike ends — Harbour Post`, `News / Ferry strike ends`, `Ferry strike ends in ...`.
    """
    line = lines[chosen]
    parts = [part for part in _DIVIDER.split(line) if part.count(" ") >= _BLANKS]
    begin = line.rstrip(".\u2026 ") if line.endswith(_CUT_OFF) else ""
    same = [
        number
        for number in found
        if lines[number] != line and (lines[number] in parts or (begin and lines[number].startswith(begin)))
    ]
    return max(same, key=lambda number: len(lines[number]), default=chosen)
