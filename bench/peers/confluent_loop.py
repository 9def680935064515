"""confluent-kafka by hand: a thousand records in, each produced; with transactions one for each thousand.

Without: at least once, offsets are committed after a flush. With: exactly once. What is counted or remembered is in
memory only.
"""

import sys
from typing import Any

from confluent_kafka import Consumer, Producer

from bench.order import Meter, Order
from bench.work import Work

BATCH = 1000


def main(order: Order, transactions: bool) -> None:
    """Run until the number of records is reached."""
    meter, work = Meter(order), Work(order.work)
    consumer = Consumer(
        {
            "bootstrap.servers": order.broker,
            "group.id": order.name,
            "enable.auto.commit": False,
            "auto.offset.reset": "earliest",
            "isolation.level": "read_committed",
        }
    )
    settings = {"bootstrap.servers": order.broker, "enable.idempotence": True}
    producer = Producer(settings | ({"transactional.id": order.name} if transactions else {}))
    if transactions:
        producer.init_transactions()
    consumer.subscribe([order.source])
    while True:
        messages = consumer.consume(BATCH, 0.25)
        if not messages:
            continue
        meter.start()
        received: Any = [(m.partition(), m.key(), m.value(), m.headers() or ()) for m in messages]
        if transactions:
            producer.begin_transaction()
        for topic, key, value, headers in work.do(received):
            while True:
                try:
                    producer.produce(f"{order.name}.{topic}", value, key, headers=headers)
                    break
                except BufferError:
                    producer.poll(0.1)
        if transactions:
            position = consumer.position(consumer.assignment())
            producer.send_offsets_to_transaction(position, consumer.consumer_group_metadata())
            producer.commit_transaction()
        else:
            producer.flush()
            consumer.commit(asynchronous=False)
        if meter.seen(len(received)):
            meter.finish()


if __name__ == "__main__":
    main(Order.given(), "transactions" in sys.argv)
