"""Tables of facts that the formats read."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files


def _rows(table: str) -> Iterator[list[str]]:
    """The rows of a packaged table, cell by cell, without its comments."""
    text = files(__name__).joinpath(table).read_text("utf-8")
    return (line.split("\t") for line in text.splitlines() if not line.startswith("#"))


def alphabets() -> Iterator[tuple[str, float, list[str]]]:
    """Letters of each language beyond ASCII, the share of those in a text that they are, charsets it is found in."""
    for letters, percent, codecs in _rows("alphabets.tsv"):
        yield letters, int(percent) / 100, codecs.split()


@cache
def media_topics() -> dict[str, str]:
    """The Media Topic of a Subject Code, where IPTC says that both mean the same, or nearly."""
    rows = _rows("subject-codes.tsv")
    return {subject: topic for topic, subjects in rows for subject in subjects.split()}
