"""The country of a local story that names none: by small towns, and by words of one country's public life.

It is asked only where no name says more. `data/implied.tsv` holds the words.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from wire.domain.cached_by_text import cached_by_text
from wire.domain.enrichment import context_words
from wire.domain.enrichment.data import rows
from wire.domain.enrichment.reading import Mention
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import Name, codes_of

LEAST = 2
"""Words and towns that a country needs."""


def implied(words: Sequence[str]) -> list[Mention]:
    """Words of a text that imply a country, where enough of them imply the same one."""
    found = [*_spoken(words), *_towns(words)]
    said = Counter(mention.name.codes[0] for mention in found)
    return sorted((one for one in found if said[one.name.codes[0]] >= LEAST), key=lambda one: one.at)


def _spoken(words: Sequence[str]) -> Iterator[Mention]:
    known = _words()
    if known.keys().isdisjoint(words):
        return
    for at, word in enumerate(words):
        if country := known.get(word):
            yield Mention(Name((), (country,), "implied", False), at, at + 1)


def _towns(words: Sequence[str]) -> Iterator[Mention]:
    """Towns that the word before them says to be places, and whose name no other country knows."""
    where = context_words.where("en")
    for before in [at for at, word in enumerate(words[:-1]) if word in where]:
        at = before + 1
        if words[at][:1].isupper():
            for end in (at + 2, at + 1):
                if country := _only_country(" ".join(words[at:end]).removesuffix("'s")):
                    yield Mention(Name(tuple(words[at + 1 : end]), (country,), "implied", False), at, end)
                    break


@cached_by_text(4096)
def _only_country(name: str) -> str:
    """The country of all cities that are called so; empty for another word (`in March`, `Bank of America`)."""
    if name in context_words.common_words() or codes_of(name, ("country", "region")):
        return ""
    countries = {city.country for city in cities_called(name) if city.name}
    return countries.pop() if len(countries) == 1 and len(name) > 4 else ""


@cache
def _words() -> Mapping[str, str]:
    return {word: code for code, listed in rows("implied.tsv") for word in listed.split(" ")}
