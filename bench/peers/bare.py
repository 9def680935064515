"""No broker: the steps in memory, in batches, as `wire process` runs them. This is their own cost."""

from bench.corpus import corpus
from bench.order import Meter, Order
from bench.work import NOW, PASS
from wire.codec import Stored
from wire.domain.tables.state import State, TaskState
from wire.process import BATCH, InMemory
from wire.steps import run
from wire.warm_up import warm_up


def main() -> None:
    """Run through the messages of the workload, which are read before."""
    order = Order.given()
    messages = corpus(order.source, order.records)
    meter = Meter(order)
    if order.work == "pass":
        records = [Stored(m.key, m.value, m.headers, 0, at, NOW) for at, m in enumerate(messages)]
        part = TaskState.empty(PASS.tables)
        meter.start()
        for at in range(0, len(records), BATCH):
            state = State(part)
            run(PASS, state, "wire.messages", records[at : at + BATCH])
            state.apply()
            meter.seen(len(records[at : at + BATCH]))
    else:
        warm_up()
        log = InMemory()
        meter.start()
        for at in range(0, len(messages), BATCH):
            log.feed(messages[at : at + BATCH], NOW)
            meter.seen(len(messages[at : at + BATCH]))
    meter.finish()


if __name__ == "__main__":
    main()
