"""Tell which first-level divisions a text may name alone: `python -m bench.tell_divisions` marks them in admin1.tsv.

To be run after bench/make_gazetteer.py, which writes that table. A division is known alone by a name that no other
division, no city elsewhere and no place of names.tsv has, and that is no word of English and nobody's name.
"""

from collections import Counter

from bench.labelled_texts import bbc, masakhane, reuters
from tests.support import ROOT
from wire.domain.enrichment import context_words
from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called, divisions, divisions_called
from wire.domain.places.data import rows
from wire.domain.splitting.byline import has_first_name
from wire.domain.words import fold, words

TABLE = ROOT / "wire" / "domain" / "places" / "data" / "admin1.tsv"

PEOPLE = 100
"""Thousands of people in its cities that such a division has."""
LETTERS = 5
"""Letters of the longest word of its name at least."""
OFTEN = 2
"""Times a word stands in lower case in the texts of the test data before it counts as a word of English."""

COMPASS = frozenset(
    words("North South East West Northern Southern Eastern Western Central Upper Lower New Metro Delta")
)
"""Words of names that say nothing alone: `West Java`."""
OTHERS = frozenset(
    words("""
    Alger Ashanti Atlantico Atlantique Balkan Batman Bender Berat Bengo Butel Cascades Centrale Chaco Collines Connaught
    Constantine Estuaire Falcon Fromager Granma Guadalcanal Guarda Guyane Litoral Mascara Medea Nacional Ouest Perak Quiche
    Tabasco Valle Volta Macedonia
    """)
)
"""Names of divisions that texts use for other things: firms, people, a paper, a sauce."""


def main() -> None:
    """Mark them in the table."""
    head = [line for line in TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
    told = _told()
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{line}\n" for line in head)
        file.writelines(
            f"{code}\t{name}\t{'t' if code in told else ''}\n" for code, name in sorted(divisions().items())
        )


def _told() -> set[str]:
    seen = Counter(
        word for text in (*bbc(), *masakhane(), *reuters()) for word in words(text.body) if word.islower()
    )
    english = {word for word, times in seen.items() if times >= OFTEN}
    by_hand = {
        fold(name.removesuffix("?")) for *_, listed in rows("names.tsv") for name in listed.split("; ")
    }
    people = _people()
    return {
        code
        for code, name in divisions().items()
        if people[code] >= PEOPLE and fold(name) not in by_hand and _is_told(code, name, english)
    }


def _people() -> Counter[str]:
    """Thousands of people in the cities of each division."""
    cities = {row[4]: (f"{row[1]}.{row[2]}", int(row[3])) for row in rows("cities.tsv")}
    people = Counter[str]()
    for division, thousands in cities.values():
        people[division] += thousands
    return people


def _is_told(code: str, name: str, english: set[str]) -> bool:
    parts = words(name)
    own = [part for part in parts if part not in COMPASS]
    if not own or max(map(len, own)) < LETTERS or not all(part[0].isupper() for part in parts):
        return False
    if any(part.lower() in english or part in OTHERS for part in own):
        return False
    elsewhere = any(city.country != code[:2] for city in cities_called(name))
    return not elsewhere and len(divisions_called()[fold(name)]) == 1 and (len(parts) > 1 or _is_free(name))


def _is_free(name: str) -> bool:
    """Whether a name is neither a city's that texts name alone nor somebody's."""
    personal = name in context_words.listed("first") or name in context_words.listed("surname")
    return not (personal or has_first_name(name) or any(not one.rest for one in gazetteer.filed(name)))


if __name__ == "__main__":
    main()
