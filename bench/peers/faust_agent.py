"""Idiomatic Faust: an agent over the events of a topic, `topic.send`, a table. At least once.

In the job one agent calls the three steps one after the other, and their state is in memory only.
"""

import faust

from bench.order import Meter, Order
from bench.work import JOB_TOPICS, PASS_TOPICS, Work

order = Order.given()
meter = Meter(order)
work = Work(order.work)
app = faust.App(
    order.name,
    broker=f"kafka://{order.broker}",
    store="memory://",
    topic_partitions=order.partitions,
    topic_allow_declare=True,
    consumer_auto_offset_reset="earliest",
    web_enabled=False,
    datadir=order.folder,
)
source = app.topic(order.source, key_serializer="raw", value_serializer="raw")
topics = {
    role: app.topic(f"{order.name}.{role}", key_serializer="raw", value_serializer="raw")
    for role in PASS_TOPICS + JOB_TOPICS
}

if order.work == "pass":
    counts = app.Table("counts", default=int)

    @app.agent(source)
    async def forward(stream: faust.Stream) -> None:
        """Forward and count each event."""
        async for event in stream.events():
            meter.start()
            await topics["items"].send(key=event.key, value=event.value)
            counts[event.key.decode()] += 1
            await end()

else:

    @app.agent(source)
    async def steps(stream: faust.Stream) -> None:
        """The three steps for each event."""
        async for event in stream.events():
            meter.start()
            received = (event.message.partition, event.key, event.value, list(event.headers.items()))
            for output in work.do([received]):
                headers = dict(output.headers)
                await topics[output.topic].send(key=output.key, value=output.value, headers=headers)
            await end()


async def end() -> None:
    """When all is done, wait until the broker has all of it."""
    if meter.seen():
        await app.producer.flush()
        meter.finish()


if __name__ == "__main__":
    faust.Worker(app, loglevel="warn", quiet=True, redirect_stdouts=False).execute_from_commandline()
