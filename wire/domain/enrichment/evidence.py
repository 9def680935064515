"""Why an item has its topics and places: what was sent, the words and mentions that speak for each, the rule.

It asks the functions that enrich an item, so that it cannot disagree with them; nothing of it is computed while
items are enriched.
"""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from wire.domain.enrichment import lexicon, localities, regions
from wire.domain.enrichment.enrich import Text, as_sent, find_places, localities_of, read, topics_of
from wire.domain.enrichment.localities import Locality
from wire.domain.enrichment.mediatopics import RELEASE, chain, of_letter
from wire.domain.enrichment.regions import Found, Place
from wire.domain.enrichment.rules import RULES
from wire.domain.enrichment.salience import Weighed
from wire.domain.enrichment.topics import Topic
from wire.domain.items.ninjs import Ninjs

Rule = Literal["sent", "words", "dateline", "mentions", "within"]
"""sent: the sender's code, or what is broader. words: words and pairs of the lexicon, or a service's category letter.
dateline: where it was filed. mentions: names of places. within: the region of a country, the division of a city."""


class WordSaid(NamedTuple):
    """A word or pair that speaks for a topic, and what it counts, headline and text together."""

    word: str
    weight: int


class PlaceSaid(NamedTuple):
    """A mention of a place: its words, what kind of name they are, where they stand and what they count."""

    words: str
    kind: str
    part: Literal["headline", "text"]
    at: int
    """Number of its first word in that part, the first one of which is 0; a dateline is no part of the text."""
    weight: int


class TopicEvidence(NamedTuple):
    """Why an item has a topic."""

    topic: Topic
    rule: Rule
    sent: Sequence[str]
    """Subjects as sent that say it, or are evidence for it."""
    words: Sequence[WordSaid]


class PlaceEvidence(NamedTuple):
    """Why an item has a place."""

    place: Place
    rule: Rule
    sent: Sequence[str]
    """Places as sent, or the dateline as printed, that say it."""
    mentions: Sequence[PlaceSaid]


class Evidence(NamedTuple):
    """Why an item is enriched as it is."""

    language: str
    topics: Sequence[TopicEvidence]
    places: Sequence[PlaceEvidence]
    rules: str = RULES
    media_topics: str = RELEASE


def evidence(value: Ninjs) -> Evidence:
    """Why an item gets its topics and places; `value` is the item before or after it is enriched."""
    text = read(as_sent(value))
    found = find_places(text)
    named = localities.named(found, text.language)
    return Evidence(
        text.told,
        [_of_topic(topic, text) for topic in topics_of(text)],
        [
            *(_of_place(place, text, found) for place in regions.places(found)),
            *(_of_locality(place, text, found, named) for place in localities_of(text, found)),
        ],
    )


def _of_topic(topic: Topic, text: Text) -> TopicEvidence:
    parted = [(subject, *subject.partition(":")[::2]) for subject in text.subjects]
    if topic.creator != "wire":
        sent = [subject for subject, scheme, code in parted if topic.code in chain(scheme, code)]
        return TopicEvidence(topic, "sent", sent, ())
    letters = [subject for subject, scheme, code in parted if of_letter(scheme, code) == topic.code]
    said = lexicon.evidence(text.title, text.words, topic.code) if text.english else []
    return TopicEvidence(topic, "words", letters, [WordSaid(*word) for word in said])


def _of_place(place: Place, text: Text, found: Found) -> PlaceEvidence:
    if place.rel == "dateline":
        return PlaceEvidence(
            place, "dateline" if place.literal == found.filed else "within", [text.filed], ()
        )
    sent = [code for code in text.places if regions.country_of(code) == place.literal]
    said = [_said(one, found.words) for one in found.weighed if one.code == place.literal]
    return PlaceEvidence(place, "sent" if sent else "mentions" if said else "within", sent, said)


def _of_locality(
    place: Place, text: Text, found: Found, named: Mapping[Locality, Sequence[Weighed]]
) -> PlaceEvidence:
    """A division is said by its own name, or by a city within it."""
    if place.rel == "dateline":
        return PlaceEvidence(place, "dateline" if place.uri else "within", [text.filed], ())
    sent = [name for name in text.places if localities.code_of(name) == place.literal]
    said = [
        _said(one, found.words)
        for locality, mentions in named.items()
        if localities.code(locality) == place.literal
        for one in mentions
    ]
    return PlaceEvidence(place, "sent" if sent else "mentions" if said else "within", sent, said)


def _said(one: Weighed, words: Sequence[str]) -> PlaceSaid:
    name, at, end = one.mention
    said = " ".join(words[at:end])
    if one.headline:
        return PlaceSaid(said, name.kind, "headline", at, one.weight)
    return PlaceSaid(said, name.kind, "text", at - words.index("") - 1, one.weight)
