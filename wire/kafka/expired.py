"""Records that retention removed before a worker read them, as ranges of offsets of a source partition."""

from collections.abc import Iterable

MARKER = 1
"""Offsets that the marker of a transaction takes behind its last record."""

Skipped = tuple[range, ...]
"""The ranges without which the workers of a partition went on, in order. Some of the offsets may be of markers."""


def unread(next_offset: int, begin: int) -> Skipped:
    """The range that is gone before it was done: none where only the marker of a transaction is gone.

    `next_offset`: of the first record that is not done; `begin`: of the first that is left.
    """
    return (range(next_offset, begin),) if begin - next_offset > MARKER else ()


def covers(skipped: Skipped, start: int, stop: int) -> bool:
    """Whether no worker has read what is gone between two offsets."""
    return any(gone.start - MARKER <= start and stop <= gone.stop for gone in skipped)


def written(skipped: Iterable[range]) -> str:
    """Ranges as a text: `12-56 80-90`, each up to its second number, which is not part of it."""
    return " ".join(f"{gone.start}-{gone.stop}" for gone in skipped)


def read(text: str) -> Skipped:
    """The ranges of a text. Raises ValueError."""
    return tuple(range(*map(int, gone.split("-"))) for gone in text.split())
