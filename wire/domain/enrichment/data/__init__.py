"""Tables of facts that the rules read: places, topics and their words."""

from collections.abc import Iterator
from importlib.resources import files


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a packaged table (`name.tsv`), cell by cell, without its comments."""
    return (line.split("\t") for line in table(name))


def table(name: str) -> Iterator[str]:
    """The rows of a packaged table, each one line, without its comments."""
    text = files(__name__).joinpath(name).read_bytes().decode()
    return (line for line in text.splitlines() if line and not line.startswith("#"))
