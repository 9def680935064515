"""Who is told what goes on: a terminal, or nobody."""

from collections.abc import Callable

Say = Callable[[str], None]


def silent(_: str) -> None:
    """Say nothing."""
