"""Tables of facts that the rules read: places, topics and their words."""

from collections.abc import Iterator
from importlib.resources import files
from itertools import dropwhile


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a packaged table (`name.tsv`), cell by cell, without its comments."""
    return (line.split("\t") for line in table(name))


def table(name: str) -> Iterator[str]:
    """The rows of a packaged table, each one line, without the comments above them."""
    text = files(__name__).joinpath(name).read_bytes().decode()
    return dropwhile(lambda line: line.startswith("#"), text.splitlines())
