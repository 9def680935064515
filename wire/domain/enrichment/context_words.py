"""Words beside names of places by what they say there (`data/contexts.tsv`), in English and other languages."""

from collections.abc import Mapping, Sequence
from functools import cache

from wire.domain.enrichment.data import rows


@cache
def listed(kind: str) -> frozenset[str]:
    """The words of a kind. Raises KeyError for one that the table has not."""
    return _table()[kind]


@cache
def _table() -> Mapping[str, frozenset[str]]:
    return {kind: frozenset(words.split(" ")) for kind, words in rows("contexts.tsv")}


@cache
def given_names() -> frozenset[str]:
    """Names of places that are given names, those included that seldom are."""
    return listed("given") | listed("seldom-given")


def first_names() -> frozenset[str]:
    """Given names of people."""
    return listed("first")


def common_words() -> frozenset[str]:
    """Names of places that are words in lower case."""
    return listed("common")


@cache
def where(language: str) -> frozenset[str]:
    """Words before a place in a language; English ones where none are known."""
    return _table().get(f"where-{language}") or listed("where-en")


@cache
def endings_of_where(language: str) -> tuple[str, ...]:
    """Endings of a place's name that say where something is, in a language that has no word before it: `Bursa'da`."""
    return tuple(_table().get(f"in-{language}", ()))


def unsure(language: str) -> frozenset[str]:
    """Names of places that are other words in a language, or given names there, in lower case."""
    return _table().get(f"unsure-{language}", frozenset())


@cache
def offices(language: str) -> frozenset[str]:
    """Words after a country for those who govern it: `Mısır Cumhurbaşkanı`."""
    return _table().get(f"office-{language}", frozenset())


@cache
def nouns(language: str) -> frozenset[str]:
    """Nouns of a language, as they stand in a text, that are called like a town."""
    return _table().get(f"noun-{language}", frozenset())


@cache
def before_town(language: str) -> frozenset[str]:
    """Words before such a noun that make it the town."""
    return (where(language) | listed("town")) - listed("no-town")


def districts() -> frozenset[str]:
    """Words for a part of a town, which stand before its name."""
    return listed("district")


def lies_within(between: Sequence[str]) -> bool:
    """Whether the words between a town and what follows say that the one lies in the other: `im US-Bundesstaat`."""
    return all(word.lower() in listed("within") for word in between)


def things(language: str) -> frozenset[str]:
    """Words of a language beside the name of a place that is an animal, a dish or a disease."""
    return _table().get(f"thing-{language}", frozenset())
