"""Items, links and dead letters as one line each."""

from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

import orjson
from rich.text import Text

from wire.clients.streams.headlines import first_words
from wire.codec import Headers, Record, text_of
from wire.domain.enrichment.mediatopics import label, name
from wire.domain.enrichment.regions import name as region_name
from wire.monitor.breakdown import is_country
from wire.printable import without_controls

COLOURS = {"story": "bold", "teaser": "cyan", "media": "magenta", "link": "yellow", "rejected": "red"}
TAKEN_BACK = {"canceled": "KILLED", "withheld": "WITHHELD"}
LINKED = {
    "resend": "{item} came again, not published",
    "superseded": "{item}: not published, {decided}",
    "copy": "{item}: same text as {canonical}, not published",
    "near": "{item}: {similarity} like {canonical}, not published",
    "excerpt": "{item}: part of {canonical}, not published",
    "extension": "{item}: goes on from {canonical}, published",
    "update": "{item} v{version} changes {changes}",
    "kill-of-unknown": "{item}: a kill of what nobody knows; if it means a story here, `wire kill ID` takes that back",
    "killed-by-name": "{item}: killed, a notice names it",
    "namesake": "{item}: another story than {canonical}, of the same number or slug",
}
"""What a link says, by its kind."""
TITLE = 70
"""Characters of a headline in the line of a link."""
LEAST_TITLE, BESIDE_TITLES = 16, 60
"""Characters of it on a narrow screen, and columns of the line that both headlines leave."""
SHORT = 12
"""Characters of a uri that are printed; `wire show` takes them."""


def item(
    record: Record,
    no_longer_about: Sequence[str] = (),
    titles: Mapping[str, str] | None = None,
    width: int | None = None,
) -> Text:
    """One record of an outer stream: when, what, its first words, and what it is about.

    `no_longer_about`: values of a reader's filter that only earlier versions had. `titles`: headlines by uri.
    `width`: columns of the screen, so that both headlines of a link have room; None where lines are not cut.
    """
    line = _line(record, no_longer_about, _shortened(titles or {}, width))
    line.plain = without_controls(line.plain)
    return line


def _shortened(titles: Mapping[str, str], width: int | None) -> dict[str, str]:
    longest = TITLE if width is None else min(TITLE, max(LEAST_TITLE, (width - BESIDE_TITLES) // 2))
    return {uri: shorten(title, width=longest, placeholder="…") for uri, title in titles.items()}


def _line(record: Record, no_longer_about: Sequence[str], titles: Mapping[str, str]) -> Text:
    if text_of(record.headers, "ce_type") == "org.wire.message.rejected":
        return _rejected(record)
    value: dict[str, Any] = orjson.loads(record.value or b"{}")
    if "canonical" in value:
        return _link(record, value, titles)
    line = _start(record, text_of(record.headers, "ce_kind"))
    if taken_back := TAKEN_BACK.get(value.get("pubStatus", "")):
        reason = text_of(record.headers, "ce_reason")
        line.append(f"{taken_back} ", "red")
        line.append(first_words(value) or value["uri"])
        line.append(f" ({reason})" if reason else "", "dim")
        return line
    line.append(f"{' '.join(countries(record.headers)[:3]):<9}", "green")
    if int(value.get("version", "1")) > 1:
        line.append(f"v{value['version']} ", "yellow")
    line.append(_words(value) or value["uri"])
    line.append(f"  {topics(record.headers)}", "dim")
    if no_longer_about:
        gone = "; ".join(label(code) or region_name(code) or code for code in no_longer_about)
        line.append(f"  no longer about {gone}", "yellow")
    return line


def countries(headers: Headers) -> list[str]:
    """Codes of the countries that a record is about."""
    return [code for code in text_of(headers, "ce_regions").split(",") if code and is_country(code)]


def topics(headers: Headers) -> str:
    """Names of the topics that a record is about; a code of an older scheme has none."""
    names = [name(code) for code in text_of(headers, "ce_topics").split(",") if code]
    return "; ".join(filter(None, names))


def short(uri: str) -> str:
    """The end of a uri, which tells items apart."""
    return uri[-SHORT:]


def _words(value: dict[str, Any]) -> str:
    """The first words of an item; of media also its credit, and its address where it has no caption."""
    words = first_words(value)
    if value.get("profile") != "media":
        return words
    credit = f"({value['by']})" if value.get("by") else ""
    files = [file["href"] for file in value.get("renditions", ()) if "href" in file]
    files += [other["value"] for other in value.get("altIds", ()) if other.get("role") == "file"]
    return " ".join(filter(None, (words, credit, "" if words or not files else files[0])))


def _link(record: Record, value: dict[str, Any], titles: Mapping[str, str]) -> Text:
    kind = text_of(record.headers, "ce_kind")
    changes = ", ".join(change["field"] for change in value.get("changes", ()))
    said = LINKED.get(value["kind"], "{item}: {kind} of {canonical}").format(
        item=_named(value["item"], kind, titles),
        canonical=_named(value["canonical"], kind, titles),
        similarity=f"{value['similarity'] * 100:.0f} %",
        version=value["version"],
        changes=changes or "nothing that readers see",
        kind=value["kind"],
        decided=value.get("decided", value["kind"]),
    )
    line = _start(record, "link")
    line.append(said)
    ids = dict.fromkeys(short(value[name]) for name in ("item", "canonical") if value[name] in titles)
    line.append(f"  {' '.join(ids)}" if ids else "", "dim")
    return line


def _named(uri: str, kind: str, titles: Mapping[str, str]) -> str:
    return f"`{titles[uri]}`" if titles.get(uri) else f"{kind} {short(uri)}"


def _rejected(record: Record) -> Text:
    line = _start(record, "rejected")
    line.append(f"{text_of(record.headers, 'ce_reason')} ")
    came = text_of(record.headers, "ce_subject") or text_of(record.headers, "ce_origin") or "unknown producer"
    size = int(text_of(record.headers, "ce_size") or len(record.value or b""))
    kept = f", {len(record.value or b''):,} kept" if size > len(record.value or b"") else ""
    at = f"{record.partition}/{record.offset}"
    line.append(f"({came}, {size:,} bytes{kept}, letter {at})", "dim")
    return line


def _start(record: Record, name: str) -> Text:
    time = text_of(record.headers, "ce_time")[:16].replace("T", " ")
    return Text.assemble((f"{time} ", "dim"), (f"{name:<8} ", COLOURS.get(name, "")))
