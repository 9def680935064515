"""Cities and first-level divisions of GeoNames: read from the packaged tables when first asked for.

`data/cities.tsv` holds the cities in the order of their folded names, `data/admin1.tsv` the divisions.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
from typing import NamedTuple

from wire.domain.cached_by_text import cached_by_text
from wire.domain.places.data import rows, table
from wire.domain.words import fold

BLOCK = 8
"""Lines of cities that are kept as one string."""


class City(NamedTuple):
    """A city. `name` is empty where it was asked for by its name in another language."""

    country: str
    """ISO 3166-1 alpha-2."""
    division: str
    """Code of the first-level division as in `divisions`, which may lack it."""
    thousands: int
    """People, in thousands."""
    id: int
    """GeoNames id."""
    name: str
    is_word: bool
    """Whether it is small, or has that name in another language, and a word of English is the same."""


@cached_by_text(4096)
def cities_called(name: str) -> tuple[City, ...]:
    """Cities of a name, in whatever case and with or without accents, the most likely one first."""
    blocks, begins = _blocks(), f"{fold(name)}\t"
    first, end = bisect_right(blocks, begins) - 1, bisect_left(blocks, f"{begins[:-1]}\n")
    lines = "\n".join(blocks[max(first, 0) : end]).split("\n")
    return tuple(_city(line.split("\t")[1:]) for line in lines if line.startswith(begins))


def text_cities() -> Iterator[tuple[str, City, bool]]:
    """Cities that a text may name alone, with their folded names; and whether each is called like a person."""
    for line in _lines():
        if "\tt\t" in line or "\tp\t" in line:
            folded, *facts = line.split("\t")
            if (use := facts[4]) in ("t", "p"):
                yield folded, _city(facts), use == "p"


@lru_cache(maxsize=1024)
def city_of(id_: int) -> City | None:
    """The city of a GeoNames id."""
    ids, numbers = _by_id()
    at = bisect_left(ids, id_)
    if at == len(ids) or ids[at] != id_:
        return None
    block, line = divmod(numbers[at], BLOCK)
    return _city(_blocks()[block].split("\n")[line].split("\t")[1:])


@cache
def divisions() -> Mapping[str, str]:
    """GeoNames code of a first-level division (`US.TX`) -> name."""
    return {row[0]: row[1] for row in rows("admin1.tsv")}


def text_divisions() -> Iterator[tuple[str, str]]:
    """Codes and names of the divisions that a text may name alone: `Zamfara`, `Uttarakhand`."""
    return ((row[0], row[1]) for row in rows("admin1.tsv") if row[2] == "t")


@cache
def divisions_called() -> Mapping[str, tuple[str, ...]]:
    """Folded name of a first-level division -> codes of those that bear it."""
    called: dict[str, tuple[str, ...]] = {}
    for code, name in divisions().items():
        called[fold(name)] = (*called.get(fold(name), ()), code)
    return called


@cache
def us_counties() -> Mapping[str, tuple[str, ...]]:
    """Name of a county or parish of the United States, in title case -> codes of the states that have one."""
    return {name.title(): tuple(states.split("; ")) for name, states in rows("us-counties.tsv")}


def _city(facts: Sequence[str]) -> City:
    country, division, thousands, id_, use, name = facts
    return City(country, f"{country}.{division}", int(thousands), int(id_), name, use == "w")


def _lines() -> Iterator[str]:
    """The lines of the cities, in order."""
    return chain.from_iterable(block.split("\n") for block in _blocks())


@cache
def _blocks() -> Sequence[str]:
    """The same by so many together, which take half the memory; one is taken apart when it is asked for."""
    lines = list(table("cities.tsv"))
    return ["\n".join(lines[at : at + BLOCK]) for at in range(0, len(lines), BLOCK)]


@cache
def _by_id() -> tuple[Sequence[int], Sequence[int]]:
    """GeoNames ids in order, and for each the number of the line that has the name as written."""
    facts = (line.split("\t") for line in _lines())
    found = sorted((int(fact[4]), at) for at, fact in enumerate(facts) if fact[6])
    return array("I", [id_ for id_, _ in found]), array("I", [at for _, at in found])
