"""Topics and places of an item: what the rules find, put into its ninjs object."""

from collections.abc import Sequence

from wire.domain.enrichment import regions, topics
from wire.domain.items.ninjs import Ninjs, PlaceRef, Subject
from wire.domain.splitting import dateline
from wire.domain.words import words

_OPENING = 3
"""Paragraphs of a story in which its dateline may stand."""


def enrich(value: Ninjs) -> tuple[Sequence[topics.Topic], Sequence[regions.Place]]:
    """Put topics and places into an item, beside the codes that were sent; returns both.

    What was sent is evidence for them: subjects by their codes, places by their codes and names.
    """
    headline = " ".join(text["value"] for text in value.get("headlines", ()) if text.get("role") == "main")
    spoken = words(_body(value))
    sent_subjects, sent_places = value.get("subjects", []), value.get("places", [])
    codes = [subject["literal"] for subject in sent_subjects if "literal" in subject]
    found_topics = topics.topics(headline, spoken, codes)
    found_places = regions.places(_filed_from(value), headline, spoken, _names(sent_places))
    sent = {(subject.get("uri"), subject.get("creator")) for subject in sent_subjects}
    subjects: list[Subject] = [
        {"name": t.name, "uri": topics.uri(t.code), "creator": t.creator, "confidence": t.confidence}
        for t in found_topics
        if t.name and (topics.uri(t.code), t.creator) not in sent
    ]
    places: list[PlaceRef] = [{"name": p.name, "rel": p.rel, "literal": p.literal} for p in found_places]
    value["subjects"], value["places"] = sent_subjects + subjects, sent_places + places
    return found_topics, found_places


def _names(sent: Sequence[PlaceRef]) -> list[str]:
    """Codes without their scheme and names of the places that an item is about by its sender."""
    found = []
    for place in sent:
        if place.get("rel") == "sent":
            found += [place.get("literal", "").rpartition(":")[2], place.get("name", "")]
    return [name for name in found if name]


def _filed_from(value: Ninjs) -> str:
    """The place of the dateline as printed, else as the sender's field has it."""
    printed = (text["value"] for text in value.get("descriptions", ()) if text.get("role") == "dateline")
    return next(printed, value.get("located", ""))


def _body(value: Ninjs) -> str:
    """What an item says besides its headline and dateline: the text of a story or teaser, the caption of a picture."""
    captions = [text["value"] for text in value.get("descriptions", ()) if text.get("role") == "caption"]
    return "\n".join([*captions, *(_without_dateline(text["value"]) for text in value.get("bodies", ()))])


def _without_dateline(text: str) -> str:
    """A text without the dateline that one of its first paragraphs opens with."""
    opening = text.split("\n\n", _OPENING)
    for at, paragraph in enumerate(opening[:_OPENING]):
        if (rest := dateline.without(paragraph)) is not paragraph:
            opening[at] = rest
            return "\n\n".join(opening)
    return text
