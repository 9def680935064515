"""What a text says of places: the codes that are found."""

from wire.domain.enrichment.regions import find, places
from wire.domain.words import words


def literals(text: str, headline: str = "", dateline: str = "", sent: tuple[str, ...] = ()) -> list[str]:
    return [place.literal for place in places(find(dateline, words(headline), words(text), sent))]


def countries(text: str, headline: str = "") -> list[str]:
    return [literal for literal in literals(text, headline) if not literal.isdigit()]


def countries_in(language: str, text: str, headline: str = "") -> set[str]:
    """The countries of a text in a language."""
    found = places(find("", words(headline), words(text), (), language))
    return {place.literal for place in found if not place.literal.isdigit()}
