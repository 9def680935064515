"""Words beside the name of a place that say what the name means: a currency, a pact, a company, a street, a person.

The words are those of `context_words`.
"""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from wire.domain.enrichment.context_words import given_names, listed, offices, things, where
from wire.domain.places import gazetteer
from wire.domain.places.cities import cities_called
from wire.domain.places.gazetteer import Name
from wire.domain.words import fold

COMPANY = 4
"""Words after a town in which the end of a company's name is looked for: `Houston Lighting and Power Co`."""

_COUNCIL = "Corporation"
"""What the council of a large city is called in India."""

_ONLY_NAMES = frozenset(("ca", "es", "fr", "it", "pt", "ro"))
"""Languages in which a word with a capital inside a sentence is a name."""

_TOWNS = frozenset(("city", "state", "country", "demonym"))


def is_person(name: Name, words: Sequence[str], at: int, cased: bool) -> bool:
    """Whether a name of one word is a person's here: `Mr. Jordan`, `Harvey T. Lyon`, `Israel Adesanya`.

    `cased` says whether capitals tell names here, as they do not in a headline that is all in capitals.
    """
    word, before = words[at], words[at - 1] if at else ""
    after = words[at + 1] if at + 1 < len(words) else ""
    if not (before[:1].isupper() or after[:1].isupper()):
        return False
    initial = len(before) == 1 and before.isupper() and before not in "AI"
    if initial or before in listed("title") or (before in listed("first") and cased):
        return True
    if cased and name.kind == "country" and before in listed("given"):
        return True  # a given name that is no place here: `Chelsea Israel`
    if name.personal and before and _is_given(before):
        return True
    if cased and at > 1 and name.kind == "city" and _is_given(before) and words[at - 2] in listed("first"):
        return True
    if not cased or not _is_surname(after) or _is_body(words, at + 1):
        return False
    return (
        word in listed("given")
        or word in listed("first")
        or (word in listed("nationality") and not (at + 2 < len(words) and _is_surname(words[at + 2])))
    )


def is_full_name(first: Name, last: Name, words: Sequence[str], at: int, cased: bool) -> bool:
    """Whether two names of places in a row, the second at a word, are somebody's: `and Chad Ireland added`.

    Not a list (`in Chad, Ireland and`), nor a town and where it or a namesake lies; words have no commas.
    """
    before = words[at - 2].lower() if at > 1 else ""
    lies = set(first.codes)
    if first.kind == "city":
        if last.kind != "country":
            return False
        lies.update(city.country for city in cities_called(words[at - 1]))
    apart = lies.isdisjoint(last.codes)
    whole = not (first.rest or last.rest)
    return cased and whole and apart and before not in listed("among") and is_surname(last, words, at)


def is_surname(name: Name, words: Sequence[str], at: int) -> bool:
    """Whether a name follows a given name and ends a list of none: `Jordan Holland left`, not `Jordan, Holland and`."""
    after = words[at + 1] if at + 1 < len(words) else ""
    ends_none = not after.islower() or after in listed("between-names")
    return not ends_none and name.kind != "demonym" and words[at - 1] in listed("given")


def borne(first: str, last: str) -> Sequence[str]:
    """Those words of somebody's name that are names of places too: `Jordan` and `Chad` in `Chad Jordan`."""
    given = (first,) if first in listed("given") and last not in listed("unlike") else ()
    return (
        (*given, last) if any(name.personal for name in gazetteer.filed(last[: gazetteer.LONGEST])) else given
    )


def is_given(words: Sequence[str], at: int, language: str) -> bool:
    """Whether a name is somebody's given name by the word after it, which reads as a surname: `Paris Müller`.

    So does one in s in languages that write but names with capitals: `Israel Barros`.
    """
    given = words[at] in listed("given") and at + 1 < len(words)
    return given and _is_surname(words[at + 1], in_s=language in _ONLY_NAMES)


def surnamed(words: Sequence[str]) -> set[str]:
    """Names of countries that are given names here: the same surname follows twice, or where the text begins.

    With or without accents: `Israël` beside `Israel Adesanya`.
    """
    names: set[str] = set()
    opening = words.index("") + 1 if "" in words else 0
    for name in given_names().intersection(words):
        after = [word for one, word in pairwise(words) if one == name]
        begins = words[opening : opening + 1] == [name]
        if any(
            _is_surname(word) and (after.count(word) > 1 or (begins and word == words[opening + 1]))
            for word in after
        ):
            names.add(fold(name))
    return {name for name in given_names().intersection(words) if fold(name) in names} if names else names


def _is_given(word: str) -> bool:
    """Whether a word before a name reads as somebody's given name."""
    return word[:1].isupper() and not word.isupper() and word not in listed("compass")


def _is_surname(word: str, *, in_s: bool = False) -> bool:
    """Whether a word after a name reads as somebody's surname; of words in s, which teams are called by, few do, but
    where `in_s` says so."""
    return (
        word[:1].isupper()
        and not word.isupper()
        and (in_s or not word.endswith("s") or word in listed("surname") or word[:-1] in listed("first"))
        and word not in listed("unlike")
        and not _is_named(word)
    )


