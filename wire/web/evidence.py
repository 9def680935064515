"""Why an item has its topics and places, for the page: what the rules say of its newest text."""

from collections.abc import Sequence
from typing import Any, cast

from wire.domain.enrichment.evidence import PlaceEvidence, PlaceSaid, TopicEvidence, WordSaid, evidence
from wire.domain.enrichment.regions import Place
from wire.domain.enrichment.topics import Topic
from wire.domain.items.ninjs import Ninjs
from wire.projection.queries.history import Version

MOST = 24
"""Words and mentions that are named of each topic and place."""


def reasons(version: Version) -> dict[str, Any] | None:
    """The evidence of a version; None of one that is taken back, which has no text.

    `published_by` are the rules that found the topics and places that readers have, `rules` those that speak here.
    """
    value = version["value"]
    if value.get("pubStatus", "usable") != "usable":
        return None
    found = evidence(cast(Ninjs, value))
    return {
        "rules": found.rules,
        "published_by": version["headers"].get("ce_rules", ""),
        "media_topics": found.media_topics,
        "language": found.language,
        "topics": [_shown(each, each.topic, "words", each.words) for each in found.topics],
        "places": [_shown(each, each.place, "mentions", each.mentions) for each in found.places],
    }


def _shown(
    found: TopicEvidence | PlaceEvidence,
    term: Topic | Place,
    name: str,
    said: Sequence[WordSaid] | Sequence[PlaceSaid],
) -> dict[str, Any]:
    """A topic or a place with what speaks for it, which the page knows as `name`."""
    return {
        **term._asdict(),
        "rule": found.rule,
        "sent": list(found.sent),
        name: [each._asdict() for each in said[:MOST]],
        "more": max(0, len(said) - MOST),
    }
