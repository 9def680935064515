"""Tables that the rules for pages read: the words of sites in 24 languages, and what was learnt of lines."""

from functools import partial

from wire.domain import facts

rows = partial(facts.rows, __name__)


def phrases(name: str) -> frozenset[str]:
    """The words or phrases of one name in `words.tsv`."""
    return frozenset(
        phrase for kind, found in rows("words.tsv") if kind == name for phrase in found.split(" | ")
    )


def marks(kind: str, how: str) -> tuple[str, ...]:
    """The phrases of a kind in `marks.tsv`: those that a line is, or with which it starts."""
    return tuple(
        phrase
        for found, place, _, phrases in rows("marks.tsv")
        if (found, place) == (kind, how)
        for phrase in phrases.split(" | ")
    )
