"""aiokafka by hand: batches in, whole batches out; with transactions one for each `getmany`.

Without transactions: at least once; offsets are committed when the outputs are acknowledged. With them: exactly once, for
a single process (no other one is fenced). Counts and state are in memory only.
"""

import asyncio
import sys
from collections import defaultdict
from typing import Any

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from bench.order import Meter, Order
from bench.work import Work
from wire.codec import Output
from wire.partitioner import partition_of

BATCH = 1 << 20


async def send(producer: AIOKafkaProducer, order: Order, outputs: list[Output]) -> None:
    """Send outputs as batches and wait until they are acknowledged."""
    targets: dict[tuple[str, int], list[Output]] = defaultdict(list)
    for output in outputs:
        targets[output.topic, partition_of(output.key, order.partitions)].append(output)
    sent = []
    for (topic, partition), some in targets.items():
        batch = producer.create_batch()
        for _, key, value, headers in some:
            record: dict[str, Any] = {"key": key, "value": value, "headers": headers, "timestamp": None}
            if batch.append(**record) is None:
                sent.append(await producer.send_batch(batch, f"{order.name}.{topic}", partition=partition))
                batch = producer.create_batch()
                batch.append(**record)
        sent.append(await producer.send_batch(batch, f"{order.name}.{topic}", partition=partition))
    await asyncio.gather(*sent)


async def main(order: Order, transactions: bool) -> None:
    """Run until the number of records is reached."""
    meter, work = Meter(order), Work(order.work)
    consumer = AIOKafkaConsumer(
        order.source,
        bootstrap_servers=order.broker,
        group_id=order.name,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=4 << 20,
        isolation_level="read_committed",
    )
    producer = AIOKafkaProducer(
        bootstrap_servers=order.broker,
        transactional_id=order.name if transactions else None,
        enable_idempotence=True,
        acks="all",
        max_batch_size=BATCH,
        max_request_size=64 << 20,
    )
    await consumer.start()
    await producer.start()
    while True:
        fetched = await consumer.getmany(timeout_ms=250)
        if not fetched:
            continue
        meter.start()
        offsets = {TopicPartition(*at): records[-1].offset + 1 for at, records in fetched.items()}
        received = [
            (at.partition, record.key, record.value, record.headers)
            for at, records in fetched.items()
            for record in records
        ]
        outputs = work.do(received)
        if transactions:
            async with producer.transaction():
                await send(producer, order, outputs)
                await producer.send_offsets_to_transaction(offsets, order.name)
        else:
            await send(producer, order, outputs)
            await consumer.commit(offsets)
        if meter.seen(len(received)):
            meter.finish()


if __name__ == "__main__":
    asyncio.run(main(Order.given(), "transactions" in sys.argv))
