"""What a worker measures is what it has committed."""

import asyncio
from collections import Counter
from urllib.request import urlopen

import orjson
import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from tests.running import Wire
from tests.steps.feeding import NOW, story
from tests.support import SEEDS
from tests.worker.bare_worker import BareWorker, another, bare_worker
from wire.broker.port import free_port
from wire.codec import Output, Stored
from wire.domain.tables.state import State, TaskState
from wire.metrics.catalogue import MESSAGES, MOST_REASONS, WHERE, WORKER
from wire.steps import SPLIT, run
from wire.worker.metrics import WorkerMetrics, count
from wire.worker.tasks import Tasks

Samples = dict[str, dict[tuple[str, ...], float]]


def samples(text: str) -> Samples:
    """The numbers of an answer, by the name of their sample and the values of their labels in alphabetical order."""
    found: Samples = {}
    for family in families(text):
        for sample in family.samples:
            labels = tuple(value for _, value in sorted(sample.labels.items()))
            found.setdefault(sample.name, {})[labels] = sample.value
    return found


def measured(at: BareWorker) -> Samples:
    at.tasks.metrics.read_tasks(at.tasks)
    return samples(at.tasks.metrics.tally.text(WORKER).decode())


def test_what_was_aborted_is_not_counted(broker: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Tasks, "sole_owner", lambda _: True)

    async def turns() -> Samples:
        async with bare_worker(broker, "abortedcounts") as at:
            for number in range(2):
                await at.receive(another(number))
                for _ in range(3):
                    await at.turn()
            await at.write(at.settings.topic("items"), b"key", b"no item")  # so the predicted offset is wrong
            await at.receive(another(2))
            for roles in (("messages",), (), ()):
                await at.turn(*roles)
            return measured(at)

    found = asyncio.run(turns())
    assert found["wire_worker_transactions_total"]["aborted",] == 1
    assert found["wire_worker_messages_total"]["published",] == 3
    assert found["wire_worker_items_total"]["new", "story"] == 3
    assert found["wire_worker_records_total"]["split",] == 3
    assert sum(found["wire_worker_dead_letters_total"].values()) == 1
    assert found["wire_worker_state_entries"]["split", "messages"] == 3
    assert found["wire_worker_state_bytes"]["split", "messages"] > 100


def test_a_worker_tells_prometheus_what_the_ledger_says(broker: str) -> None:
    port = free_port()
    wire = Wire(broker, "measured", partitions=2, WIRE_HEALTH_PORT=str(port))
    with wire.workers():
        wire.run("replay", str(SEEDS))
        wire.verify()
        with urlopen(f"http://127.0.0.1:{port}/metrics", timeout=10) as answer:
            assert answer.headers["Content-Type"].startswith("text/plain; version=0.0.4")
            text = answer.read().decode()
    found = samples(text)
    ledger: Counter[str] = Counter()
    for row in orjson.loads(wire.run("ledger", "--json")):
        ledger.update(
            {name: row[name] for name in ("published", "repeated", "kills", "rejected", "superseded")}
        )
    told = {labels[0]: number for labels, number in found["wire_worker_messages_total"].items()}
    assert {name: told[name] for name in ledger} == ledger
    assert sum(found["wire_worker_dead_letters_total"].values()) == len(wire.consume("rejected"))
    new = {
        labels: number for labels, number in found["wire_worker_items_total"].items() if labels[0] == "new"
    }
    assert sum(new.values()) == sum(
        item["headers"]["ce_change"] == "new"
        for stream in ("stories", "teasers", "media")
        for item in wire.consume(stream)
    )
    assert found["wire_worker_ready"][()] == 1
    assert found["wire_worker_lag_records"] == {("split",): 0, ("deduplicate",): 0, ("enrich",): 0}
    assert (
        found["wire_worker_latency_seconds_count"]["split",] == found["wire_worker_records_total"]["split",]
    )
    names = {family.name for family in families(text)}
    assert names <= {metric.name.removesuffix("_total") for metric in WHERE["worker"]}


def test_a_message_that_is_held_counts_as_held_and_once_it_is_out_as_published() -> None:
    committed = TaskState.empty(SPLIT.tables)
    outcomes = []
    for offset, sent in enumerate((story(pubstatus="embargoed"), story(version=2))):
        state = State(committed)
        record = Stored(sent.key, sent.value, sent.headers, 0, offset, NOW)
        counted = count("split", run(SPLIT, state, "wire.messages", [record]), state)
        state.apply()
        outcomes.append({labels[0] for metric, labels in counted if metric is MESSAGES})
    assert outcomes == [{"held"}, {"published", "superseded"}]


def test_kinds_of_reasons_without_end_become_one() -> None:
    metrics, state = WorkerMetrics(["split"]), State(TaskState.empty(()))
    for number in range(MOST_REASONS + 5):
        letter = Output("rejected", b"", b"", [("ce_reason", b"unknown tag " + b"x" * (number + 1))])
        metrics.committed(0.1, NOW, {}, {}, count("split", [letter], state))
    found = samples(metrics.tally.text(WORKER).decode())["wire_worker_dead_letters_total"]
    assert len(found) == MOST_REASONS + 1
    assert found["other", "split"] == 5
