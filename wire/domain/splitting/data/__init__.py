"""Tables that the rules for pages read: the words of sites in eleven languages, and what was learnt of lines."""

from collections.abc import Iterator
from importlib.resources import files


def rows(table: str) -> Iterator[list[str]]:
    """The rows of a packaged table (`name.tsv`), cell by cell, without its comments."""
    text = files(__name__).joinpath(table).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))


def phrases(name: str) -> frozenset[str]:
    """The words or phrases of one name in `words.tsv`."""
    return frozenset(
        phrase for kind, found in rows("words.tsv") if kind == name for phrase in found.split(" | ")
    )
