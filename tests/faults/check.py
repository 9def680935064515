"""What must hold for a wire at rest, whatever its faults. Reads with librdkafka, independently of `wire verify`."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from tests.faults.reading import committed, ends, read
from wire.clients.audit.at_rest import NotAtRest
from wire.clients.audit.audit import OUTPUTS
from wire.clients.audit.verify import verify
from wire.codec import Record, Stored, text_of
from wire.domain.tables.state import State, TaskState
from wire.kafka.changelog import CHECKPOINT
from wire.kafka.topics import wanted
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.steps import STEPS, Step, run
from wire.steps.embargoes import TICK
from wire.steps.forwarding import is_derived

STREAMS = ("stories", "teasers", "media")
Log = Mapping[str, Sequence[Stored]]
Content = tuple[bytes | None, bytes | None, tuple[tuple[str, bytes], ...]]
Tables = dict[tuple[str, int], dict[str, Any]]
"""(stage-table, partition) -> its entries."""


class Made(NamedTuple):
    """The outputs and tables that the pure steps make of the stored input of every stage."""

    contents: Mapping[tuple[str, int], Counter[Content]]
    """(role, partition) -> how often each record must be there."""
    order: Mapping[tuple[str, bytes], list[list[Content]]]
    """(role, key) -> the records of each source partition under that key, in order."""
    tables: Tables
    checkpoints: Mapping[tuple[str, int], int]
    """(role of the source, partition) -> offset after its last record."""
    outcomes: Counter[str]


def check(settings: Settings, *, wait: float = 60) -> tuple[list[str], dict[str, int]]:
    """Every violation, one line each, and how much was checked."""
    wrong: list[str] = []
    try:
        report = asyncio.run(verify(settings, wait=wait))
        wrong += [f"verify: {difference}" for difference in report.differences[:20]]
    except NotAtRest as error:
        return [f"not at rest: {error}"], {}
    stored = read(settings, wanted(settings))
    made = recompute(settings, stored)
    wrong += losses_and_doubles(settings, stored, made)
    wrong += out_of_order(settings, stored, made)
    tables, checkpoints = fold(settings, stored, wrong)
    wrong += unequal(made.tables, tables)
    wrong += restless(settings, made, checkpoints)
    figures = {"messages": len(stored[settings.topic("messages")]), **made.outcomes}
    if not figures["messages"]:
        wrong.append("no message reached the log: nothing was checked")
    figures["outputs"] = sum(len(written(settings, stored, role)) for role in OUTPUTS)
    figures["entries"] = sum(map(len, tables.values()))
    return wrong, figures


def recompute(settings: Settings, stored: Log) -> Made:
    """Run the pure steps over the stored input of each stage."""
    contents: dict[tuple[str, int], Counter[Content]] = defaultdict(Counter)
    order: dict[tuple[str, bytes], dict[tuple[str, int], list[Content]]] = defaultdict(
        lambda: defaultdict(list)
    )
    tables: Tables = {}
    checkpoints: dict[tuple[str, int], int] = {}
    outcomes: Counter[str] = Counter()
    for step in STEPS:
        topic = settings.topic(step.source)
        parts = [TaskState.empty(step.tables) for _ in range(settings.partitions)]
        for record in stored[topic]:
            state = State(parts[record.partition], settings.partitions)
            outputs = run(step, state, topic, [record])
            state.apply()
            source = (step.source, record.partition)
            checkpoints[source] = record.offset + 1
            if step.source == "messages":
                outcomes[outcome(record, [output.topic for output in outputs])] += 1
            for output in outputs:
                content = (output.key, output.value, tuple(output.headers))
                contents[output.topic, partition_of(output.key, settings.partitions)][content] += 1
                order[output.topic, output.key][source].append(content)
        for partition, part in enumerate(parts):
            for table, entries in part.tables.items():
                tables[f"{step.name}-{table}", partition] = dict(entries)
    return Made(
        contents,
        {at: list(by_source.values()) for at, by_source in order.items()},
        tables,
        checkpoints,
        outcomes,
    )


def outcome(record: Record, roles: Sequence[str]) -> str:
    """The one outcome of a record of the log. Raises AssertionError if there are two."""
    if text_of(record.headers, "ce_type") == TICK:
        return "ticks"
    assert roles.count("rejected") <= 1
    if "rejected" in roles:
        return "rejected"
    return "items" if "items" in roles else "forwarded" if roles else "held"


def written(settings: Settings, stored: Log, role: str) -> list[Stored]:
    """What the steps wrote to a topic: of the log only what they derived from it."""
    return [record for record in stored[settings.topic(role)] if role != "messages" or is_derived(record)]


def losses_and_doubles(settings: Settings, stored: Log, made: Made, due: Made | None = None) -> list[str]:
    """Compare outputs as multisets, byte for byte, and their ids: one of each version of an item, one dead letter of
    each record.

    `due`: the records that must be there already, where these are not all.
    """
    must = (due or made).contents
    wrong = []
    for role in OUTPUTS:
        found: dict[int, Counter[Content]] = defaultdict(Counter)
        for record in written(settings, stored, role):
            found[record.partition][_content(record)] += 1
        lost = sum((must.get((role, p), Counter()) - found[p]).total() for p in range(settings.partitions))
        extra = sum(
            (found[p] - made.contents.get((role, p), Counter())).total() for p in range(settings.partitions)
        )
        if lost:
            wrong.append(f"{role}: {lost} records are missing")
        if extra:
            wrong.append(f"{role}: {extra} records are there twice or are no outputs of the steps")
    for role in STREAMS:
        wrong += _twice(role, (_id(record) for record in stored[settings.topic(role)]))
    rejected = stored[settings.topic("rejected")]
    places = ("ce_sourcetopic", "ce_sourcepartition", "ce_sourceoffset")
    wrong += _twice("rejected", ("/".join(text_of(r.headers, name) for name in places) for r in rejected))
    return wrong


def out_of_order(settings: Settings, stored: Log, made: Made) -> list[str]:
    """Under each key, the records of one source partition must be in their order."""
    wrong = []
    for role in OUTPUTS:
        found: dict[bytes, list[Content]] = defaultdict(list)
        for record in written(settings, stored, role):
            found[record.key or b""].append(_content(record))
        for key, contents in found.items():
            for want in made.order.get((role, key), []):
                mine = set(want)
                if [content for content in contents if content in mine] != want:
                    wrong.append(f"{role}, key {key[:80]!r}: not in the order of its source")
    return wrong[:20]


def fold(settings: Settings, stored: Log, wrong: list[str]) -> tuple[Tables, dict[tuple[str, int], int]]:
    """Tables and their last checkpoints, from the changelogs. Epochs and checkpoints may only grow, and must agree."""
    tables: Tables = {}
    checkpoints: dict[tuple[str, int], int] = {}
    named: Counter[tuple[str, int]] = Counter()
    for step, table in _tables():
        name = f"{step.name}-{table}"
        epochs: Counter[int] = Counter()
        for record in stored[f"{settings.name}-{name}-changelog"]:
            at = record.partition
            entries = tables.setdefault((name, at), {})
            key = record.key or b""
            if record.value is None:
                entries.pop(key.decode(), None)
                continue
            epoch, value = _change(record.value)
            if epoch < epochs[at]:
                wrong.append(f"{name}/{at}@{record.offset}: epoch {epoch} after {epochs[at]}")
            epochs[at] = epoch
            if key != CHECKPOINT:
                entries[key.decode()] = value
            else:
                checkpoint = value[table]
                if checkpoint <= checkpoints.get((name, at), 0):
                    wrong.append(
                        f"{name}/{at}@{record.offset}: checkpoint {checkpoint} after {checkpoints[name, at]}"
                    )
                checkpoints[name, at] = checkpoint
                named |= Counter({(f"{step.name}-{other}", at): last for other, last in value.items()})
    wrong += [
        f"{name}/{at}: its last checkpoint is {checkpoints.get((name, at))}, others name {checkpoint}"
        for (name, at), checkpoint in named.items()
        if checkpoints.get((name, at)) != checkpoint
    ]
    return tables, checkpoints


def unequal(want: Tables, have: Tables, limit: int = 20) -> list[str]:
    """Entries that differ from the recount."""
    wrong = []
    for at in sorted(want.keys() | have.keys()):
        wanted_, found = want.get(at, {}), have.get(at, {})
        wrong += [
            f"table {at[0]}/{at[1]}, {key!r}: {found.get(key)}, recount {wanted_.get(key)}"
            for key in wanted_.keys() | found.keys()
            if wanted_.get(key) != found.get(key)
        ]
    return wrong[:limit]


def restless(settings: Settings, made: Made, checkpoints: Mapping[tuple[str, int], int]) -> list[str]:
    """At rest, checkpoint = committed offset = end of the data, and no transaction hangs."""
    sources = {settings.topic(step.source): step for step in STEPS}
    places = committed(settings, sources)
    wrong = []
    for (topic, partition), offset in places.items():
        step = sources[topic]
        last = made.checkpoints.get((step.source, partition), 0)
        checkpoint = max(checkpoints.get((f"{step.name}-{table}", partition), 0) for table in step.tables)
        if {last, offset, checkpoint} != {last}:
            wrong.append(
                f"{topic}/{partition}: data ends at {last}, committed {offset}, checkpoint {checkpoint}"
            )
    for at, end in ends(settings, wanted(settings)).items():
        if end.last != end.stable:
            wrong.append(f"{at[0]}/{at[1]}: a transaction hangs at {end.stable}, the log ends at {end.last}")
    return wrong


def _change(raw: bytes) -> tuple[int, Any]:
    """Epoch and value of a record of a changelog; counts name their numbers."""
    read = orjson.loads(raw)
    if isinstance(read, list):
        return read[0], read[1]
    return read["epoch"], [
        read[name] for name in ("received", "live", "corrected", "killed", "duplicate", "held")
    ]


def _tables() -> Iterable[tuple[Step, str]]:
    return ((step, table) for step in STEPS for table in step.tables)


def _content(record: Record) -> Content:
    return (record.key, record.value, tuple((name, value) for name, value in record.headers))


def _id(record: Record) -> str:
    return f"{text_of(record.headers, 'ce_id')} {text_of(record.headers, 'ce_type')}"


def _twice(role: str, ids: Iterable[str]) -> list[str]:
    again = [id_ for id_, times in Counter(ids).items() if times > 1]
    return [f"{role}: {len(again)} ids occur more than once, {again[0]}"] if again else []
