"""Builders for the steps: a wire in memory, fed message by message."""

from typing import Any

import orjson

from wire.codec import Output, event
from wire.domain.clock import iso
from wire.process import InMemory
from wire.sources.files import Sent, Tick
from wire.steps.embargoes import RELEASE

HOUR = 3_600_000
MORNING = 1_772_434_800_000  # 2026-03-02T07:00:00Z
NOW = MORNING + 1_000 * HOUR

TEXT = (
    "LISBON (Halden) - Harbour pilots in Setubal went back to work on Tuesday after the port authority "
    "promised to replace two of its ageing tugboats before the autumn storms arrive along the coast.\n\n"
    "The pilots had refused night shifts since January, when a tanker drifted for three hours without assistance."
)


def story(guid: str = "a", version: int = 1, *, body: str = TEXT, at: int = MORNING, **fields: Any) -> Sent:
    """A ninjs message; `fields` are those of ninjs 1 (headline, pubstatus, embargoed...)."""
    value = {
        "guid": guid,
        "version": str(version),
        "versioncreated": iso(at),
        "type": "text",
        "headline": "Harbour pilots end their protest",
        "body_text": body,
        "language": "en",
        **fields,
    }
    return raw(orjson.dumps(value), key=guid, at=at, content_type="application/vnd.iptc.ninjs+json")


def raw(value: bytes, *, key: str = "a", at: int = MORNING, content_type: str = "") -> Sent:
    """Any bytes as a message."""
    headers = event("org.wire.message.received", f"{key}#{len(value)}", "/test", iso(at))
    if content_type:
        headers.append(("content-type", content_type.encode()))
    return Sent(key.encode(), value, headers, "test", at)


def release(guid: str = "a") -> Sent:
    """Somebody releases what is held under an id."""
    return Sent(guid.encode(), b"", event(RELEASE, f"{guid}#release", "/test", iso(MORNING)), "test", MORNING)


class Wire:
    """A wire in memory; `feed` gives what came out, by stream."""

    def __init__(self) -> None:
        self.memory = InMemory()
        self.out: dict[str, list[Output]] = {
            name: [] for name in ("stories", "teasers", "media", "links", "rejected")
        }

    def feed(self, *sent: Sent | Tick) -> dict[str, list[Output]]:
        """Feed messages one by one; gives what these made."""
        made: dict[str, list[Output]] = {name: [] for name in self.out}
        for one in sent:
            for output in self.memory.feed([one], NOW):
                made[output.topic].append(output)
                self.out[output.topic].append(output)
        return made

    def totals(self, kind: str = "story") -> dict[str, int]:
        """The row of a kind that is not split by anything; `held` only where something is."""
        for row in self.memory.counts():
            if row["kind"] == kind and not (row["topic"] or row["region"] or row["hour"] or row["day"]):
                names = [
                    "received",
                    "live",
                    "corrected",
                    "killed",
                    "duplicate",
                    *(["held"] if row["held"] else []),
                ]
                return {name: row[name] for name in names}  # type: ignore[literal-required]
        return {}


def values(outputs: list[Output]) -> list[dict[str, Any]]:
    """The values as JSON."""
    return [orjson.loads(output.value) for output in outputs]


def totals(wire: Wire) -> dict[str, int]:
    """What `Wire.totals` has, without zeros."""
    return {name: number for name, number in wire.totals().items() if number}


def statuses(outputs: list[Output]) -> list[str]:
    """The last status of each item."""
    last = {output.key: value for output, value in zip(outputs, values(outputs), strict=True)}
    return sorted(value["pubStatus"] for value in last.values())


def live(outputs: list[Output]) -> int:
    """How many items readers end with."""
    return statuses(outputs).count("usable")
