"""Where the story of a page begins whose headline and elements are known: below headline, deck and labels."""

from collections.abc import Sequence
from itertools import dropwhile

from wire.domain.splitting.lines import Kind

_SENTENCE_ENDS = frozenset(".!?\u2026\u3002")
_LAST = 3
"""Characters at the end of a line in which its sentence ends: a quotation mark or a sign can stand behind it."""


def below_title(told: Sequence[int], lines: Sequence[str], title: str) -> Sequence[int]:
    """The story without what stands above its headline, where most of it stands below that."""
    at = lines.index(title) if title in lines else -1
    below = [number for number in told if number > at]
    return below if 2 * sum(len(lines[n]) for n in below) > sum(len(lines[n]) for n in told) else told


def below_deck(told: Sequence[int], kinds: Sequence[Kind], author: int | None) -> Sequence[int]:
    """The story without the paragraph directly above the byline, which is the deck; the story goes on below that.

    The byline is no line of the story: a name in a line of its own can be of one.
    """
    below = told[0] + 1 if len(told) > 1 else 0
    is_signed = 0 < below < told[1] and (kinds[below] == "byline" or below == author)
    return told[1:] if is_signed else told


def from_text(body: Sequence[int], lines: Sequence[str], kinds: Sequence[Kind]) -> list[int]:
    """The story from its first sentence on: a short line above that is a label, or a button that the page repeats."""

    def is_label(number: int) -> bool:
        line = lines[number]
        is_sentence = not _SENTENCE_ENDS.isdisjoint(line[-_LAST:]) and lines.count(line) == 1
        return kinds[number] == "short" and not is_sentence

    return list(dropwhile(is_label, body))
