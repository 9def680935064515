"""This project: the worker itself, with its three steps or with one that does nothing. Exactly once.

The three steps are three hops over Kafka, each with its changelogs, as in `wire worker`.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence

from aiokafka import AIOKafkaProducer, TopicPartition

from bench.order import Meter as Meter
from bench.order import Order
from bench.work import PASS, SLOWLY
from wire.codec import Record
from wire.settings import Settings
from wire.steps import STEPS
from wire.warm_up import warm_up
from wire.worker import app
from wire.worker.run import run_app
from wire.worker.tasks import Tasks


class Run(Settings):
    """The settings of a run that reads a topic filled for all runs."""

    source: str

    def topic(self, role: str) -> str:
        """The full name of a topic."""
        return self.source if role == "messages" else f"{self.name}.{role}"


def measured(tasks: Tasks, order: Order, meter: Meter) -> None:
    """Count what each step has committed; end when that is all there is."""
    run_transaction, done = app.run_transaction, Counter[str]()
    source = next(step.name for step in tasks.steps.values() if step.source == "messages")

    async def counted(
        tasks: Tasks, producer: AIOKafkaProducer, fetched: Mapping[TopicPartition, Sequence[Record]]
    ) -> Counter[str]:
        meter.start()
        used = await run_transaction(tasks, producer, fetched)
        done.update(used)
        meter.seen(used[source])
        if order.report:
            meter.report(done=done)
        elif all(done[name] >= expected for name, expected in order.expect.items()):
            meter.finish()
        return used

    app.run_transaction = counted


def main() -> None:
    """Run until all is done."""
    order = Order.given()
    meter = Meter(order)
    settings = Run(broker=order.broker, name=order.name, partitions=order.partitions, source=order.source)
    steps = {"job": STEPS, "pass": (PASS,), "slow": (SLOWLY,)}[order.work]
    worker_app = app.build(
        settings, order.partitions, lambda said: print(said, file=sys.stderr, flush=True), steps
    )
    measured(worker_app.wire_tasks, order, meter)
    warm_up()
    run_app(worker_app)


if __name__ == "__main__":
    main()
