"""Faust's transport made exact: an event is a whole fetched batch; offsets are committed by transactions.

What is wrong without it, each found by running it: a planned rebalance forgets what was acknowledged before it is
committed; a fetch that began before a seek returns records from after it; commits pass work that is not finished;
transactions that were aborted are read. docs/decisions/0002 says more.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from time import monotonic
from typing import Any

from aiokafka import TopicPartition
from faust.transport.drivers import aiokafka as driver
from faust.types import TP, ConsumerMessage

from wire.worker.backlog import ENOUGH
from wire.worker.exit import fatal
from wire.worker.fencing import Membership
from wire.worker.tasks import Task, Tasks

WHILE_BUSY, AT_ONCE = (64 << 10, 15), (1, 500)
"""Bytes a fetch waits for at the broker, and milliseconds it waits for them at most."""
AGREEMENT_LOOKS = 20
"""Looks, a quarter of a second apart, until tables and group agree; after that they never will."""


class Thread(driver.AIOKafkaConsumerThread):
    """The consumer reads only what is committed; Faust asks for that only with its own exactly-once."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        consumer._isolation_level = "read_committed"
        return consumer


class Batch:
    """The value of an event: the records of one fetch of one partition."""

    __slots__ = ("records",)

    def __init__(self, records: list[Any]) -> None:
        self.records = records


