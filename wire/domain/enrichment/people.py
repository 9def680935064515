"""Names of places that are somebody's in a text: his given name, or his surname."""

from collections.abc import Collection, Sequence

from wire.domain.enrichment import context, context_words
from wire.domain.enrichment.reading import Mention
from wire.domain.splitting.byline import has_first_name

_PARTS_OF_NAMES = frozenset(
    ("San", "Santa", "Santo", "São", "Saint", "Sankt", "Villa", "Puerto", "Porto", "Ciudad")
)
"""Words before a given name that make a place of it: `San Martín, Argentina`."""


def bearers(words: Sequence[str], found: Sequence[Mention], inside: Collection[str]) -> set[str]:
    """Names of countries that are somebody's given name in all of a text: `India Martínez`, then `India`.

    Not where something else names the country too, or one of the words `inside` stands before the name.
    """
    if context_words.given_names().isdisjoint(words[one.at] for one in found):
        return set()
    names = context.surnamed(words)
    named = {code for one in found if words[one.at] not in names for code in one.name.codes}
    apart = {words[one.at] for one in found if named.isdisjoint(one.name.codes)}
    places = {words[one.at] for one in found if one.at and words[one.at - 1].lower() in inside}
    return names & apart - places


def surnames(words: Sequence[str], found: Sequence[Mention], inside: Collection[str]) -> set[str]:
    """Names that are somebody's surname in all of a text in another language than English: `Chiara Francia`, then
    `Francia`; with the given name where it is a place's too (`Sofía Cuba`).

    Not where something else names the country too, or one of the words `inside` stands before the name.
    """
    full = [one for one in found if one.end == one.at + 1 and _follows_given_name(words, one, found)]
    if not full:
        return set()
    names = {words[one.at] for one in full}
    given = {words[one.at - 1] for one in full}
    named = {code for one in found if words[one.at] not in names | given for code in one.name.codes}
    apart = {words[one.at] for one in full if named.isdisjoint(one.name.codes)}
    placed = {words[one.at] for one in found if one.at and words[one.at - 1].lower() in inside}
    return apart - placed | (given if apart - placed else set())


def _follows_given_name(words: Sequence[str], one: Mention, found: Sequence[Mention]) -> bool:
    """Whether a name follows a given name, which is a place's too only where that lies elsewhere."""
    given = words[one.at - 1] if one.at else ""
    if not (
        given.istitle() and (has_first_name(given) or given.lower() in context_words.listed("first-abroad"))
    ):
        return False
    before = words[one.at - 2] if one.at > 1 else ""
    if before in _PARTS_OF_NAMES:
        return False
    place = next((other for other in found if other.end == one.at), None)
    return place is None or set(place.name.codes).isdisjoint(one.name.codes)
