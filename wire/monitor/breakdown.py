"""Counts broken down as a reader asks: by topic, country, hour..., of one kind, topic or region, since a time."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from wire.domain.enrichment.mediatopics import label as topic_label
from wire.domain.enrichment.regions import name as region_name
from wire.domain.places.gazetteer import is_within
from wire.domain.tables.counts import NUMBERS, Row

ALL = "all"
"""All kinds of items together."""


class Cut(NamedTuple):
    """Which rows are counted: "" and None take all."""

    kind: str = "story"
    topic: str = ""
    region: str = ""
    since: str = ""
    """The first hour of event time that is counted, as rows name it: `2026-03-02T06:00:00Z`."""


class Line(NamedTuple):
    """One line of a breakdown: what it counts by, as codes and in words, and the numbers by name."""

    keys: tuple[str, ...]
    names: tuple[str, ...]
    """The key itself where it is no code of a topic or place."""
    numbers: dict[str, int]

    @property
    def label(self) -> str:
        """Codes and names."""
        both = zip(self.keys, self.names, strict=True)
        return "  ".join(key if key == name else f"{key} {name}" for key, name in both)


class By(NamedTuple):
    """A way to break the counts down: its columns, and the key of a row; None for a row that it does not count."""

    columns: tuple[str, ...]
    key: Callable[[Row], tuple[str, ...] | None]
    by_time: bool = False


def is_country(code: str) -> bool:
    """Whether a code of a place is a country; regions have three digits."""
    return not code.isdigit()


def _country(row: Row) -> tuple[str, ...] | None:
    return (row["region"],) if row["region"] and is_country(row["region"]) else None


def _region(row: Row) -> tuple[str, ...] | None:
    return (row["region"],) if row["region"] and not is_country(row["region"]) else None


def _topic(row: Row) -> tuple[str, ...] | None:
    return (row["topic"],) if row["topic"] else None


def _topic_country(row: Row) -> tuple[str, ...] | None:
    return (row["topic"], row["region"]) if row["topic"] and row["region"] and _country(row) else None


WAYS = {
    "kind": By(("kind",), lambda row: (row["kind"],)),
    "topic": By(("topic",), _topic),
    "country": By(("country",), _country),
    "region": By(("region",), _region),
    "topic-country": By(("topic", "country"), _topic_country),
    "hour": By(("hour",), lambda row: (row["hour"],) if row["hour"] else None, by_time=True),
    "day": By(("day",), lambda row: (row["day"] or (row["hour"] or "")[:10],), by_time=True),
}


def breakdown(rows: Iterable[Row], by: str, cut: Cut) -> list[Line]:
    """The counts of a cut, broken down one way, in the order of their keys. `rows` hold every hour where they must."""
    way = WAYS[by]
    hours = bool(cut.since) or way.by_time
    sums: dict[tuple[str, ...], dict[str, int]] = {}
    for row in rows:
        if bool(row["hour"]) != hours or (row["day"] and not hours) or not _in_cut(row, by, cut):
            continue
        key = way.key(row)
        if key is None:
            continue
        total = sums.setdefault(key, dict.fromkeys(NUMBERS, 0))
        for name in NUMBERS:
            total[name] += row[name]
    return [Line(key, tuple(map(_name, key)), sums[key]) for key in sorted(sums)]


def _in_cut(row: Row, by: str, cut: Cut) -> bool:
    """Whether a row belongs to a cut. A row that is split further than the breakdown is, is counted in another one."""
    if cut.kind != ALL and row["kind"] != cut.kind:
        return False
    if cut.since and (row["hour"] or "") < cut.since:
        return False
    topic, region = row["topic"] or "", row["region"] or ""
    columns = WAYS[by].columns
    topic_fits = topic == cut.topic if "topic" not in columns or cut.topic else bool(topic)
    if "country" in columns or "region" in columns:
        return topic_fits and bool(region) and (not cut.region or is_within(region, cut.region))
    return topic_fits and region == cut.region


def _name(code: str) -> str:
    return topic_label(code) or region_name(code) or code


def arranged(lines: list[Line], sort: str, most: int | None) -> list[Line]:
    """Lines by a column, the largest first, or by their keys (`key`); no more than `most`."""
    if sort != "key":
        lines = sorted(lines, key=lambda line: (-line.numbers[sort], line.keys))
    return lines[:most]
