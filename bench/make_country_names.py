"""Make the names of countries in other languages again: `python -m bench.make_country_names` writes world-names.tsv.

The facts are those of Unicode CLDR (Unicode licence), by way of Babel, which this script alone needs: territories,
with their alternative and short names, and the cities of time zones; and of country-names.tsv.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from babel import Locale
from babel.core import get_global

from tests.support import ROOT
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import codes_of, countries

TABLE = ROOT / "wire" / "domain" / "places" / "data" / "world-names.tsv"
IN_USE = ROOT / "bench" / "country-names.tsv"

LANGUAGES = ("de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "pl", "ru", "ar", "zh", "ja")
WELL_KNOWN = (
    *("cs", "hu", "ro", "tr", "hr", "ca", "id", "uk", "bg", "el", "hy"),
    *("he", "fa", "hi", "bn", "ta", "th", "ko", "ka", "am"),
    *("sk", "sl", "sr", "mk", "be", "lt", "lv", "et", "sq", "is", "af", "gl", "az", "ms", "tl", "sw", "ur"),
)
"""Languages that know only cities which stand in names.tsv: the names of others are words too often."""
LOCALES = {"no": ("nb",), "tl": ("fil",), "sr": ("sr", "sr_Latn"), "hr": ("hr", "sr_Latn")}
"""Locales of CLDR by language, where they have other codes. Serbian is written in two alphabets, and in that of
Croatian not told from it."""

UNPARTED, LARGE = ("ar", "zh", "ja"), 100
"""Languages in which the name of a small place is found inside of other words, and thousands of people of a large one."""

APOSTROPHES = str.maketrans("\u2019\u02bc\u05f3", "'''")
CEDILLAS = str.maketrans("șțȘȚ", "şţŞŢ")
"""How many write two letters of Romanian."""


def _is_known(zone: str, code: str, language: str) -> bool:
    """Whether the city of a time zone is known by its name, or large enough: not Nome, nor a station of Antarctica."""
    name = zone.rpartition("/")[2].replace("_", " ")
    if language not in UNPARTED + WELL_KNOWN or code in codes_of(name, ("city", "country")):
        return True
    called = cities_called(name) if language in UNPARTED else ()
    return any(city.country == code and city.thousands >= LARGE for city in called)


def _spelled(names: Iterable[str], language: str) -> list[str]:
    """Names with the ways many write them: an apostrophe for the mark of Hebrew, cedillas in Romanian."""
    if language not in WELL_KNOWN:
        return list(names)
    typed = [name.translate(APOSTROPHES) for name in names]
    marked = [name.replace("'", "\u05f3") for name in typed] if language == "he" else []
    cedillas = [name.translate(CEDILLAS) for name in typed] if language == "ro" else []
    return list(dict.fromkeys((*typed, *marked, *cedillas)))


def _rows(language: str) -> Iterator[str]:
    """The rows of a language: countries, then cities, then institutions."""
    locale, *others = (Locale.parse(code) for code in LOCALES.get(language, (language,)))
    for code in countries():
        names = _of_country(locale, language, code)
        names += [
            name for other in others for name in _of_country(other, language, code) if name not in names
        ]
        if names:
            yield f"{language}\t{code}\tcountry\t{'; '.join(_spelled(names, language))}\n"
    for code, names in sorted(_cities(locale, language).items()):
        yield f"{language}\t{code}\tcity\t{'; '.join(_spelled(names, language))}\n"
    for code, seats in sorted(_in_use(language, "seat").items()):
        yield f"{language}\t{code}\tseat\t{'; '.join(seats)}\n"


def _of_country(locale: Locale, language: str, code: str) -> list[str]:
    names = [locale.territories.get(code, ""), *_in_use(language, "country").get(code, ())]
    names = list(dict.fromkeys(name.replace("\u2019", "'") for name in names if name))
    names += [name.split(" (")[0] for name in names if " (" in name]
    return [name for name in dict.fromkeys(names) if "(" not in name]


def _cities(locale: Locale, language: str) -> dict[str, list[str]]:
    """Code of a country -> its cities; the languages of WELL_KNOWN have none that is called like its country."""
    territories = get_global("zone_territories")
    cities: dict[str, list[str]] = {}
    for zone, facts in sorted(locale.time_zones.items()):
        code, city = territories.get(zone, ""), facts.get("city", "")
        if code not in countries() or not city or not _is_known(zone, code, language):
            continue
        if language not in WELL_KNOWN or city not in _of_country(locale, language, code):
            cities.setdefault(code, []).append(city)
    for code, names in _in_use(language, "city").items():
        listed = cities.setdefault(code, [])
        listed += [name for name in names if name not in listed]
    return cities


@cache
def _in_use(language: str, kind: str) -> dict[str, list[str]]:
    """Code of a country -> names that CLDR does not list."""
    rows = (row.split("\t") for row in IN_USE.read_text("utf-8").splitlines() if row[0] != "#")
    return {code: names.split("; ") for of, code, of_kind, names in rows if (of, of_kind) == (language, kind)}


def main() -> None:
    """Write the table."""
    with TABLE.open("w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Names of countries and cities in other languages: language, ISO 3166-1 alpha-2, kind, names.\n"
        )
        file.write(
            "# Facts of Unicode CLDR, by way of Babel, Unicode licence; made by bench/make_country_names.py.\n"
        )
        for language in (*LANGUAGES, *WELL_KNOWN):
            file.writelines(_rows(language))


if __name__ == "__main__":
    main()
