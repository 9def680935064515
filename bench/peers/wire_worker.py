"""This project: the worker itself, with its three steps or with one that does nothing. Exactly once.

The three steps are three hops over Kafka, each with its changelogs, as in `wire worker`.
"""

import sys
from collections import Counter
from collections.abc import Sequence

from aiokafka import TopicPartition

from bench.order import Meter as Meter
from bench.order import Order
from bench.work import PASS, SLOWLY
from wire.codec import Record
from wire.settings import Settings
from wire.start import warm_up
from wire.steps import STEPS
from wire.stream.app import App, build
from wire.stream.worker import _loop, _Worker


class Run(Settings):
    """The settings of a run that reads a topic filled for all runs."""

    source: str

    def topic(self, role: str) -> str:
        """The full name of a topic."""
        return self.source if role == "messages" else f"{self.name}.{role}"


def measured(app: App, order: Order, meter: Meter) -> None:
    """Count what each step has committed; end when that is all there is."""
    units, commit, done = app.units, app.units.run, Counter[str]()

    async def run(source: TopicPartition, records: Sequence[Record]) -> None:
        meter.start()
        await commit(source, records)
        step = units.owned[source].step
        done[step.name] += len(records)
        if step.source == "messages":
            meter.seen(len(records))
        if order.report:
            meter.report(done=done)
        elif all(done[name] >= expected for name, expected in order.expect.items()):
            meter.finish()

    units.run = run  # type: ignore[method-assign]


def main() -> None:
    """Run until all is done."""
    order = Order.given()
    meter = Meter(order)
    settings = Run(broker=order.broker, name=order.name, partitions=order.partitions, source=order.source)
    steps = {"job": STEPS, "pass": (PASS,), "slow": (SLOWLY,)}[order.work]
    app = build(settings, order.partitions, lambda said: print(said, file=sys.stderr, flush=True), steps)
    measured(app, order, meter)
    warm_up()
    worker = _Worker(app, loglevel=settings.log_level, quiet=True, redirect_stdouts=False, loop=_loop())
    worker.execute_from_commandline()


if __name__ == "__main__":
    main()
