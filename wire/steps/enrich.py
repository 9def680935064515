"""Enrich: topics and places are added to an item; it is counted by them, and its readers are told what has changed."""

from collections.abc import Mapping, Sequence

from wire.codec import Output, Record, dumps, event, loads, text_of
from wire.domain.clock import hour_of, iso
from wire.domain.enrichment.enrich import enrich
from wire.domain.enrichment.rules import RULES
from wire.domain.items.ninjs import Ninjs
from wire.domain.tables.counts import fold
from wire.domain.tables.entries import Fate, KnownItem
from wire.domain.tables.retention import ITEMS
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.domain.versions.reach import past_labels
from wire.domain.versions.update import changes, code_changes, fields, in_full
from wire.steps import links
from wire.steps.dead_letters import notice
from wire.steps.deduplicate import DUPLICATE
from wire.steps.item_headers import ItemHeaders, read_headers

TABLES = ("items", "counts")
STREAMS = {"story": "stories", "teaser": "teasers", "media": "media"}
CARRIED = ("ce_subject", "ce_cluster", "ce_missing", "ce_uncounted", "ce_reason")
"""Headers that go with an item from stage to stage."""
LABELS = ("agency", "language", "urgency")
"""What readers filter by besides topics and regions."""


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.unique`: the enriched item on its stream; a copy is only counted."""
    item = read_headers(record.headers)
    if item.kind == "rejected":
        return _count_rejected(state, record, item)
    ITEMS.advance(state, item.time)
    before = _known(state, record, item)
    match item.change:
        case Change.HELD:
            _count(state, item, before, _new(state, item, "held"))
            return []
        case Change.KILL | Change.WITHHOLD:
            return _take_back(state, record, item, before)
        case _:
            return _publish(state, record, item, before)


def rejected(state: State, record: Record) -> list[Output]:
    """A record of `wire.unique` that cannot be used is counted here, as one more notice would be."""
    return _count_rejected(state, record, read_headers(notice("", record).headers))


def _count_rejected(state: State, record: Record, item: ItemHeaders) -> list[Output]:
    """What cannot be read says nothing of the time either: the wire's clock stays."""
    _count(state, item, _known(state, record, item), _new(state, item, "rejected"))
    return []


def _known(state: State, record: Record, item: ItemHeaders) -> KnownItem | None:
    """What is known of the item. One that was counted as held so long ago that it is forgotten says so itself."""
    if stored := state["items"].get(item.uri):
        return KnownItem(*stored)
    if hour := text_of(record.headers, "ce_heldhour"):
        return _new(state, item, "held")._replace(hour=hour)
    return None


def _new(state: State, item: ItemHeaders, fate: Fate) -> KnownItem:
    """An item that nothing is known of but that it is there."""
    stamp = ITEMS.clock(state, item.time)
    return KnownItem(item.kind, hour_of(item.time), [], [], fate, 0, {}, {}, {}, stamp)


def _publish(state: State, record: Record, item: ItemHeaders, before: KnownItem | None) -> list[Output]:
    value: Ninjs = loads(record.value)
    found_topics, found_places = enrich(value)
    duplicate = item.change == DUPLICATE
    start = before or _new(state, item, "live")
    labels = {name: [text] for name, text in _labels(value).items() if text}
    after = start._replace(
        topics=[topic.code for topic in found_topics],
        regions=list(dict.fromkeys(place.literal for place in found_places)),
        fate="duplicate" if duplicate else "live",
        corrections=start.corrections + (before is not None and item.change == Change.VERSION),
        labels=labels,
        fields=start.fields if duplicate else fields(value),
        stamp=ITEMS.clock(state, item.time),
    )
    if before is not None:
        after = after._replace(past=_past(before, after))
    _count(state, item, before, after)
    if duplicate:
        return []
    return [_output(record, item, dumps(value), after), *_update(item, before, after)]


def _take_back(state: State, record: Record, item: ItemHeaders, before: KnownItem | None) -> list[Output]:
    """A kill goes to whoever got the item, with what it kills; one that was never published is only counted."""
    fate: Fate = "killed" if item.change == Change.KILL else "held"
    start = before or _new(state, item, fate)
    after = start._replace(fate=fate, stamp=ITEMS.clock(state, item.time))
    _count(state, item, before, after)
    if before and not (before.fate == "live" or (before.fate == "held" and before.fields)):
        return []
    value: Ninjs = loads(record.value)
    if (headline := in_full(start.fields, "headline")) and not value.get("headlines"):
        value["headlines"] = [{"role": "main", "value": headline}]
    if (slugline := in_full(start.fields, "slugline")) and not value.get("slugline"):
        value["slugline"] = slugline
    return [_output(record, item, dumps(value), after), *_update(item, before, after)]


def _labels(value: Ninjs) -> dict[str, str]:
    """What an item can be filtered by besides topics and regions, by name."""
    agencies = [source["name"] for source in value.get("infoSources", ()) if source.get("role") == "agency"]
    urgency = value.get("urgency")
    return {
        "agency": agencies[0] if agencies else "",
        "language": value.get("language", ""),
        "urgency": "" if urgency is None else str(urgency),
    }


def _all_labels(known: KnownItem) -> Mapping[str, Sequence[str]]:
    return {"topics": known.topics, "regions": known.regions, **known.labels}


def _past(before: KnownItem, after: KnownItem) -> dict[str, list[str]]:
    """What readers were told of earlier versions. A copy was not published, nor was what was held."""
    if not before.fields:
        return {}
    return past_labels(before.past, _all_labels(before), _all_labels(after))


def _count(state: State, item: ItemHeaders, before: KnownItem | None, after: KnownItem) -> None:
    fold(state["counts"], before, after)
    ITEMS.put(state, item.uri, list(after))


def _output(record: Record, item: ItemHeaders, value: bytes, known: KnownItem) -> Output:
    headers = event(
        f"org.wire.{item.kind}.{item.change}",
        item.id,
        item.source,
        iso(item.time),
        kind=item.kind,
        change=item.change,
        topics=",".join(known.topics),
        regions=",".join(known.regions),
        rules=RULES,
    )
    headers += [(f"ce_past{name}", ",".join(values).encode()) for name, values in known.past.items()]
    headers += [(f"ce_{name}", known.labels[name][0].encode()) for name in LABELS if name in known.labels]
    sent = {header[0] for header in record.headers}
    headers += [
        (name, text.encode()) for name in CARRIED if name in sent and (text := text_of(record.headers, name))
    ]
    headers.append(("content-type", text_of(record.headers, "content-type").encode()))
    return Output(STREAMS[item.kind], item.uri.encode(), value, headers)


def _update(item: ItemHeaders, before: KnownItem | None, after: KnownItem) -> list[Output]:
    """An event that says what a version has changed of what readers had; none for a first version."""
    if before is None or not before.fields:
        return []
    changed = changes(before.fields, after.fields)
    changed += code_changes("topics", before.topics, after.topics)
    changed += code_changes("places", before.regions, after.regions)
    changed += code_changes("status", [before.fate], [after.fate])
    return [links.update(item, changed)] if changed else []
