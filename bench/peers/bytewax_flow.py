"""Bytewax: a dataflow from Kafka to Kafka with a count by key, its recovery on disk. At least once.

It reads the topic to its end. In the job one step calls the three steps one after the other, and their state is in
memory only.
"""

from pathlib import Path
from typing import Any

import bytewax.operators as op
from bytewax._bytewax import cli_main
from bytewax.connectors.kafka import KafkaSinkMessage
from bytewax.connectors.kafka import operators as kop
from bytewax.dataflow import Dataflow
from bytewax.recovery import RecoveryConfig, init_db_dir

from bench.order import Meter, Order
from bench.work import Work

order = Order.given()
meter = Meter(order)
work = Work(order.work)


def count(counted: int | None, message: Any) -> tuple[int, Any]:
    """One more of this key."""
    meter.seen()
    return (counted or 0) + 1, message


def steps(message: Any) -> list[KafkaSinkMessage[bytes, bytes]]:
    """The three steps for one message."""
    meter.start()
    meter.seen()
    outputs = work.do([(message.partition, message.key, message.value, message.headers)])
    return [
        KafkaSinkMessage(each.key, each.value, f"{order.name}.{each.topic}", each.headers) for each in outputs
    ]


def key(message: Any) -> str:
    """What is counted by."""
    meter.start()
    text: str = message.key.decode()
    return text


def flow() -> Dataflow:
    """The dataflow of the workload."""
    made = Dataflow("bench")
    brokers = [order.broker]
    read = kop.input("in", made, brokers=brokers, topics=[order.source], tail=False).oks
    if order.work == "pass":
        counted = op.stateful_map("count", op.key_on("key", read, key), count)
        out = op.map("sink", op.key_rm("unkey", counted), lambda m: KafkaSinkMessage(m.key, m.value))
        kop.output("out", out, brokers=brokers, topic=f"{order.name}.items")
    else:
        kop.output("out", op.flat_map("steps", read, steps), brokers=brokers, topic=f"{order.name}.stories")
    return made


if __name__ == "__main__":
    init_db_dir(Path(order.folder), 1)
    cli_main(flow(), recovery_config=RecoveryConfig(order.folder))
    meter.finish()