def _is_named(word: str) -> bool:
    """Whether a word by itself is the name of a place: Egypt, but not the first half of the Gold Coast."""
    return any(not name.rest for name in gazetteer.filed(word[: gazetteer.LONGEST]))


def _is_body(words: Sequence[str], at: int) -> bool:
    """Whether the words after a name go on to that of an institution: `Kenya Revenue Authority`, `Chad Basin`."""
    for word in words[at : at + COMPANY]:
        if word in listed("body"):
            return True
        if not word[:1].isupper():
            return False
    return False


def is_company(name: Name, words: Sequence[str], end: int) -> bool:
    """Whether a town's name is a company's: `Santos Ltd`; not the Indore Municipal Corporation's, nor the Kochi
    Corporation's."""
    if end >= len(words) or name.kind not in ("city", "state"):
        return False
    for word in words[end : end + COMPANY]:
        if word.removesuffix("'s").title() in listed("company"):
            return not (word == words[end] == _COUNCIL and "IN" in name.codes)
        if (not word[:1].isupper() and word != "and") or word in listed("public") or _is_named(word):
            return False
    return False


def is_other(name: Name, words: Sequence[str], end: int) -> bool:
    """Whether the words after a name make something else of it.

    A currency (`Australian dollar`), a pact (`Paris climate accord`), another place (`Mexico Beach`, `Jersey
    Shore`, `London Road`), an animal or a thing (`Guinea pigs`, `Brazil nuts`).
    """
    if end >= len(words):
        return False
    word = words[end]
    lower = word.lower()
    if lower not in _following():
        return False
    if lower in listed("thing"):
        return True
    if name.kind in ("demonym", "country") and lower in listed("currency"):
        return True
    if name.kind == "demonym" and lower in listed("money"):
        return True
    if name.kind == "city":
        later = words[end + 1] if end + 1 < len(words) else ""
        pact = listed("pact")
        return (
            lower in pact
            or word in listed("elsewhere")
            or (word in listed("between") and later.lower() in pact)
        )
    return name.kind in _TOWNS and word in listed("elsewhere")


def is_thing(words: Sequence[str], at: int, end: int, language: str) -> bool:
    """Whether the words beside a name in another language make a dish, an animal or a thing of it: `tortilla francesa`,
    `bernache du Canada`."""
    words_of_things = things(language)
    beside = [*words[max(0, at - 2) : at], *words[end : end + 1]]
    return bool(words_of_things) and any(
        word.lower().rpartition("'")[2] in words_of_things for word in beside
    )


def is_listing(words: Sequence[str], at: int) -> bool:
    """Whether a name says where a paper is traded: `will be listed in Luxembourg`, `listed on the London exchange`."""
    return "listed" in words[max(0, at - 4) : at] or (
        words[at - 2 : at] == ["on", "the"] and "Exchange" in words[at + 1 : at + 4]
    )


def is_pact(words: Sequence[str], at: int) -> bool:
    """Whether a name is that of a pact by the words before it: `the Treaty of Lisbon`."""
    return (
        at > 1
        and words[at - 1] == "of"
        and words[at - 2].istitle()
        and words[at - 2].lower() in listed("pact")
    )


def is_tally(words: Sequence[str], at: int) -> bool:
    """Whether `Poles` are the pole positions of a racing driver: `Hamilton 104 Poles, Senna 65 Poles`."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return words[at] == "Poles" and at > 0 and words[at - 1].isdigit() and not after.islower()


def is_plain(words: Sequence[str], at: int, end: int) -> bool:
    """Whether nothing beside a name can make something else of it, which is so most of the time."""
    after = words[end] if end < len(words) else ""
    return not (after[:1].isupper() or after in _following() or (at and words[at - 1][:1].isupper()))


@cache
def _following() -> frozenset[str]:
    """Words after a name that make something else of it, in lower case."""
    kinds = ("thing", "currency", "money", "pact", "between", "elsewhere")
    return frozenset(word.lower() for kind in kinds for word in listed(kind))


def is_where(words: Sequence[str], at: int, end: int, language: str) -> bool:
    """Whether the words beside a city say where something is: `in Lyon`, `Lyon police`."""
    before = words[at - 1].lower() if at else ""
    after = words[end].lower() if end < len(words) else ""
    return before in where(language) or after in listed("civic")


def is_placed(words: Sequence[str], at: int, end: int, language: str) -> bool:
    """Whether a word before a name says where something is, or one after it who governs: `Mısır Cumhurbaşkanı`."""
    after = words[end].lower() if end < len(words) else ""
    return (at > 0 and words[at - 1].lower() in where(language)) or after in offices(language)


def is_spoken(word: str, spoken: frozenset[str]) -> bool:
    """Whether the words of a text have a name in lower case, as `turkey` beside `Turkey prices`."""
    lower = word.lower()
    return lower in spoken or f"{lower}s" in spoken or f"{word}s" in spoken
