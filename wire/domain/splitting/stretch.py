"""Where on a page most of its paragraphs stand."""

from collections.abc import Sequence

from wire.domain.splitting.lines import Kind

_WEIGHTS: dict[Kind, int] = {
    "byline": -40,
    "credit": -10,
    "link": -40,
    "end": -100,
    "stamp": -100,
    "furniture": -100,
    "heading": -800,
    "close": -1500,
}
"""What a line that is no paragraph takes from a stretch, in characters of prose."""
_TEASER = -100
"""What a paragraph of a teaser takes from it."""
_MOST = 400
"""Characters of one paragraph that count, so that one long notice does not outweigh a story."""
_SENTENCE = 50
"""Characters. A short line takes what it lacks to this: a word of a menu much, a cross-head little."""


def heaviest(lines: Sequence[str], kinds: Sequence[Kind], free: Sequence[bool]) -> tuple[int, int]:
    """The stretch of greatest weight: the number of its first line, and of the line after its last.

    One pass is enough, as for any maximum sum of neighbours (Kadane's algorithm). A page without any
    paragraph is all stretch: then its short lines are all there is to tell.
    """
    best = total = start = 0
    stretch = (0, len(lines))
    for number, each in enumerate(kinds):
        if each == "prose":
            total += min(len(lines[number]), _MOST) if free[number] else _TEASER
        elif each == "short":
            total += min(0, len(lines[number]) - _SENTENCE)
        else:
            total += _WEIGHTS[each]
        if total <= 0:
            total, start = 0, number + 1
        elif total > best:
            best, stretch = total, (start, number + 1)
    return stretch
