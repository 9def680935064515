"""Faust's transport made exact: an event is a whole fetched batch, and transactions commit the offsets.

Four faults of Faust's own transport, each found by running it: a planned rebalance forgets acknowledged records before
they are committed; a fetch that began before a seek returns records from after it; a commit passes records that are
not done; records of aborted transactions are read. See decision 2 in docs/decisions.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from time import monotonic
from typing import Any

from aiokafka import TopicPartition
from aiokafka.consumer.fetcher import OffsetResetStrategy
from faust.tables.recovery import RebalanceAgain
from faust.transport.drivers import aiokafka as driver
from faust.types import TP, ConsumerMessage

from wire.worker.backlog import PIECE
from wire.worker.consumer_thread import Thread
from wire.worker.exit import fatal
from wire.worker.expired import ensure_left
from wire.worker.fencing import Membership
from wire.worker.tasks import Task, Tasks

AGREEMENT_LOOKS = 20
"""Checks, a quarter of a second apart, for tables and group to agree. If they do not by then, they never will."""


class Batch:
    """The value of an event: the records of one fetch of one partition."""

    __slots__ = ("records",)

    def __init__(self, records: list[Any]) -> None:
        self.records = records


class Consumer(driver.Consumer):
    """Delivers batches, notes which are acknowledged, and hands partitions over without losing a batch."""

    wire_tasks: Tasks
    callback: Any
    _thread: Thread

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._in_flight: dict[TP, deque[int]] = defaultdict(deque)
        self._epoch = self._fetched_epoch = 0
        self._fetch_lock = asyncio.Lock()
        self._fetch_task: asyncio.Task[Any] | None = None
        self._generation: int | None = None
        """The generation whose partitions this worker holds; None as soon as the group asks for them."""
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
        """Whether a delivered batch of a partition is not done."""
        return any(offset not in self._acked_index[tp] for offset in self._in_flight[tp])

    def verify_event_path(self, now: float, tp: TP) -> None:
        """Do nothing: Faust counts from the start of the process, so a newly assigned partition seems to hang.

        Liveness is judged by commits; see health.py.
        """

    # -- acknowledgements: only the prefix of the delivered batches counts

    async def _add_gap(self, tp: TP, offset_from: int, offset_to: int) -> None:
        """Do nothing: offsets between batches are no gaps here."""

    def _new_offset(self, tp: TP) -> int | None:
        delivered, acked, last = self._in_flight[tp], self._acked_index[tp], None
        while delivered and delivered[0] in acked:
            last = delivered.popleft()
            acked.discard(last)
        self._acked[tp][:] = acked
        return None if last is None else last + 1

    async def _commit(self, offsets: Mapping[TP, int]) -> bool:
        """Tell Faust that these offsets are committed: transactions have committed them with their records."""
        self._thread.tp_last_committed_at.update(dict.fromkeys(offsets, monotonic()))
        return True

    # -- rebalance: drain, then forget; fence, then restore, then seek

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Stop fetching, wait until delivered batches are done, and only then forget them."""
        self.app.joined, self._generation = False, None
        self._thread.set_auto_offset_reset(OffsetResetStrategy.EARLIEST)  # no positions until `perform_seek`
        self._active_partitions.difference_update(revoked)
        self._paused_partitions.difference_update(revoked)
        await self._on_partitions_revoked(revoked)
        self._forget(revoked)
        for tp in revoked:
            self._read_offset.pop(tp, None)
            self._committed_offset.pop(tp, None)

    async def on_partitions_assigned(self, assigned: set[TP], generation_id: int = 0) -> None:
        """Fence former owners before their records are read."""
        try:
            await self.wire_tasks.assign(assigned, self._membership(generation_id))
        except BaseException as error:
            fatal("fencing", error)
        self._generation = generation_id
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
        """Restore the state of new partitions, and seek to their checkpoints.

        Not in `on_partitions_assigned`: no heartbeat is sent during that call. Raises RebalanceAgain where the group
        asks for the partitions meanwhile: with the next owner at work, what is found here is neither wrong nor of use.
        """
        if asyncio.current_task() is self._fetch_task:
            return  # a fetch while the flow is stopped: recovery seeks later
        async with self._fetch_lock:
            self._epoch += 1
            generation = self._generation
            try:
                await self.wire_tasks.restore()
                await self._learn_committed()
                if self.wire_tasks.trust_tables:
                    self._committed_offset |= await self.wire_tasks.commit_checkpoints(self._committed_offset)
                owned = self.wire_tasks.owned.values()
                begins = await self.earliest_offsets(*(TP(*task.source) for task in owned))
                self._ensure_holds(generation)
                skipped = ensure_left(owned, begins, skip_lost=self.wire_tasks.skip_lost)
                self._committed_offset |= await self.wire_tasks.commit_skipped(skipped)
            except (asyncio.CancelledError, RebalanceAgain):
                raise
            except BaseException as error:
                self._ensure_holds(generation)
                fatal("restore", error)
            self._ensure_holds(generation)
            self._forget(list(self._in_flight))
            await self.seek_wait({tp: max(begin, self._seek_to(tp)) for tp, begin in begins.items()})
            self._thread.set_auto_offset_reset(OffsetResetStrategy.NONE)

    def _ensure_holds(self, generation: int | None) -> None:
        if generation is None or self._generation != generation:
            raise RebalanceAgain

    async def _learn_committed(self) -> None:
        """Read the group's offsets until they agree with the tables.

        A transaction that was just decided may show in the tables a moment before it shows in the offsets.
        """
        for _ in range(AGREEMENT_LOOKS):
            await super().perform_seek()
            if all(self._agreed(TP(*source), task) for source, task in self.wire_tasks.owned.items()):
                break
            await asyncio.sleep(0.25)

    def _agreed(self, tp: TP, task: Task) -> bool:
        """Whether the checkpoint of the tables equals the group's offset."""
        committed = self._committed_offset.get(tp) or 0
        return task.next_offset == committed or (self.wire_tasks.trust_tables and not committed)

    def _seek_to(self, tp: TP) -> int:
        task = self.wire_tasks.owned[tp]
        if not task.loaded:
            fatal("seek", f"the state of {tp.topic}/{tp.partition} is not restored")
        if not self._agreed(tp, task):
            committed = self._committed_offset.get(tp) or 0
            advice = (
                "another worker has committed meanwhile; if this happens again, run `wire verify`"
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
            self._thread.pace_fetches(busy=bool(self.wire_tasks.busy()))
            try:
                fetched = await super()._getmany(tps, min(timeout, 0.25))
            except Exception as error:  # an unreadable batch, a deleted topic, a missing permission
                if self.should_stop or self.app.should_stop:
                    raise
                fatal("fetching", error)
            return {
                tp: [new[at : at + PIECE] for at in range(0, len(new), PIECE)]
                for tp, records in fetched.items()
                if (task := self.wire_tasks.owned.get(TopicPartition(*tp)))  # else a rebalance took it away
                and (new := task.not_done(records))
            }

    async def getmany(self, timeout: float) -> AsyncIterator[tuple[TP, Any]]:
        """Batches of partitions, except those fetched before the last seek."""
        self._fetch_task = asyncio.current_task()
        async for tp, message in super().getmany(timeout):
            if self._fetched_epoch == self._epoch:
                yield tp, message


class Transport(driver.Transport):
    """Registered as the `wire` transport of Faust."""

    Consumer = Consumer
