"""A reporter takes lines of text about a long operation: a terminal, or none."""

from collections.abc import Callable

Reporter = Callable[[str], None]


def silent(_: str) -> None:
    """Report nothing."""
