"""The topics, with retention, largest record and cleanup, in one table."""

from collections.abc import Mapping
from dataclasses import dataclass

from wire.settings import Settings
from wire.steps import STEPS

FOREVER = -1
DAY = 24 * 3600 * 1000
LARGEST_MESSAGE = 9 << 20
"""Bytes: a message of 8 MiB with its headers."""
LARGEST_ITEM = 32 << 20
"""Bytes: the largest item of the largest message (other charsets grow as UTF-8 and JSON)."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: retention (milliseconds, -1 for ever), largest record (bytes), whether it is compacted."""

    retention: int
    largest: int = LARGEST_ITEM
    compacted: bool = False
    description: str = ""

    def config(self) -> dict[str, str]:
        """Its configuration, by Kafka's names."""
        config = {
            "max.message.bytes": str(self.largest),
            "retention.ms": str(self.retention),
            "retention.bytes": "-1",
            "compression.type": "producer",
        }
        if not self.compacted:
            return config | {"cleanup.policy": "delete"}
        return config | {"cleanup.policy": "compact", "min.compaction.lag.ms": "3600000"}


TOPICS: Mapping[str, Topic] = {
    "messages": Topic(FOREVER, LARGEST_MESSAGE, description="The log: every message as it was received"),
    "items": Topic(30 * DAY, description="Items of every message, before deduplication"),
    "unique": Topic(30 * DAY, description="Items that are no copies, before enrichment"),
    "stories": Topic(FOREVER, description="Stories, enriched with topics and places"),
    "teasers": Topic(FOREVER, description="Teasers: blurbs of other stories and links to them"),
    "media": Topic(FOREVER, description="Photos, videos, graphics and sound"),
    "links": Topic(FOREVER, description="Why an item is not on its stream: which one it repeats"),
    "rejected": Topic(FOREVER, description="Dead letters: what could not be used, with its original bytes"),
}
CHANGELOG = Topic(FOREVER, compacted=True, description="The changes of a table")


def wanted(settings: Settings) -> dict[str, Topic]:
    """Every topic of this wire by its full name."""
    topics = {settings.topic(role): topic for role, topic in TOPICS.items()}
    tables = {settings.changelog(step.name, table): CHANGELOG for step in STEPS for table in step.tables}
    return topics | tables
