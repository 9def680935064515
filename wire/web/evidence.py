"""Why an item has its topics and places, for the page: what the rules say of its newest text."""

from typing import Any, cast

from wire.domain.enrichment.evidence import PlaceEvidence, TopicEvidence, evidence
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
        "topics": [_topic(each) for each in found.topics],
        "places": [_place(each) for each in found.places],
    }


def _topic(found: TopicEvidence) -> dict[str, Any]:
    return {
        **found.topic._asdict(),
        "rule": found.rule,
        "sent": list(found.sent),
        "words": [word._asdict() for word in found.words[:MOST]],
        "more": max(0, len(found.words) - MOST),
    }


def _place(found: PlaceEvidence) -> dict[str, Any]:
    return {
        **found.place._asdict(),
        "rule": found.rule,
        "sent": list(found.sent),
        "mentions": [mention._asdict() for mention in found.mentions[:MOST]],
        "more": max(0, len(found.mentions) - MOST),
    }
