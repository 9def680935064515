"""Names of places in a text, and what each of them means there.

A text is read once: one dictionary look-up per capitalised word. Then the words beside a name decide: a currency,
a pact, a company, a street or a person is no place, and what follows a town tells it from its namesakes.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from wire.domain.enrichment import context, context_words
from wire.domain.places import gazetteer
from wire.domain.places.cities import City, cities_called, us_counties
from wire.domain.places.gazetteer import Name
from wire.domain.places.origin import abbreviated
from wire.domain.words import words as split_words

NOWHERE_ELSE: Mapping[str, tuple[str, ...]] = {}

_INSIDE = frozenset(("in", "across", "throughout", "inside", "outside"))
_WHERE = frozenset(
    ("in", "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western")
)
"""Words between a town and what it lies in."""
_PREPOSITIONS = frozenset(("in", "from", "near", "at", "of"))

_SMALL_LETTERS = 3
_SMALL = frozenset(
    split_words(
        "about above after against amid among around before below between from into near over than that through "
        "under until upon with within without"
    )
)
"""Longer words that a headline in title case has in lower case all the same."""


class Mention(NamedTuple):
    """A name found in a text: `words[at:end]`."""

    name: Name
    at: int
    end: int

    def written(self, words: Sequence[str]) -> str:
        """The name as it stands in the text, without a possessive."""
        return " ".join(words[self.at : self.end]).removesuffix("'s").removesuffix("'S")


class _Reading:
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


def mentions(
    words: Sequence[str], cased_from: int = 0, abroad: Mapping[str, tuple[str, ...]] = NOWHERE_ELSE
) -> list[Mention]:
    """Names of places in a text, longest first, without those that mean something else.

    A namesake keeps what it was once: after `Michael Jordan`, no `Jordan` is a country, and after
    `Paris, Texas`, every `Paris` is American. From the word `cased_from` on, capitals tell names. `abroad` are towns
    that are known to lie elsewhere than their namesakes, with where they lie.
    """
    reading = _Reading(words, abroad)
    end = 0
    for at in _openings(words):
        if at < end or (name := gazetteer.name_at(words, at)) is None:
            continue
        end = at + 1 + len(name.rest)
        if name.kind == "abbreviation":
            if at >= cased_from or not _in_capitals(words, at):
                _town_of_state(reading, at)
        elif name.kind == "county":
            _county(reading, at)
        elif name.kind != "none":
            _read(reading, Mention(name, at, end), at >= cased_from)
        elif name.rest:
            reading.people.update(context.borne(words[at], words[end - 1]))
    return _as_meant(reading)


def in_sentence_case(title: Sequence[str]) -> bool:
    """Whether a headline has a word in lower case that one in title case would not have."""
    return any(len(word) > _SMALL_LETTERS and word.islower() and word not in _SMALL for word in title)


def _in_capitals(words: Sequence[str], at: int) -> bool:
    """Whether a short name may be a word of a headline in capitals: `GYPSUM CO`."""
    return at > 0 and words[at - 1].isupper() and "." not in words[at]


def _read(reading: _Reading, mention: Mention, cased: bool) -> None:
    name, at, end = mention
    words, found = reading.words, reading.found
    last = found[-1] if found and found[-1].end == at else None
    plain = context.is_plain(words, at, end)
    if not plain and last and context.is_full_name(last.name, name, words, at, cased):
        reading.people.update((words[at - 1], words[at]))
        found.pop()
        return
    alone = not plain and last is None and not name.rest
    if alone and (
        context.is_person(name, words, at, cased)
        or (words[at - 1] in reading.people and context.is_surname(name, words, at))
    ):
        reading.people.add(words[at])
    elif not plain and context.is_company(name, words, end):
        reading.companies.add(words[at])
    elif not (context.is_listing(words, at) or context.is_tally(words, at)) and (
        plain or not context.is_other(name, words, end)
    ):
        if last and name.kind in ("state", "country") and words[at] not in reading.people:
            _town_of(reading, last, name)
        elif found and name.kind in ("city", "state", "country"):
            _town_in(reading, found[-1], name, at)
        if name.rest and _is_elsewhere(words[at], name):
            reading.abroad[words[at]] = name.codes
        found.append(mention)


def _is_elsewhere(first: str, longer: Name) -> bool:
    """Whether the first word of a name is that of another country: `Benin City`, which a text calls `Benin` too."""
    return longer.rest[0] in ("City", "State") and any(
        not name.rest and name.kind == "country" and name.codes != longer.codes
        for name in gazetteer.filed(first)
    )


def _town_of(reading: _Reading, last: Mention, name: Name) -> None:
    """`Paris, Texas` and `Turkey, Texas`, but neither `Turkey, Syria` nor `Canada, Mexico, Texas`."""
    found, town = reading.found, last.name
    if town.kind == "country" and name.kind == "state":
        listed = len(found) > 1 and found[-2].end == last.at
        if not listed and name.codes[0] not in town.codes:
            reading.abroad[last.written(reading.words)] = name.codes
    elif town.kind == "city":
        written = last.written(reading.words)
        lies = {city.country for city in cities_called(written)} if len(name.codes) > 1 else set()
        shared = tuple(code for code in name.codes if code in lies or code in town.codes)
        reading.abroad[written] = shared or name.codes


def _town_in(reading: _Reading, last: Mention, name: Name, at: int) -> None:
    """`from Edmonton in London`, `in Edmonton, north London`: a town of that name in that country."""
    words = reading.words
    if last.name.kind != "city" or at != last.end + 1 or words[last.end] not in _WHERE or not last.at:
        return
    if words[last.at - 1] in _PREPOSITIONS and not set(name.codes).intersection(last.name.codes):
        called = cities_called(" ".join(words[last.at : last.end]))
        if any(city.country == name.codes[0] for city in called):
            reading.abroad[last.written(words)] = name.codes


def _county(reading: _Reading, at: int) -> None:
    """`Rapides Parish`: a county of the United States, by the words before it."""
    words = reading.words
    for count in range(min(3, at), 0, -1):
        if " ".join(words[at - count : at + 1]).title() in us_counties():
            return _instead(reading, Mention(Name((), ("US",), "state", False), at - count, at + 1))


def _town_of_state(reading: _Reading, at: int) -> None:
    """`Birmingham, Ala.`: a town that is mentioned before the short name of its state, or known to lie there."""
    words, found = reading.words, reading.found
    divisions = abbreviated(words[at].partition(".-")[0])  # `Calif.-based`
    if not divisions:  # `Ill-Fated` begins with one
        return
    last = found[-1] if found and found[-1].end == at else None
    town = _city_before(words, at, divisions)
    if last and last.name.kind in ("city", "country") and (town or not words[at].isupper()):
        reading.abroad[last.written(words)] = (divisions[0][:2],)
    elif town:
        _instead(reading, Mention(Name((), (town[0].country,), "city", False), at - town[1], at))


def _instead(reading: _Reading, longer: Mention) -> None:
    """Take a longer name for those within it, which mean no place elsewhere in the text: `New Madrid County`."""
    while reading.found and reading.found[-1].end > longer.at:
        reading.found.pop()
    reading.found.append(longer)
    reading.abroad.update(dict.fromkeys(reading.words[longer.at : longer.end], longer.name.codes))


def _city_before(words: Sequence[str], at: int, divisions: Sequence[str]) -> tuple[City, int] | None:
    """The city of one of some divisions that the words before one name, with how many words do."""
    for count in range(min(3, at), 0, -1):
        if words[at - count][:1].isupper():
            for city in cities_called(" ".join(words[at - count : at])):
                if city.division in divisions:
                    return city, count
    return None


def _as_meant(reading: _Reading) -> list[Mention]:
    """The mentions after all of the text is read: what a name means once, it means everywhere in it."""
    words = reading.words
    others = (
        _only_people(reading) | reading.companies | _things(reading) | bearers(words, reading.found, _INSIDE)
    )
    if not others and not reading.abroad:
        return reading.found
    others |= set(map(str.upper, others))  # as a headline in capitals has them
    meant = []
    for mention in reading.found:
        word = words[mention.at].removesuffix("'s")
        if word not in others or mention.name.rest:
            codes = reading.abroad.get(mention.written(words))
            name = mention.name._replace(codes=codes, kind="city") if codes else mention.name
            meant.append(mention._replace(name=name))
    return meant


def _only_people(reading: _Reading) -> set[str]:
    """Names of people not said to be places: `in Kenya` beside `the Kenya Broadcasting Corporation`."""
    words, people = reading.words, reading.people
    if not people:
        return people
    places = {words[one.at] for one in reading.found if one.at and words[one.at - 1].lower() in _INSIDE}
    return people - places


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


def _things(reading: _Reading) -> set[str]:
    """Names that are words of the text in lower case too, where nothing else names the country."""
    words, found = reading.words, reading.found
    common = {words[mention.at] for mention in found if not mention.name.rest} & context_words.common_words()
    if not common:
        return set()
    spoken = frozenset(words)
    elsewhere = {code for mention in found if words[mention.at] not in common for code in mention.name.codes}
    named = {words[mention.at]: mention.name.codes for mention in found}
    return {
        word for word in common if context.is_spoken(word, spoken) and not elsewhere.intersection(named[word])
    }


def _openings(words: Sequence[str]) -> list[int]:
    """Where a name may begin: at a word that is filed as it stands, or may be by a part of it (`Sino-Soviet`).

    Of words that begin with a figure, only the code of a share may (`7203.T`).
    """
    names = gazetteer.names()
    return [
        at
        for at, word in enumerate(words)
        if word < "["
        and (
            (word in names or "-" in word or "'" in word or "." in word)
            if word > "@"
            else "." in word and word[-1] > "@"
        )
    ]
