"""Quix Streams: a dataframe with state by key, to a topic. At least once, or exactly once by its own transactions.

In the job one function calls the three steps one after the other, and their state is in memory only.
"""

import sys
from pathlib import Path
from typing import Any

from quixstreams import Application, State, message_context
from quixstreams.models import SerializationContext, Serializer

from bench.order import Meter, Order
from bench.work import JOB_TOPICS, Work
from wire.codec import Output


class Value(Serializer):
    """What of an output goes into the value of its record."""

    def __call__(self, value: Output, ctx: SerializationContext) -> bytes:
        return value.value


def main() -> None:
    """Run until the number of records is reached; the last checkpoint is part of it."""
    order, guarantee = Order.given(), sys.argv[2]
    meter, work = Meter(order), Work(order.work)

    def processed(topic: str, partition: int, offset: int) -> None:
        if meter.seen():
            app.stop()

    app = Application(
        broker_address=order.broker,
        consumer_group=order.name,
        auto_offset_reset="earliest",
        processing_guarantee=guarantee,
        state_dir=Path(order.folder),
        on_message_processed=processed,
        loglevel="WARNING",
    )
    stream = app.dataframe(app.topic(order.source, key_deserializer="bytes", value_deserializer="bytes"))
    if order.work == "pass":
        out = app.topic(f"{order.name}.items", key_serializer="bytes", value_serializer="bytes")

        def count(value: bytes, state: State) -> None:
            meter.start()
            state.set("count", state.get("count", 0) + 1)

        stream.update(count, stateful=True).to_topic(out)
    else:
        outs = {
            role: app.topic(f"{order.name}.{role}", key_serializer="bytes", value_serializer=Value())
            for role in JOB_TOPICS
        }

        def steps(value: bytes, key: bytes, timestamp: int, headers: Any) -> list[Output]:
            meter.start()
            return work.do([(message_context().partition, key, value, headers or ())])

        stream = stream.apply(steps, expand=True, metadata=True)
        stream = stream.set_headers(lambda output, key, timestamp, headers: output.headers)
        stream.to_topic(
            lambda output, key, timestamp, headers: outs[output.topic], key=lambda output: output.key
        )
    app.run()
    meter.finish()


if __name__ == "__main__":
    main()
