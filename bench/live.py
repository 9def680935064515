"""Latency: from a message produced to its enriched story readable at read_committed."""

import time
from collections.abc import Sequence
from itertools import count
from statistics import median
from threading import Thread

from confluent_kafka import Consumer, Producer, TopicPartition

from bench.corpus import corpus
from bench.kafka import QUIET, Kafka
from bench.race import PARTITIONS
from bench.report import Figure, figure
from bench.work import NOW
from bench.worker_process import ready_worker
from wire.partitioner import partition_of
from wire.process import InMemory
from wire.reporter import Reporter
from wire.sources.files import Sent

RATES = (20, 200)
WARM = 300
"""Messages before those that are measured: the first of each kind loads tables of names."""
WARM_WITHIN = 15.0  # seconds
NOTES = {
    "live": "Reuters messages at a steady rate to one worker: three stages, each of them written to Kafka. From `produce` to the "
    "story in the hands of a consumer at read_committed, after 300 messages to warm up."
}
_numbers = count()
EXACT = "exactly once"


def measure(kafka: Kafka, *, quick: bool, report: Reporter) -> dict[str, dict[str, Figure]]:
    """Median and 99th percentile at each rate; the spread is over the runs."""
    rows: dict[str, Figure] = {}
    for rate in RATES:
        runs = [latencies(kafka, rate, 2.0 if quick else 6.0) for _ in range(1 if quick else 5)]
        if all(runs):
            rows[f"p50 at {rate}/s"] = figure([median(run) * 1000 for run in runs], "ms", EXACT)
            rows[f"p99 at {rate}/s"] = figure([percentile(run, 0.99) * 1000 for run in runs], "ms", EXACT)
            rows[f"measured at {rate}/s"] = figure([len(run) for run in runs], "messages", EXACT)
            p50, p99 = (rows[f"{each} at {rate}/s"]["median"] for each in ("p50", "p99"))
            report(f"live         {rate}/s: p50 {p50} ms, p99 {p99} ms")
        else:
            report(f"live         {rate}/s: a run gave no story")
    return {"live": rows}


def percentile(values: Sequence[float], share: float) -> float:
    """The value that a share of all are below."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def latencies(kafka: Kafka, rate: int, seconds: float) -> list[float]:
    """Seconds each message took, of those whose story came out."""
    messages = corpus("reuters", WARM + int(rate * seconds))
    stories = _stories(messages)
    name = f"live{next(_numbers)}"
    with ready_worker(kafka, name):
        sent, came = _flow(kafka, name, messages, rate)
    kafka.drop(name)
    return [came[stories[at]] - sent[at] for at in range(WARM, len(messages)) if stories.get(at) in came]


def _stories(messages: Sequence[Sent]) -> dict[int, bytes]:
    """The uri of the story that each message becomes, by the number of the message."""
    log, found = InMemory(), {}
    for at, message in enumerate(messages):
        for output in log.feed([message], NOW):
            if output.topic == "stories":
                found[at] = output.key
    return found


def _flow(
    kafka: Kafka, name: str, messages: Sequence[Sent], rate: int
) -> tuple[list[float], dict[bytes, float]]:
    consumer = Consumer(
        {
            "bootstrap.servers": kafka.address,
            "group.id": "bench-live",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            "fetch.wait.max.ms": 50,
            **QUIET,
        }
    )
    consumer.assign([TopicPartition(f"{name}.stories", at, 0) for at in range(PARTITIONS)])
    came: dict[bytes, float] = {}
    stopping: list[bool] = []

    def read() -> None:
        while not stopping:
            message = consumer.poll(0.1)
            if message is not None and not message.error():
                came[message.key() or b""] = time.perf_counter()

    reader = Thread(target=read)
    reader.start()
    time.sleep(0.5)
    producer = Producer({"bootstrap.servers": kafka.address, "linger.ms": 0, **QUIET})
    sent, began = [], 0.0
    for number, (key, value, headers, *_) in enumerate(messages):
        if number == WARM:
            _settle(producer, came)
            began = time.perf_counter()
        producer.poll(0)
        if number >= WARM:
            time.sleep(max(0.0, began + (number - WARM) / rate - time.perf_counter()))
        sent.append(time.perf_counter())
        partition = partition_of(key, PARTITIONS)
        producer.produce(f"{name}.messages", value, key, partition, headers=list(headers))
    _settle(producer, came)
    stopping.append(True)
    reader.join()
    consumer.close()
    return sent, came


def _settle(producer: Producer, came: dict[bytes, float]) -> None:
    """Wait until nothing comes any more."""
    producer.flush()
    until, before = time.monotonic() + WARM_WITHIN, -1
    while time.monotonic() < until and (len(came) != before or not came):
        before = len(came)
        time.sleep(1.0)
