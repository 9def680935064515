"""One item in full: its versions, text, topics and places with their evidence, and its links."""

from collections.abc import Iterator
from typing import Any, cast

import orjson
from aiokafka import ConsumerRecord
from rich.text import Text

from wire.clients.streams.history import History
from wire.codec import text_of
from wire.domain.enrichment.rules import RULES
from wire.domain.items.ninjs import Ninjs
from wire.monitor.evidence_lines import evidence_lines
from wire.monitor.item_line import TAKEN_BACK, item
from wire.printable import printable


def item_page(history: History) -> Iterator[Text]:
    """The lines of the page; texts are paragraphs that the terminal may wrap."""
    newest = history.versions[-1]
    value: dict[str, Any] = orjson.loads(newest.value)
    yield Text(history.uri, "bold")
    yield Text(_head(newest, value) + ("" if history.published else "  not published"), "dim")
    for version in history.versions:
        yield _version(version)
    yield Text()
    for text in value.get("headlines", ()):
        yield Text(printable(text["value"]), "bold" if text.get("role") == "main" else "")
    if by := " ".join(filter(None, (value.get("by", ""), value.get("located", "")))):
        yield Text(printable(by), "dim")
    for text in (*value.get("bodies", ()), *value.get("descriptions", ())):
        role = text.get("role", "main")
        for paragraph in str(text["value"]).split("\n\n"):
            yield Text(("" if role == "main" else f"[{role}] ") + printable(paragraph))
            yield Text()
    yield from _about(value)
    if value["pubStatus"] == "usable":
        yield from _evidence(newest, cast(Ninjs, value))
    for link in history.links:
        yield item(link)


def _head(record: ConsumerRecord, value: dict[str, Any]) -> str:
    fields = ("kind", "agency", "language", "urgency", "subject", "cluster")
    said = {name: text_of(record.headers, f"ce_{name}") for name in fields}
    said["address"] = next((file.get("href", "") for file in value.get("renditions", ())), "")
    return "  ".join(f"{name} {printable(text)}" for name, text in said.items() if text)


def _version(record: ConsumerRecord) -> Text:
    value: dict[str, Any] = orjson.loads(record.value)
    status = TAKEN_BACK.get(value["pubStatus"], "")
    at = f"{record.topic}/{record.partition}/{record.offset}"
    change = text_of(record.headers, "ce_change")
    line = Text(f"v{value['version']:<4} {text_of(record.headers, 'ce_time')}  {change:<9} ")
    line.append(f"{status} ", "red")
    line.append(printable(text_of(record.headers, "ce_reason")))
    line.append(f"  {at}", "dim")
    return line


def _evidence(record: ConsumerRecord, value: Ninjs) -> Iterator[Text]:
    """Why the wire's own topics and places are there."""
    yield Text()
    yield Text("where they came from", "bold")
    if (made_by := text_of(record.headers, "ce_rules")) and made_by != RULES:
        yield Text(
            f"  published by rules {made_by}; this is what rules {RULES} say of the same text", "yellow"
        )
    for line in list(evidence_lines(value))[1:]:
        yield Text(line)
    yield Text()


def _about(value: dict[str, Any]) -> Iterator[Text]:
    for name in ("subjects", "places"):
        for term in value.get(name, ()):
            evidence = [
                str(term.get(key, "")) for key in ("literal", "uri", "creator", "rel") if term.get(key)
            ]
            if "confidence" in term:
                evidence.append(f"{term['confidence']} %")
            line = Text(f"{name[:-1]:<8} {printable(term.get('name', ''))}")
            line.append(f"  {printable(' '.join(evidence))}", "dim")
            yield line
