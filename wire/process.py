"""The steps over an in-memory log: no broker, one partition, the same bytes as on a broker."""

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import IO

import orjson

from wire.codec import Output, Stored, line
from wire.domain.tables.counts import Row, rows
from wire.domain.tables.ledger import LedgerRow, ledger_rows
from wire.domain.tables.state import State, TaskState
from wire.sources.files import Sent, Tick
from wire.steps import STEPS, Step, run

STREAMS = ("stories", "teasers", "media", "links", "rejected")
BATCH = 500


class InMemory:
    """The three stages with one partition each; `feed` returns what they write to the streams."""

    def __init__(self, wire: str = "wire") -> None:
        self._wire = wire
        self._parts = {step.name: TaskState.empty(step.tables) for step in STEPS}
        self._offsets = {step.source: 0 for step in STEPS}

    def feed(self, sent: Iterable[Sent | Tick], now: int) -> list[Output]:
        """Run a batch of messages through all stages. `now` is the arrival time of the records, in milliseconds."""
        reached: list[Output] = []
        waiting = [_output(one) for one in sent]
        for step in STEPS:
            made = self._run(step, waiting, now)
            while derived := [output for output in made if output.topic == step.source]:
                made = [output for output in made if output.topic != step.source]
                made += self._run(step, derived, now)
            reached += [output for output in made if output.topic in STREAMS]
            waiting = [output for output in made if output.topic not in STREAMS]
        return reached

    def _run(self, step: Step, waiting: list[Output], now: int) -> list[Output]:
        records = self._append(step.source, waiting, now)
        state = State(self._parts[step.name])
        outputs = run(step, state, f"{self._wire}.{step.source}", records)
        state.apply()
        return outputs

    def ledger(self) -> list[LedgerRow]:
        """The ledger, as `wire ledger --json` shows it."""
        return ledger_rows([self._parts["split"].tables["ledger"]])

    def counts(self) -> list[Row]:
        """The counts, as `wire tables --json` shows them."""
        return rows([self._parts["enrich"].tables["counts"]])

    def _append(self, topic: str, outputs: list[Output], now: int) -> list[Stored]:
        start = self._offsets[topic]
        self._offsets[topic] += len(outputs)
        return [Stored(o.key, o.value, o.headers, 0, start + i, now) for i, o in enumerate(outputs)]


def process(sent: Iterable[Sent | Tick], out: Path, now: int) -> dict[str, int]:
    """Write the streams as JSON lines, and the counts, to a folder. Returns the number of lines of each stream."""
    out.mkdir(parents=True, exist_ok=True)
    log, written = InMemory(), dict.fromkeys(STREAMS, 0)
    files: dict[str, IO[bytes]] = {}
    try:
        for stream in STREAMS:
            files[stream] = (out / f"{stream}.jsonl").open("wb")
        for batch in _batches(chain(sent, [Tick(now)])):  # publishes what is not under embargo any more
            for output in log.feed(batch, now):
                files[output.topic].write(line(output.key, output.headers, output.value))
                written[output.topic] += 1
    finally:
        for file in files.values():
            file.close()
    (out / "counts.json").write_bytes(orjson.dumps(log.counts(), option=orjson.OPT_INDENT_2))
    (out / "ledger.json").write_bytes(orjson.dumps(log.ledger(), option=orjson.OPT_INDENT_2))
    return written


def _batches(sent: Iterable[Sent | Tick]) -> Iterator[list[Sent | Tick]]:
    remaining = iter(sent)
    while batch := list(islice(remaining, BATCH)):
        yield batch


def _output(sent: Sent | Tick) -> Output:
    if isinstance(sent, Tick):
        return Output("messages", b"", b"", sent.headers())
    return Output("messages", sent.key, sent.value, sent.headers)
