"""What must hold when a wire is at rest, whatever was done to it; reads by librdkafka, beside `wire verify`."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import orjson

from tests.faults.reading import committed, ends, read
from wire.clients.at_rest import NotAtRest
from wire.clients.verify import OUTPUTS, verify
from wire.codec import Record, Stored, text_of
from wire.domain.tables.state import State, TaskState
from wire.kafka.changelog import CHECKPOINT
from wire.kafka.partitioner import partition_of
from wire.kafka.topics import wanted
from wire.settings import Settings
from wire.steps import STEPS, Step, run
from wire.steps.embargoes import TICK

STREAMS = ("stories", "teasers", "media")
Log = Mapping[str, Sequence[Stored]]
Line = tuple[bytes | None, bytes | None, tuple[tuple[str, bytes], ...]]
Tables = dict[tuple[str, int], dict[str, Any]]
"""(stage-table, partition) -> what it holds."""


class Made(NamedTuple):
    """What the pure steps make of the stored input of every stage."""

    lines: Mapping[tuple[str, int], Counter[Line]]
    """(role, partition) -> how often each record must stand there."""
    order: Mapping[tuple[str, bytes], list[list[Line]]]
    """(role, key) -> what each source partition writes under that key, in order."""
    tables: Tables
    marks: Mapping[tuple[str, int], int]
    """(role of the source, partition) -> offset after its last record."""
    outcomes: Counter[str]


def check(settings: Settings, *, wait: float = 60) -> tuple[list[str], dict[str, int]]:
    """Every violation, each in a line, and how much was looked at."""
    wrong: list[str] = []
    try:
        report = asyncio.run(verify(settings, wait=wait))
        wrong += [f"verify: {difference}" for difference in report.differences[:20]]
    except NotAtRest as error:
        return [f"not at rest: {error}"], {}
    stored = read(settings.broker, wanted(settings))
    made = recompute(settings, stored)
    wrong += losses_and_doubles(settings, stored, made)
    wrong += out_of_order(settings, stored, made)
    tables, marks = fold(settings, stored, wrong)
    wrong += unequal(made.tables, tables)
    wrong += restless(settings, made, marks)
    figures = {"messages": len(stored[settings.topic("messages")]), **made.outcomes}
    figures["outputs"] = sum(len(stored[settings.topic(role)]) for role in OUTPUTS)
    figures["entries"] = sum(map(len, tables.values()))
    return wrong, figures


def recompute(settings: Settings, stored: Log) -> Made:
    """Run the pure steps over the stored input of each stage."""
    lines: dict[tuple[str, int], Counter[Line]] = defaultdict(Counter)
    order: dict[tuple[str, bytes], dict[tuple[str, int], list[Line]]] = defaultdict(lambda: defaultdict(list))
    tables: Tables = {}
    marks: dict[tuple[str, int], int] = {}
    outcomes: Counter[str] = Counter()
    for step in STEPS:
        topic = settings.topic(step.source)
        parts = [TaskState.empty(step.tables) for _ in range(settings.partitions)]
        for record in stored[topic]:
            state = State(parts[record.partition])
            outputs = run(step, state, topic, [record])
            state.apply()
            source = (step.source, record.partition)
            marks[source] = record.offset + 1
            if step.source == "messages":
                outcomes[outcome(record, [output.topic for output in outputs])] += 1
            for output in outputs:
                line = (output.key, output.value, tuple(output.headers))
                lines[output.topic, partition_of(output.key, settings.partitions)][line] += 1
                order[output.topic, output.key][source].append(line)
        for partition, part in enumerate(parts):
            for table, entries in part.tables.items():
                tables[f"{step.name}-{table}", partition] = dict(entries)
    return Made(
        lines, {at: list(by_source.values()) for at, by_source in order.items()}, tables, marks, outcomes
    )


def outcome(record: Record, roles: Sequence[str]) -> str:
    """The one outcome of a record of the log. Raises AssertionError where there are two."""
    if text_of(record.headers, "ce_type") == TICK:
        return "ticks"
    assert roles.count("rejected") <= 1
    return "rejected" if "rejected" in roles else "items" if roles else "held"


def losses_and_doubles(settings: Settings, stored: Log, made: Made, due: Made | None = None) -> list[str]:
    """Outputs as multisets, byte for byte; and ids: an item's version stands once, a record has one dead letter.

    `due`: what must stand there already, where that is not all of it.
    """
    must = (due or made).lines
    wrong = []
    for role in OUTPUTS:
        found: dict[int, Counter[Line]] = defaultdict(Counter)
        for record in stored[settings.topic(role)]:
            found[record.partition][_line(record)] += 1
        lost = sum((must.get((role, p), Counter()) - found[p]).total() for p in range(settings.partitions))
        extra = sum(
            (found[p] - made.lines.get((role, p), Counter())).total() for p in range(settings.partitions)
        )
        if lost:
            wrong.append(f"{role}: {lost} records are missing")
        if extra:
            wrong.append(f"{role}: {extra} records are there twice or are no outputs of the steps")
    for role in STREAMS:
        wrong += _twice(role, (_id(record) for record in stored[settings.topic(role)]))
    letters = stored[settings.topic("rejected")]
    places = ("ce_sourcetopic", "ce_sourcepartition", "ce_sourceoffset")
    wrong += _twice("rejected", ("/".join(text_of(r.headers, name) for name in places) for r in letters))
    return wrong


def out_of_order(settings: Settings, stored: Log, made: Made) -> list[str]:
    """Under each key, what one source partition wrote stands in its order."""
    wrong = []
    for role in OUTPUTS:
        found: dict[bytes, list[Line]] = defaultdict(list)
        for record in stored[settings.topic(role)]:
            found[record.key or b""].append(_line(record))
        for key, lines in found.items():
            for want in made.order.get((role, key), []):
                mine = set(want)
                if [line for line in lines if line in mine] != want:
                    wrong.append(f"{role}, key {key[:80]!r}: not in the order of its source")
    return wrong[:20]


def fold(settings: Settings, stored: Log, wrong: list[str]) -> tuple[Tables, dict[tuple[str, int], int]]:
    """Tables and their own last marks by the changelogs; terms and marks may only grow, and all marks agree."""
    tables: Tables = {}
    marks: dict[tuple[str, int], int] = {}
    named: Counter[tuple[str, int]] = Counter()
    for step, table in _tables():
        name = f"{step.name}-{table}"
        terms: Counter[int] = Counter()
        for record in stored[f"{settings.name}-{name}-changelog"]:
            at = record.partition
            entries = tables.setdefault((name, at), {})
            key = record.key or b""
            if record.value is None:
                entries.pop(key.decode(), None)
                continue
            term, value = orjson.loads(record.value)
            if term < terms[at]:
                wrong.append(f"{name}/{at}@{record.offset}: owner {term} wrote after owner {terms[at]}")
            terms[at] = term
            if key != CHECKPOINT:
                entries[key.decode()] = value
            else:
                mark = value[table]
                if mark <= marks.get((name, at), 0):
                    wrong.append(f"{name}/{at}@{record.offset}: mark {mark} after {marks[name, at]}")
                marks[name, at] = mark
                named |= Counter({(f"{step.name}-{other}", at): last for other, last in value.items()})
    wrong += [
        f"{name}/{at}: its last mark is {marks.get((name, at))}, others name {mark}"
        for (name, at), mark in named.items()
        if marks.get((name, at)) != mark
    ]
    return tables, marks


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


def restless(settings: Settings, made: Made, marks: Mapping[tuple[str, int], int]) -> list[str]:
    """At rest: mark = committed = end of the data, and nobody's transaction hangs."""
    sources = {settings.topic(step.source): step for step in STEPS}
    places = committed(settings.broker, settings.group, sources, settings.partitions)
    wrong = []
    for (topic, partition), offset in places.items():
        step = sources[topic]
        last = made.marks.get((step.source, partition), 0)
        mark = max(marks.get((f"{step.name}-{table}", partition), 0) for table in step.tables)
        if {last, offset, mark} != {last}:
            wrong.append(f"{topic}/{partition}: data ends at {last}, committed {offset}, mark {mark}")
    for at, end in ends(settings.broker, wanted(settings), settings.partitions).items():
        if end.last != end.stable:
            wrong.append(f"{at[0]}/{at[1]}: a transaction hangs at {end.stable}, the log ends at {end.last}")
    return wrong


def _tables() -> Iterable[tuple[Step, str]]:
    return ((step, table) for step in STEPS for table in step.tables)


def _line(record: Record) -> Line:
    return (record.key, record.value, tuple((name, value) for name, value in record.headers))


def _id(record: Record) -> str:
    return f"{text_of(record.headers, 'ce_id')} {text_of(record.headers, 'ce_type')}"


def _twice(role: str, ids: Iterable[str]) -> list[str]:
    again = [id_ for id_, times in Counter(ids).items() if times > 1]
    return [f"{role}: {len(again)} ids stand more than once, {again[0]}"] if again else []
