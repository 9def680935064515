"""Topics and places of an item: what the rules find, put into its ninjs object."""

from collections.abc import Sequence

from wire.domain.enrichment import regions, topics
from wire.domain.enrichment.language import is_english, language_of
from wire.domain.items.ninjs import Ninjs, PlaceRef, Subject
from wire.domain.splitting import dateline
from wire.domain.words import words

_OPENING, _REACH = 3, 2000
"""Paragraphs, and characters, of a story in which its dateline may stand."""


def enrich(value: Ninjs) -> tuple[Sequence[topics.Topic], Sequence[regions.Place]]:
    """Put topics, places and its language into an item, in place of the codes that were sent; returns the first two."""
    headline = " ".join(text["value"] for text in value.get("headlines", ()) if text.get("role") == "main")
    printed = _printed(value)
    spoken = words(_body(value, printed))
    sent_topics = [subject["literal"] for subject in value.get("subjects", ())]
    sent_places = [place["literal"] for place in value.get("places", ())]
    title = words(headline)
    language = language_of(value.get("language", ""), title, spoken)
    value.setdefault("language", language)
    english = is_english(language, title + spoken)
    found_topics = topics.topics(headline if english else "", spoken if english else (), sent_topics)
    found_places = regions.places(
        printed or value.get("located", ""), headline, spoken, sent_places, language
    )
    subjects: list[Subject] = [
        {"name": t.name, "uri": topics.uri(t.code), "creator": t.creator, "confidence": t.confidence}
        for t in found_topics
        if t.name
    ]
    places: list[PlaceRef] = [{"name": p.name, "rel": p.rel, "literal": p.literal} for p in found_places]
    value["subjects"], value["places"] = subjects, places
    return found_topics, found_places


def _printed(value: Ninjs) -> str:
    """The place of the dateline as printed, empty where there is none."""
    return next(
        (text["value"] for text in value.get("descriptions", ()) if text.get("role") == "dateline"), ""
    )


def _body(value: Ninjs, printed: str) -> str:
    """What an item says besides its headline and dateline: the text of a story or teaser, the caption of a picture."""
    captions = [text["value"] for text in value.get("descriptions", ()) if text.get("role") == "caption"]
    bodies = [text["value"] for text in value.get("bodies", ())]
    return "\n".join([*captions, *(_without_dateline(body, printed) if printed else body for body in bodies)])


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
