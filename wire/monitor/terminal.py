"""Items as lines and counts as tables, for a terminal of 80 columns or more."""

from collections.abc import Iterable, Sequence
from typing import Any

import orjson
from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from wire.codec import Record, text_of
from wire.domain.enrichment.regions import name as region_name
from wire.domain.enrichment.topics import name as topic_name
from wire.domain.tables.counts import Row

COLOURS = {"story": "bold", "teaser": "cyan", "media": "magenta", "link": "yellow", "rejected": "red"}
MOST = 12
"""Rows of topics, and of regions."""
TAKEN_BACK = {"canceled": "KILLED", "withheld": "WITHHELD"}
FIELDS = ("received", "live", "corrected", "killed", "duplicate", "held")


class Screen(Console):
    """A terminal, or a pipe, with a person at its end."""

    def on_broken_pipe(self) -> None:
        """The reader has closed the pipe (`| head`). That is no failure, though rich exits with one."""
        raise BrokenPipeError


def item(record: Record, no_longer_about: Sequence[str] = ()) -> Text:
    """One record of an outer stream: when, what, its first words, and what it is about.

    `no_longer_about`: codes of a reader's filter that only earlier versions were about.
    """
    kind = text_of(record.headers, "ce_type").split(".")[-2:]
    if kind == ["message", "rejected"]:
        return _rejected(record)
    value: dict[str, Any] = orjson.loads(record.value or b"{}")
    if value.get("kind") == "update":
        return _update(record, value)
    if "canonical" in value:
        return _link(record, value)
    name = text_of(record.headers, "ce_kind")
    line = _start(record, name)
    if taken_back := TAKEN_BACK.get(value.get("pubStatus", "")):
        reason = text_of(record.headers, "ce_reason")
        line.append(f"{taken_back} ", "red")
        line.append(_first_words(value) or value["uri"])
        line.append(f" ({reason})" if reason else "", "dim")
        return line
    where = [code for code in text_of(record.headers, "ce_regions").split(",") if code and not code.isdigit()]
    line.append(f"{' '.join(where[:3]):<9}", "green")
    if int(value.get("version", "1")) > 1:
        line.append(f"v{value['version']} ", "yellow")
    line.append(_first_words(value))
    about = [topic_name(code) for code in text_of(record.headers, "ce_topics").split(",") if code]
    line.append(f"  {'; '.join(about)}", "dim")
    if no_longer_about:
        gone = "; ".join(topic_name(code) or region_name(code) for code in no_longer_about)
        line.append(f"  no longer about {gone}", "yellow")
    return line


def _first_words(value: dict[str, Any]) -> str:
    texts = value.get("headlines") or value.get("bodies") or value.get("descriptions") or []
    words = " ".join(str(texts[0]["value"]).split()) if texts else ""
    credit = f"({value['by']})" if value.get("profile") == "media" and value.get("by") else ""
    return " ".join(filter(None, (words[:90], credit)))


def _link(record: Record, value: dict[str, Any]) -> Text:
    line = _start(record, "link")
    likeness = f" {value['similarity']:.0%}" if value["kind"] == "near" else ""
    line.append(
        f"{text_of(record.headers, 'ce_kind')} {value['item'][-12:]} is a {value['kind']}{likeness} of "
    )
    line.append("itself" if value["canonical"] == value["item"] else value["canonical"][-12:])
    return line


def _update(record: Record, value: dict[str, Any]) -> Text:
    line = _start(record, "link")
    changed = ", ".join(change["field"] for change in value["changes"])
    kind = text_of(record.headers, "ce_kind")
    line.append(f"{kind} {value['item'][-12:]} v{value['version']} changes {changed}")
    return line


def _rejected(record: Record) -> Text:
    line = _start(record, "rejected")
    line.append(f"{text_of(record.headers, 'ce_reason')[:150]} ")
    at = "/".join(text_of(record.headers, f"ce_source{part}") for part in ("topic", "partition", "offset"))
    line.append(f"({len(record.value or b'')} bytes, {at})", "dim")
    return line


def _start(record: Record, name: str) -> Text:
    time = text_of(record.headers, "ce_time")[:16].replace("T", " ")
    return Text.assemble((f"{time} ", "dim"), (f"{name:<8} ", COLOURS.get(name, "")))


def fitting(console: Console, rows: Sequence[Row]) -> Group:
    """Counts with as many topics and regions as fit on the screen, at least one of each."""
    for most in range(MOST, 1, -1):
        shown = counts(rows, most=most)
        if len(console.render_lines(shown)) <= console.height:
            return shown
    return counts(rows, most=1)


def counts(rows: Sequence[Row], *, most: int = MOST) -> Group:
    """Counts of all time: by kind; stories by topic and by region, the largest first."""
    total = [row for row in rows if row["topic"] is None and row["region"] is None]
    topics = [row for row in rows if row["topic"] and row["region"] is None and row["kind"] == "story"]
    regions = [row for row in rows if row["region"] and row["topic"] is None and row["kind"] == "story"]
    return Group(
        _table("Items", "kind", [(row["kind"], row) for row in total]),
        _table("Stories by topic", "topic", _largest(topics, "topic", most), len(topics) - most),
        _table("Stories by region", "region", _largest(regions, "region", most), len(regions) - most),
    )


def _largest(rows: Iterable[Row], field: str, most: int) -> list[tuple[str, Row]]:
    ranked = sorted(rows, key=lambda row: (-row["received"], str(row.get(field))))[:most]
    naming = topic_name if field == "topic" else region_name
    return [(f"{row.get(field)}  {naming(str(row.get(field)))}", row) for row in ranked]


def _table(title: str, first: str, rows: Sequence[tuple[str, Row]], left_out: int = 0) -> Table:
    table = Table(
        title=title,
        title_justify="left",
        caption=f"and {left_out:,} more" if left_out > 0 else None,
        caption_justify="left",
        min_width=72,
        box=None,
        header_style="dim",
        title_style="bold",
    )
    table.add_column(first)  # a long name wraps; a number is never cut
    for field in FIELDS:
        table.add_column(field, justify="right", no_wrap=True)
    for label, row in rows:
        table.add_row(label, *(f"{row[field]:,}" for field in FIELDS))  # type: ignore[literal-required]
    return table
