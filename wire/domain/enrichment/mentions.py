"""Names of places in a text, and what each of them means there.

A text is read once: one dictionary look-up per capitalised word. Then the words beside a name decide: a currency,
a pact, a company, a street or a person is no place, and what follows a town tells it from its namesakes.
"""

from collections.abc import Mapping, Sequence

from wire.domain.enrichment import context, context_words, towns
from wire.domain.enrichment.people import bearers
from wire.domain.enrichment.reading import Mention, Reading
from wire.domain.places import gazetteer
from wire.domain.words import words as split_words

NOWHERE_ELSE: Mapping[str, tuple[str, ...]] = {}

_INSIDE = frozenset(("in", "across", "throughout", "inside", "outside"))
_SMALL_LETTERS = 3
_SMALL = frozenset(
    split_words(
        "about above after against amid among around before below between from into near over than that through "
        "under until upon with within without"
    )
)
"""Longer words that a headline in title case has in lower case all the same."""


def mentions(
    words: Sequence[str], cased_from: int = 0, abroad: Mapping[str, tuple[str, ...]] = NOWHERE_ELSE
) -> list[Mention]:
    """Names of places in a text, longest first, without those that mean something else.

    A namesake keeps what it was once: after `Michael Jordan`, no `Jordan` is a country, and after
    `Paris, Texas`, every `Paris` is American. From the word `cased_from` on, capitals tell names. `abroad` are towns
    that are known to lie elsewhere than their namesakes, with where they lie.
    """
    reading = Reading(words, abroad)
    end = 0
    for at in _openings(words):
        if at < end or (name := gazetteer.name_at(words, at)) is None:
            continue
        end = at + 1 + len(name.rest)
        if name.kind == "abbreviation":
            if at >= cased_from or not _in_capitals(words, at):
                towns.town_of_state(reading, at)
        elif name.kind == "county":
            towns.county(reading, at)
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


def _read(reading: Reading, mention: Mention, cased: bool) -> None:
    name, at, end = mention
    words, found = reading.words, reading.found
    last = found[-1] if found and found[-1].end == at else None
    plain = context.is_plain(words, at, end)
    if not plain and last and context.is_full_name(last.name, name, words, at, cased):
        reading.people.update((words[at - 1], words[at]))
        found.pop()
        return
    alone = not plain and last is None and not name.rest
    is_somebody = alone and (
        context.is_person(name, words, at, cased)
        or (words[at - 1] in reading.people and context.is_surname(name, words, at))
    )
    doubtful = is_somebody or len(name.codes) > 1
    if doubtful and (state := towns.state_of_town(reading, mention)):
        found.append(state)
    elif is_somebody:
        reading.people.add(words[at])
    elif not plain and context.is_company(name, words, end):
        reading.companies.add(words[at])
    elif not (
        context.is_listing(words, at) or context.is_tally(words, at) or context.is_pact(words, at)
    ) and (plain or not context.is_other(name, words, end)):
        is_within = name.kind in ("state", "country") and words[at] not in reading.people
        if last and (is_within or towns.is_state(reading, last, mention)):
            towns.town_of(reading, last, mention)
        elif found and name.kind in ("city", "state", "country"):
            towns.town_in(reading, found[-1], name, at)
        if name.rest and towns.is_elsewhere(words[at], name):
            reading.abroad[words[at]] = name.codes
        found.append(mention)


def _as_meant(reading: Reading) -> list[Mention]:
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


def _only_people(reading: Reading) -> set[str]:
    """Names of people not said to be places: `in Kenya` beside `the Kenya Broadcasting Corporation`."""
    words, people = reading.words, reading.people
    if not people:
        return people
    places = {words[one.at] for one in reading.found if one.at and words[one.at - 1].lower() in _INSIDE}
    return people - places


def _things(reading: Reading) -> set[str]:
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
