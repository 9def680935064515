"""How a former owner of a partition (a zombie) is kept from writing, reading on, or committing.

1. Its producers: each partition number has transactional ids of its own. Opening producers with them bumps their epoch:
   what the former owner had begun is aborted or completed, and its next send raises ProducerFenced.
2. Its offsets: they are committed as a member of a generation of the group (`Membership`), and the group's coordinator
   refuses those of a generation that is past.
3. Its changes: every change of a table carries the owner's epoch (`Task.epoch`); a change of a former owner after one
   of a later owner is refused when the changelog is restored.
"""

import asyncio
from collections.abc import Sequence

from aiokafka import AIOKafkaProducer

from wire.kafka.clients import producer
from wire.kafka.patches.txn_offset_commit import Membership
from wire.settings import Settings

__all__ = ["CONCURRENT_TRANSACTIONS", "Membership", "close", "open_producers"]

CONCURRENT_TRANSACTIONS = 3
"""Transactions of a worker that may be open at a time: while one is committed, the next one computes."""
TRANSACTION_TIMEOUT = 30_000
"""Milliseconds after which the broker aborts the transaction of a producer that is gone."""


async def open_producers(settings: Settings, partition: int) -> Sequence[AIOKafkaProducer]:
    """The producers of a partition number. Its former owner cannot write any more when this returns, and what that one
    had begun is decided.
    """
    ids = [f"{settings.group}.{partition}.{number}" for number in range(CONCURRENT_TRANSACTIONS)]
    return await asyncio.gather(*(_open(settings, transactional_id) for transactional_id in ids))


async def _open(settings: Settings, transactional_id: str) -> AIOKafkaProducer:
    opened = producer(settings, transactional_id=transactional_id, transaction_timeout_ms=TRANSACTION_TIMEOUT)
    await opened.start()
    return opened


async def close(producer: AIOKafkaProducer) -> None:
    """Stop a producer that is not needed any more; a fenced or unreachable one must not hold anybody up."""
    try:
        await asyncio.wait_for(producer.stop(), 5)
    except Exception:  # noqa: S110  its transactions are the next owner's business now
        pass
