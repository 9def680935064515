"""Topics, places and language of an item: what the rules find, put into its ninjs object."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain
from typing import NamedTuple, get_args

from wire.domain.enrichment import localities, regions, topics
from wire.domain.enrichment.language import is_english, language_of, read_as, says
from wire.domain.enrichment.mediatopics import SECTION
from wire.domain.formats.common.json import geojson
from wire.domain.items.ninjs import Ninjs, PlaceRef, Subject
from wire.domain.places import points
from wire.domain.places.homes import told_at_home
from wire.domain.splitting import dateline
from wire.domain.words import fold, words

RELATIONS = get_args(regions.Relation)
"""What a place is to an item, in the wire's words."""

_GEONAMES = re.compile(r"geonames(?:\.org/|:|/)(\d{2,9})\b", re.I)
"""A place of GeoNames, by its address or its code."""

_STEPS = re.compile("[/>|\u203a\u00bb]")
_LONGEST_SECTION = 100
"""Between the steps of a path of sections, and characters of one that are read."""

_OF_A_COUNTRY = 2
"""Letters of a code of ISO 3166-1, and of many states."""

_OPENING, _REACH = 3, 2000
"""Paragraphs, and characters, of a story in which its dateline may stand."""


class Text(NamedTuple):
    """What the rules read of an item."""

    title: Sequence[str]
    """Words of the headline in their case."""
    words: Sequence[str]
    """Words of the text in their case, without the dateline."""
    filed: str
    """The place of the dateline as printed, else the one the sender's field has."""
    told: str
    """The language that it is in, and `language` the one whose tables it is read by."""
    language: str
    english: bool
    """Whether the rules for English hold."""
    subjects: Sequence[str]
    """Subjects as sent, and sections by their names."""
    places: Sequence[str]
    """Places as sent."""


def enrich(value: Ninjs) -> tuple[Sequence[topics.Topic], Sequence[regions.Place]]:
    """Put topics, places and language into an item, beside what was sent.

    Returns the topics, and the countries and regions: what items are filtered and counted by.
    What was sent is evidence for them: subjects by their codes, places by their codes and names.
    """
    text = read(value)
    found_topics, found = topics_of(text), find_places(text)
    countries = regions.places(found)
    sent_subjects, sent_places = value.get("subjects", []), value.get("places", [])
    sent = {(subject.get("uri"), subject.get("creator")) for subject in sent_subjects}
    subjects: list[Subject] = [
        {"name": t.name, "uri": topics.uri(t.code), "creator": t.creator, "confidence": t.confidence}
        for t in found_topics
        if t.name and (topics.uri(t.code), t.creator) not in sent
    ]
    places: list[PlaceRef] = [{"name": p.name, "rel": p.rel, "literal": p.literal} for p in countries]
    places += map(_below, localities_of(text, found))
    value["subjects"], value["places"] = sent_subjects + subjects, sent_places + places
    if not says(value.get("language", ""), text.told):
        value["language"] = text.told
    return found_topics, countries


def _below(place: regions.Place) -> PlaceRef:
    """A place below the country; only cities have a uri."""
    found: PlaceRef = {"name": place.name, "rel": place.rel, "literal": place.literal}
    if place.uri:
        found["uri"] = place.uri
    return found


def read(value: Ninjs) -> Text:
    """What the rules read of an item, before it is enriched."""
    headline = " ".join(text["value"] for text in value.get("headlines", ()) if text.get("role") == "main")
    printed = _printed(value)
    spoken = words(_body(value, printed))
    title = words(headline[:1000])
    supplied = value.get("language", "")
    told = language_of(supplied, title, spoken)
    language = read_as(told)
    with_region = supplied if says(supplied, told) else language
    return Text(
        title,
        spoken,
        _filed(value, printed, with_region, partial(_is_named, title, spoken, language)),
        told,
        language,
        language == "en" or is_english(language, title + spoken),
        [*(one["literal"] for one in value.get("subjects", ()) if "literal" in one), *_sections(value)],
        _names(value.get("places", ())),
    )


def _sections(value: Ninjs) -> Iterator[str]:
    """The sections that the sender put an item in, each step of a path by itself: `Sport > Fußball`."""
    named = [one.get("name", "") for one in value.get("subjects", ()) if one.get("rel") == "category"]
    named += [text["value"] for text in value.get("descriptions", ()) if text.get("role") == "label"]
    for name in filter(None, named):
        yield from (f"{SECTION}:{step.strip()}" for step in _STEPS.split(name[:_LONGEST_SECTION]))


def as_sent(value: Ninjs) -> Ninjs:
    """An item without what enriching it has added; its language stays, as the text tells the same one again.

    Subjects of the wire have a confidence, its places a relation that senders' have not.
    """
    return {
        **value,
        "subjects": [subject for subject in value.get("subjects", ()) if "confidence" not in subject],
        "places": [place for place in value.get("places", ()) if place.get("rel") not in RELATIONS],
    }


