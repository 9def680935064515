"""Rows of the counts, as a wire would give them."""

from wire.domain.tables.counts import Row


def row(
    kind: str, topic: str | None = None, region: str | None = None, hour: str | None = None, received: int = 1
) -> Row:
    return {
        "kind": kind,
        "topic": topic,
        "region": region,
        "hour": hour,
        "day": None,
        "received": received,
        "live": received,
        "corrected": 0,
        "killed": 0,
        "duplicate": 0,
        "held": 0,
    }
