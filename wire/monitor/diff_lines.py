"""The differences of two wires as a table and lines for a person, and as JSON."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from wire.clients.diff.compare import Difference
from wire.clients.diff.snapshot import FIELDS
from wire.domain.enrichment.localities import name as locality_name
from wire.domain.enrichment.mediatopics import label as topic_label
from wire.domain.enrichment.regions import name as region_name
from wire.monitor.item_line import short
from wire.printable import printable

MOST = 12
"""Topics and places of the summary, those that changed most often."""
_WHATS = ("same", "changed", "vanished", "appeared")


class Summary:
    """How many items differ, in what, and by which rules."""

    def __init__(self) -> None:
        self.items: dict[str, Counter[str]] = {}
        self.fields: Counter[str] = Counter()
        self.codes: Counter[tuple[str, str, str]] = Counter()
        """Of gained (`+`) and lost (`-`) codes: sign, code, rule."""

    def add(self, difference: Difference) -> None:
        """Count one item."""
        self.items.setdefault(difference.item.stream, Counter())[difference.what] += 1
        for field, old, new in difference.changes:
            self.fields[field] += 1
            if field in ("topics", "places"):
                for sign, code in (*(("-", code) for code in old), *(("+", code) for code in new)):
                    self.codes[sign, code, difference.why.get(code, "").partition(":")[0]] += 1

    @property
    def differ(self) -> bool:
        """Whether anything differs."""
        return any(count.total() > count["same"] for count in self.items.values())

    def lines(self) -> Iterator[str]:
        """The tables."""
        yield f"{'':<8}" + "".join(f"{what:>11}" for what in _WHATS)
        for stream, items in self.items.items():
            yield f"{stream:<8}" + "".join(f"{items[what]:>11,}" for what in _WHATS)
        if self.fields:
            yield "changed  " + ", ".join(f"{field} {self.fields[field]:,}" for field in FIELDS)
        if rules := Counter(rule for _, _, rule in self.codes.elements() if rule):
            yield "by rule  " + ", ".join(f"{rule} {count:,}" for rule, count in rules.most_common())
        for (sign, code, rule), count in self.codes.most_common(MOST):
            yield f"{count:>11,}  {sign}{named(code)}{f'  by {rule}' if rule else ''}"
        if len(self.codes) > MOST:
            yield f"{'':>11}  and {len(self.codes) - MOST} more topics and places: --json has all"

    def json(self) -> dict[str, Any]:
        """The same, all of it."""
        codes = [
            {"code": code, "name": named(code), "change": sign, "rule": rule, "items": count}
            for (sign, code, rule), count in self.codes.most_common()
        ]
        return {"items": self.items, "fields": self.fields, "codes": codes}


def named(code: str) -> str:
    """A topic, or a place with its relation, with the name: `11000000 politics`, `about FR France`."""
    place = code.rpartition(" ")[2]
    return f"{code} {topic_label(code) or region_name(place) or locality_name(place)}".rstrip()


def line(difference: Difference) -> str:
    """One item that differs."""
    marks = {"vanished": "-", "appeared": "+"}
    what, item, changes, why = difference
    said = [f"{field} {_said(field, old, new, why)}".rstrip() for field, old, new in changes]
    if what in marks:
        said = [f"{what}{': ' if why else ''}{why.get('link', '')}"]
    return printable(f"{marks.get(what, '!')} {short(item.uri)} {item.title} | {'; '.join(said)}")


def _said(field: str, old: list[str], new: list[str], why: dict[str, str]) -> str:
    if field == "text":
        return ""
    if field in ("topics", "places"):
        signed = [*(("-", code) for code in old), *(("+", code) for code in new)]
        return " ".join(f"{sign}{code}{f' ({why[code]})' if code in why else ''}" for sign, code in signed)
    return f"{old[0] or 'none'} -> {new[0] or 'none'}"


def as_json(difference: Difference) -> dict[str, Any]:
    """One item that differs, for a program."""
    what, item, changes, why = difference
    changed = {change.field: {"old": change.old, "new": change.new} for change in changes}
    return {
        "item": item.uri,
        "stream": item.stream,
        "what": what,
        "title": item.title,
        "changes": changed,
        "why": why,
    }