def _names(sent: Sequence[PlaceRef]) -> list[str]:
    """Codes and names of the places that an item is about by its sender; but for GeoNames', codes lack their scheme."""
    found = []
    for place in sent:
        if place.get("rel") == "sent":
            uri, literal = place.get("uri", ""), place.get("literal", "")
            if known := _GEONAMES.search(uri) or _GEONAMES.search(literal):
                found.append(f"geonames:{known[1]}")
            name, point = place.get("name", ""), _point(place)
            name = points.name_at(name, point) if point and name else name
            found += [name] if _is_of_another(literal, name) else [literal.rpartition(":")[2], name]
    return [name for name in found if name]


def _is_of_another(code: str, name: str) -> bool:
    """Whether a bare code of two letters is that of a state: SK of Saskatchewan is not Slovakia, CA of California not
    Canada."""
    said = regions.country_of(name) if len(code) == _OF_A_COUNTRY and name else ""
    return bool(said) and said != regions.country_of(code)


def topics_of(text: Text) -> Sequence[topics.Topic]:
    """The topics of what was read; by its words only where they are English."""
    if text.english:
        return topics.topics(text.title, text.words, text.subjects)
    return topics.topics((), (), text.subjects)


def find_places(text: Text) -> regions.Found:
    """The countries and regions of what was read, with every mention of a place."""
    return regions.find(text.filed, text.title, text.words, text.places, text.language)


def localities_of(text: Text, found: regions.Found) -> Sequence[regions.Place]:
    """The cities and divisions of what was read."""
    filed = text.filed
    if filed and found.filed != regions.country_of(filed):
        filed = f"{filed}, {regions.name(found.filed)}"
    return localities.localities(filed, text.places, localities.named(found, text.language))


def _printed(value: Ninjs) -> str:
    """The place of the dateline as printed, empty where there is none."""
    return next(
        (text["value"] for text in value.get("descriptions", ()) if text.get("role") == "dateline"), ""
    )


def _filed(value: Ninjs, printed: str, language: str, names: Callable[[str, str], bool]) -> str:
    """The place of the dateline, else of the sender's field, with what it lies in where a point that was sent, the
    agency or the language tells it."""
    filed = printed or value.get("located", "")
    for place in value.get("places", ()):
        if (point := _point(place)) and fold(place.get("name", "")) == fold(filed):
            return points.printed_at(filed, point)
    if not filed:
        return ""
    agencies = (source.get("name", "") for source in value.get("infoSources", ()))
    return told_at_home(filed, chain(agencies, _signing(value)), language, names)


def _signing(value: Ninjs) -> Iterator[str]:
    """The agency of the dateline that a text opens with; another one may send it, as a paper a mail of EFE's."""
    for body in _main_bodies(value):
        for paragraph in body[:_REACH].split("\n\n", _OPENING)[:_OPENING]:
            if (opens := dateline.read(paragraph)) and opens.agency:
                yield opens.agency


def _is_named(title: Sequence[str], spoken: Sequence[str], language: str, country: str, town: str) -> bool:
    """Whether a text names a country by more than the name of one town."""
    text = [*title, "", *spoken[: regions.READ]]
    return any(
        one.code == country and fold(one.mention.written(text)) != fold(town)
        for one in regions.weigh(text, len(title), language=language)
    )


def _point(place: PlaceRef) -> points.Point | None:
    """The point, or the middle, of a place as sent; none for 0, 0, with which senders fill a field."""
    shape = place.get("geoJSON")
    point = geojson.of_place({"geojson": shape})[0] if shape else None
    return point if point and any(point) else None


def _body(value: Ninjs, printed: str) -> str:
    """What an item says besides its headline and dateline: the text of a story or teaser, the caption of a picture."""
    captions = [text["value"] for text in value.get("descriptions", ()) if text.get("role") == "caption"]
    bodies = _main_bodies(value)
    return "\n".join([*captions, *(_without_dateline(body, printed) if printed else body for body in bodies)])


def _main_bodies(value: Ninjs) -> list[str]:
    return [text["value"] for text in value.get("bodies", ()) if text.get("role", "main") == "main"]


def _without_dateline(text: str, printed: str) -> str:
    """A text without the dateline that one of its first paragraphs opens with."""
    if text.find(printed.split(" ", 1)[0], 0, _REACH) < 0:
        return text
    opening = text.split("\n\n", _OPENING)
    for at, paragraph in enumerate(opening[:_OPENING]):
        if (rest := dateline.without(paragraph)) is not paragraph:
            opening[at] = rest
            return "\n\n".join(opening)
    return text
