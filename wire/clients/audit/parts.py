"""The parts of an audit, one partition each, and the processes that do them."""

import asyncio
import os
import signal
import sqlite3
import threading
from collections.abc import AsyncIterator, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import asynccontextmanager, contextmanager
from multiprocessing import active_children, get_context, parent_process
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from aiokafka import TopicPartition
from aiokafka.errors import KafkaError

from wire.clients.audit.audit import Audit
from wire.clients.audit.on_disk import entries_of
from wire.clients.audit.report import name_of
from wire.clients.audit.tables import check_ledger, compare_tables
from wire.clients.audit.verified import VerifiedFile
from wire.errors import NO_ROOM, PlainError, one_line
from wire.kafka.clients import BRIEFLY, consumer
from wire.kafka.restore import restore
from wire.steps import Step
from wire.warm_up import warm_up


class VerifyError(PlainError):
    """A wire cannot be verified; the text says why: Kafka refuses to show a topic, a batch cannot be read, there is no
    room for what is expected, or a process was killed.
    """


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A folder for what is expected, which is removed at the end. Raises VerifyError where it cannot be made or filled,
    and for other errors of the system in the block, in their own words.
    """
    try:
        folder = TemporaryDirectory(prefix="wire-verify-")
    except OSError as error:
        raise _no_room(error) from None
    with folder:
        try:
            yield Path(folder.name)
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
                raise _no_room(error) from None
            raise VerifyError(f"cannot verify: the temporary tables: {error}") from None
        except OSError as error:
            if error.errno in NO_ROOM:
                raise _no_room(error) from None
            raise VerifyError(f"cannot verify: {one_line(error)}") from None


def _no_room(error: OSError | sqlite3.Error) -> VerifyError:
    advice = "set TMPDIR to a folder with 60 bytes for each message"
    return VerifyError(f"no room for what must be found: {error}; {advice}")


class Part(NamedTuple):
    """What one process does at a time: a partition of the input of a stage, or of an output that no stage reads."""

    audit: Audit
    at: TopicPartition
    end: int
    done: int = 0
    """Offset of the first record that is not committed."""
    step: Step | None = None
    file: VerifiedFile | None = None


class Pool:
    """Does parts, each in one of some processes, or all in this one."""

    def __init__(self, executor: ProcessPoolExecutor | None) -> None:
        self._executor = executor

    async def each(self, parts: Sequence[Part]) -> AsyncIterator[Audit]:
        """What was found of each part, in their order. Raises VerifyError."""
        if self._executor is None:
            for part in parts:
                yield await audited(part)
            return
        loop = asyncio.get_running_loop()
        with _interrupts_later():
            running = [loop.run_in_executor(self._executor, _in_process, part) for part in parts]
        try:
            for one in running:
                yield await one
        except BrokenProcessPool:
            raise VerifyError(
                "a process of this verification was killed; where memory is short, verify with fewer --processes"
            ) from None
        finally:
            for one in running:  # else asyncio complains of errors that nobody has asked for
                one.cancel()


@asynccontextmanager
async def pool(processes: int) -> AsyncIterator[Pool]:
    """So many processes; one is this process itself. They end with the block, whatever they do."""
    if processes == 1:
        warm_up()
        yield Pool(None)
        return
    executor = ProcessPoolExecutor(processes, get_context("spawn"), _begin_process)
    try:
        yield Pool(executor)
    except BaseException:
        for process in active_children():
            process.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


@contextmanager
def _interrupts_later() -> Iterator[None]:
    """Hold Ctrl-C back. It is for the first process: those that it starts meanwhile never see it."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin_process() -> None:
    """Without the first process, this one ends too."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    warm_up()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
    os._exit(1)


def _in_process(part: Part) -> Audit:
    return asyncio.run(audited(part))


async def audited(part: Part) -> Audit:
    """Recompute or compare one part, with a client of its own. Raises VerifyError, which can be passed on to another
    process.
    """
    audit, name = part.audit, part.audit.settings.name
    try:
        async with consumer(audit.settings, wait=BRIEFLY) as client:
            if part.step is None:
                await audit.compare(client, part.at, part.end)
            else:
                if part.file:
                    audit.states[part.at] = part.file.state(part.step, part.at)
                await audit.recompute(client, part.step, part.at, part.done, part.end)
        if part.step:
            await _check_tables(part, part.step)
    except KafkaError as error:
        raise VerifyError(f"cannot read wire {name!r}: {error}") from None
    except PlainError as error:
        raise VerifyError(str(error)) from None
    return audit


async def _check_tables(part: Part, step: Step) -> None:
    """Compare the tables of a task, so far as they can be recomputed. The file gets the stored ones: where nothing
    differs these are the recomputed ones, and where some cannot be recomputed there are no others to go on from.

    Raises VerifyError where a worker has written them since.
    """
    audit, made = part.audit, part.audit.states.pop(part.at)
    made.derived.clear()
    restored = await restore(audit.settings, {part.at: (step.name, step.tables)}, entries_of)
    stored, next_offset = restored[part.at].state, restored[part.at].next_offset
    if next_offset != part.done:
        raise VerifyError(
            f"{name_of(part.at)} was done up to {part.done} and is now up to {next_offset}: verify while nothing "
            "comes, or audit a wire at work by `wire verify --follow`"
        )
    if step.name not in audit.partial:
        compare_tables(part.at, step, made, stored, audit.report)
    if "ledger" in stored.tables:
        check_ledger(stored.tables["ledger"], audit.report)
    if part.file:
        part.file.write(step, part.at, stored)
