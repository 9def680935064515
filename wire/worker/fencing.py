"""How a zombie is fenced: a former owner of a partition can neither write nor commit.

1. Producers. Each partition number has transactional ids of its own. The new owner opens producers with these ids,
   which raises their epoch: the broker completes or aborts the zombie's transactions, and the zombie's next send raises
   ProducerFenced.
2. Offsets. A worker commits as a member of a generation of its group (`Membership`). The group's coordinator refuses
   members of an older generation.
3. Changes. Every change of a table carries its owner's epoch (`Task.epoch`). When a changelog is restored, a change
   of a former owner after one of a later owner is refused.
"""

import asyncio
from collections.abc import Sequence

from aiokafka import AIOKafkaProducer

from wire.kafka.clients import producer
from wire.kafka.patches.txn_offset_commit import Membership
from wire.settings import Settings

__all__ = ["CONCURRENT_TRANSACTIONS", "Membership", "close", "open_producers"]

CONCURRENT_TRANSACTIONS = 3
"""How many transactions of a worker may be open at a time. While one is committed, the next one computes."""
TRANSACTION_TIMEOUT = 30_000
"""Milliseconds after which the broker aborts an open transaction whose producer is gone."""


async def open_producers(settings: Settings, partition: int) -> Sequence[AIOKafkaProducer]:
    """Open the producers of a partition number. When this returns, its former owner cannot write any more, and the
    former owner's transactions are committed or aborted.
    """
    ids = [f"{settings.group}.{partition}.{number}" for number in range(CONCURRENT_TRANSACTIONS)]
    return await asyncio.gather(*(_open(settings, transactional_id) for transactional_id in ids))


async def _open(settings: Settings, transactional_id: str) -> AIOKafkaProducer:
    opened = producer(settings, transactional_id=transactional_id, transaction_timeout_ms=TRANSACTION_TIMEOUT)
    await opened.start()
    return opened


async def close(producer: AIOKafkaProducer) -> None:
    """Stop a producer that is not needed any more; wait no longer than 5 s for one that is fenced or unreachable."""
    try:
        await asyncio.wait_for(producer.stop(), 5)
    except Exception:  # noqa: S110  the next owner decides its transactions
        pass
