"""Tables of facts that come in the package, as lines and rows."""

from collections.abc import Iterator
from importlib.resources import files
from itertools import dropwhile


def rows(package: str, name: str) -> Iterator[list[str]]:
    """The rows of a table (`name.tsv`) in the folder of a package, cell by cell, without the comments above them."""
    return (line.split("\t") for line in table(package, name))


def table(package: str, name: str) -> Iterator[str]:
    """The same, each row one line."""
    text = files(package).joinpath(name).read_bytes().decode()
    return dropwhile(lambda line: line.startswith("#"), text.splitlines())
