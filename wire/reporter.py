"""Whoever observes a long operation is told of it in lines of text: a terminal, or nobody."""

from collections.abc import Callable

Reporter = Callable[[str], None]


def silent(_: str) -> None:
    """Report nothing."""
