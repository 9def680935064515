"""Fields that are longer than a person writes are read at their ends: patterns over all of them would take seconds."""

from collections.abc import Sequence

LONGEST = 20_000
"""Characters of a field that is read whole. Desks write a few hundred."""
_END = LONGEST // 2


def at_ends(text: str) -> str:
    """A text, or its two ends."""
    return text if len(text) <= LONGEST else f"{text[:_END]}\n{text[-_END:]}"


def notes_at_ends(notes: Sequence[str]) -> tuple[str, ...]:
    """Notes, or the first and the last of them."""
    if sum(map(len, notes)) <= LONGEST:
        return tuple(notes)
    return tuple(at_ends("\n".join(notes)).split("\n"))