class Consumer(driver.Consumer):
    """Delivers batches, remembers which are acknowledged, and hands partitions over without losing one."""

    wire_tasks: Tasks
    callback: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._in_flight: dict[TP, deque[int]] = defaultdict(deque)
        self._epoch = self._fetched_epoch = 0
        self._fetch_lock = asyncio.Lock()
        self._fetch_task: asyncio.Task[Any] | None = None
        super().__init__(*args, **kwargs)
        self.wire_tasks = self.app.wire_tasks
        deliver: Callable[[ConsumerMessage], Awaitable[None]] = self.callback

        async def remember(message: ConsumerMessage) -> None:
            self._in_flight[message.tp].append(message.offset)
            await deliver(message)

        self.callback = remember

    def _new_consumer_thread(self) -> Thread:
        return Thread(self, loop=self.loop, beacon=self.beacon)

    def _to_message(self, tp: TP, record: Any) -> ConsumerMessage:
        records: list[Any] = record
        last = records[-1]
        return ConsumerMessage(
            last.topic,
            last.partition,
            last.offset,
            last.timestamp / 1000.0,
            last.timestamp_type,
            (),
            None,
            Batch(records),
            None,
            0,
            0,
            tp,
            generation_id=self.app.consumer_generation_id,
        )

    def in_flight(self, tp: TP) -> bool:
        """Whether something was delivered that is not done."""
        return any(offset not in self._acked_index[tp] for offset in self._in_flight[tp])

    def verify_event_path(self, now: float, tp: TP) -> None:
        """Faust counts from the start of the process, and takes a partition that has just come for one that hangs.

        Whether a worker goes on is seen in its commits: health.py.
        """

    # -- acknowledgements: only the prefix of what was delivered counts

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        """Offsets between batches are no gaps here."""

    def _new_offset(self, tp: TP) -> int | None:
        delivered, acked, last = self._in_flight[tp], self._acked_index[tp], None
        while delivered and delivered[0] in acked:
            last = delivered.popleft()
            acked.discard(last)
        self._acked[tp][:] = acked
        return None if last is None else last + 1

    async def _commit(self, offsets: Mapping[TP, int]) -> bool:
        """Transactions have committed these with their records; Faust only needs to know that it happened."""
        self._thread.tp_last_committed_at.update(dict.fromkeys(offsets, monotonic()))
        return True

    # -- rebalance: drain, then forget; fence, then load, then seek

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Stop fetching, let what is under way finish, and only then forget it."""
        self.app.joined = False
        self._active_partitions.difference_update(revoked)
        self._paused_partitions.difference_update(revoked)
        await self._on_partitions_revoked(revoked)
        self._forget(revoked)
        for tp in revoked:
            self._read_offset.pop(tp, None)
            self._committed_offset.pop(tp, None)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Fence former owners before anything of theirs is read."""
        try:
            await self.wire_tasks.assign(assigned, self._membership(generation_id))
        except BaseException as error:
            fatal("fencing", error)
        await super().on_partitions_assigned(assigned, generation_id)

    def _membership(self, generation: int) -> Membership:
        settings = self.wire_tasks.settings
        member = self._thread._ensure_consumer()._coordinator.member_id
        return Membership.of(settings.group, generation, member, settings.instance or None)

    def _forget(self, tps: Iterable[TP]) -> None:
        for remembered in (self._in_flight, self._gap, self._acked, self._acked_index):
            for tp in tps:
                remembered.pop(tp, None)

    async def perform_seek(self) -> None:
        """Restore the state of what is newly owned, and go on at its checkpoint.

        Not in `on_partitions_assigned`: no heartbeat is sent during that.
        """
        if (
            asyncio.current_task() is self._fetch_task
        ):  # a fetch while the flow is stopped: recovery seeks later
            return
        async with self._fetch_lock:
            self._epoch += 1
            try:
                await self.wire_tasks.restore()
            except asyncio.CancelledError:  # the next rebalance came first
                raise
            except BaseException as error:
                fatal("restore", error)
            await self._learn_committed()
            self._forget(list(self._in_flight))
            await self.seek_wait(
                {TP(*source): self._seek_to(TP(*source)) for source in self.wire_tasks.owned}
            )

    async def _learn_committed(self) -> None:
        """A transaction decided just now may be in the tables a moment before it is in the group's offsets."""
        for _ in range(AGREEMENT_LOOKS):
            await super().perform_seek()
            if all(self._agreed(TP(*source), task) for source, task in self.wire_tasks.owned.items()):
                break
            await asyncio.sleep(0.25)

    def _agreed(self, tp: TP, task: Task) -> bool:
        """Whether the tables are done up to where the group's offset is."""
        committed = self._committed_offset.get(tp) or 0
        return task.next_offset == committed or (self.wire_tasks.trust_tables and not committed)

    def _seek_to(self, tp: TP) -> int:
        task = self.wire_tasks.owned[tp]
        if not task.loaded:
            fatal("seek", f"{tp.topic}/{tp.partition} is not loaded")
        if not self._agreed(tp, task):
            committed = self._committed_offset.get(tp) or 0
            advice = (
                "another worker has gone on meanwhile; if this comes again, run `wire verify`"
                if committed
                else "if the group has expired or was deleted, run `wire worker --trust-tables`"
            )
            done = f"the tables are done up to {task.next_offset}, the group's offset is {committed}"
            fatal("seek", f"{tp.topic}/{tp.partition}: {done}; {advice}")
        return task.next_offset

    # -- fetching: no fetch straddles a seek

    async def _getmany(self, active_partitions: set[TP] | None, timeout: float) -> dict[TP, list[Any]]:
        async with self._fetch_lock:
            if not self.flow_active:
                return {}
            self._fetched_epoch = self._epoch
            tps = set() if self.app.rebalancing else set(active_partitions or ())
            if not tps:
                await asyncio.sleep(0.05)
                return {}
            self._pace_fetches()
            try:
                fetched = await super()._getmany(tps, min(timeout, 0.25))
            except Exception as error:  # a batch nobody can read, a topic that is gone, no right to it
                if self.should_stop or self.app.should_stop:
                    raise
                fatal("fetching", error)
            return {
                tp: [new[at : at + ENOUGH] for at in range(0, len(new), ENOUGH)]
                for tp, records in fetched.items()
                if (task := self.wire_tasks.owned.get(TopicPartition(*tp)))  # else a rebalance took it away
                and (new := task.not_done(records))
            }

    def _pace_fetches(self) -> None:
        """During a transaction a fetch may wait for more records: each costs a millisecond of this process, and what it
        brings is for the next transaction anyway.
        """
        fetcher = self._thread._ensure_consumer()._fetcher
        fetcher._fetch_min_bytes, fetcher._fetch_max_wait_ms = (
            WHILE_BUSY if self.wire_tasks.busy() else AT_ONCE
        )

    async def getmany(self, timeout: float) -> AsyncIterator[tuple[TP, Any]]:
        """Batches of partitions; those fetched before the last seek are left out."""
        self._fetch_task = asyncio.current_task()
        async for tp, message in super().getmany(timeout):
            if self._fetched_epoch == self._epoch:
                yield tp, message


class Transport(driver.Transport):
    """Registered as the `wire` transport of Faust."""

    Consumer = Consumer
