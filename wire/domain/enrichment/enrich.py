"""Topics and places of an item: what the rules find, put into its ninjs object."""

from collections.abc import Sequence

from wire.domain.enrichment import regions, topics
from wire.domain.items.ninjs import Ninjs, PlaceRef, Subject
from wire.domain.words import words


def enrich(value: Ninjs) -> tuple[Sequence[topics.Topic], Sequence[regions.Place]]:
    """Put topics and places into an item, in place of the codes that were sent; returns both."""
    headline = " ".join(text["value"] for text in value.get("headlines", ()) if text.get("role") == "main")
    spoken = words(_body(value))
    sent_topics = [subject["literal"] for subject in value.get("subjects", ())]
    sent_places = [place["literal"] for place in value.get("places", ())]
    found_topics = topics.topics(headline, spoken, sent_topics)
    found_places = regions.places(value.get("located", ""), headline, spoken, sent_places)
    subjects: list[Subject] = [
        {"name": t.name, "uri": topics.uri(t.code), "creator": t.creator, "confidence": t.confidence}
        for t in found_topics
    ]
    places: list[PlaceRef] = [{"name": p.name, "rel": p.rel, "literal": p.literal} for p in found_places]
    value["subjects"], value["places"] = subjects, places
    return found_topics, found_places


def _body(value: Ninjs) -> str:
    """What an item says besides its headline: the text of a story or a teaser, the caption of a picture."""
    captions = [text["value"] for text in value.get("descriptions", ()) if text.get("role") == "caption"]
    return "\n".join([*captions, *(text["value"] for text in value.get("bodies", ()))])
