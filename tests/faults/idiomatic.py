"""The same three steps as Faust's documentation would have them written; it must fail where Wire holds."""

import asyncio
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from tempfile import gettempdir
from typing import Any

import faust
import orjson

from tests.faults.check import Log, Tables, losses_and_doubles, recompute, unequal
from tests.faults.reading import committed, read
from wire.codec import Stored
from wire.domain.tables.state import State, TaskState
from wire.kafka.topic_creation import ensure_topics
from wire.kafka.topics import wanted
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.steps import STEPS, Step


class Entries(dict[str, Any]):
    """What a Faust table holds of one partition, as a step wants to read it: `3|key` in the table is `key` here."""

    def __init__(self, table: Any, partition: int) -> None:
        super().__init__()
        self.table, self.prefix = table, f"{partition}|"

    def get(self, key: str, default: Any = None) -> Any:
        """From the table."""
        return self.table.get(self.prefix + key, default)

    def items(self) -> Iterator[tuple[str, Any]]:  # type: ignore[override]
        """From the table."""
        for key, value in list(self.table.items()):
            if key.startswith(self.prefix):
                yield key.removeprefix(self.prefix), value


def build(settings: Settings, partitions: int) -> Any:
    """An app with an agent per step: for every event, send what it makes and set what it changes."""
    app = faust.App(
        settings.group,
        broker=f"kafka://{settings.broker}",
        store="memory://",
        datadir=f"{gettempdir()}/{settings.group}",
        topic_allow_declare=False,
        topic_disable_leader=True,
        topic_partitions=partitions,
        broker_session_timeout=settings.session_timeout,
        broker_heartbeat_interval=1.0,
        consumer_auto_offset_reset="earliest",
        table_standby_replicas=0,
        web_enabled=False,
    )
    for step in STEPS:
        _stage(app, settings, step, partitions)
    return app


def _stage(app: Any, settings: Settings, step: Step, partitions: int) -> None:
    tables = {name: app.Table(f"{step.name}-{name}", partitions=partitions) for name in step.tables}
    source = app.topic(settings.topic(step.source), key_serializer="raw", value_serializer="raw")
    parts: dict[int, TaskState] = {}

    async def forget(*_: Any, **__: Any) -> None:
        parts.clear()

    app.on_partitions_assigned.connect(forget)

    async def agent(stream: Any) -> None:
        async for event in stream.events():
            at = event.message.partition
            if at not in parts:
                parts[at] = TaskState({name: Entries(table, at) for name, table in tables.items()})
            state = State(parts[at])
            outputs = step.handle(state, _record(event.message))  # what raises is Faust's to deal with
            state.keep()
            for topic, key, value, headers in outputs:
                await app.topic(settings.topic(topic), key_serializer="raw", value_serializer="raw").send(
                    key=key, value=value, headers=headers, partition=partition_of(key, partitions)
                )
            for name, changes in state.changes().items():
                for entry, changed in changes.items():
                    if changed is None:
                        tables[name].pop(f"{at}|{entry}", None)
                    else:
                        tables[name][f"{at}|{entry}"] = changed

    app.agent(source, name=step.name)(agent)


def _record(message: Any) -> Any:
    headers = message.headers
    pairs = list(headers.items()) if isinstance(headers, dict) else list(headers or ())
    return Stored(
        message.key, message.value, pairs, message.partition, message.offset, int(message.timestamp * 1000)
    )


def work(settings: Settings) -> None:
    """Run a worker of plain Faust."""
    partitions = asyncio.run(ensure_topics(settings))
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    app = build(settings, partitions)

    async def ready(*_: Any, **__: Any) -> None:
        print(f"wire worker {os.getpid()}: ready", file=sys.stderr, flush=True)

    app.on_rebalance_complete.connect(ready)
    faust.Worker(app, loglevel="warn", quiet=True, loop=loop).execute_from_commandline()


def check(settings: Settings) -> tuple[list[str], dict[str, int]]:
    """Ids and counts, as for Wire. There are no checkpoints and no transactions to check.

    Plain Faust may never be at rest, so only a record that the group has committed and not written is a loss.
    """
    stored = read(settings, wanted(settings))
    sources = [settings.topic(step.source) for step in STEPS]
    places = committed(settings, sources)
    done = {
        topic: [r for r in records if topic not in sources or r.offset < places[topic, r.partition]]
        for topic, records in stored.items()
    }
    made, due = recompute(settings, stored), recompute(settings, done)
    wrong = losses_and_doubles(settings, stored, made, due)
    if done == stored:
        counts = unequal(made.tables, _tables(settings, stored, made.tables), limit=1_000_000)
        wrong += [f"{len(counts)} table entries differ from the recount, {counts[0][:200]}"] if counts else []
    figures = {"messages": len(stored[settings.topic("messages")]), **Counter(made.outcomes)}
    return wrong, figures


def _tables(settings: Settings, stored: Log, parts: Iterable[tuple[str, int]]) -> Tables:
    tables: Tables = {at: {} for at in parts}
    for name in {name for name, _ in tables}:
        for record in stored[f"{settings.name}-{name}-changelog"]:
            partition, _, key = orjson.loads(record.key or b'""').partition("|")
            entries = tables[name, int(partition)]
            if record.value in (None, b"null"):
                entries.pop(key, None)
            else:
                entries[key] = orjson.loads(record.value or b"")
    return tables
