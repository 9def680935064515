"""A name of a place as it stands in a text, and what is known of a text while it is read."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from wire.domain.places.gazetteer import Name


class Mention(NamedTuple):
    """A name found in a text: `words[at:end]`."""

    name: Name
    at: int
    end: int

    def written(self, words: Sequence[str]) -> str:
        """The name as it stands in the text, without a possessive."""
        return " ".join(words[self.at : self.end]).removesuffix("'s").removesuffix("'S")


class Reading:
    """What is known of a text while it is read from left to right."""

    def __init__(self, words: Sequence[str], abroad: Mapping[str, tuple[str, ...]]) -> None:
        self.words = words
        self.found: list[Mention] = []
        self.people: set[str] = set()
        """Names that are a person's in this text."""
        self.companies: set[str] = set()
        """Names that are a company's."""
        self.abroad = dict(abroad)
        """Names of towns that lie elsewhere than their namesakes, with where they lie."""
