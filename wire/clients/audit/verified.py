"""A file of what is verified of a wire: offsets, and the tables, from which the next audit goes on."""

import fcntl
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple, cast

from aiokafka import TopicPartition

from wire import __version__
from wire.clients.audit.on_disk import entries_of
from wire.domain.enrichment.rules import RULES
from wire.domain.tables.packed import Packed
from wire.domain.tables.state import TaskState
from wire.errors import PlainError
from wire.settings import Settings
from wire.steps import Step

MADE_BY = f"{__version__}, rules {RULES}"
"""Other rules recompute other records, so a file goes on only with those that made it."""
_PATIENCE = 3600.0
"""Seconds to wait while another process writes the state of another task."""
_SCHEMA = """
CREATE TABLE made (name TEXT, by TEXT, messages INTEGER);
CREATE TABLE verified (topic TEXT, partition INTEGER, next_offset INTEGER);
CREATE TABLE entry (stage TEXT, partition INTEGER, tbl TEXT, key TEXT, value BLOB);
"""


class NotThisWire(PlainError):
    """A file of an audit is of another wire, of other rules, is none, is in use, or cannot be written; the text says
    which.
    """


class Verified(NamedTuple):
    """How far a wire is verified."""

    next_offset: Mapping[TopicPartition, int]
    """For each partition of a source or an output: offset of the first record that is not verified."""
    messages: int
    """Messages of the log that have an outcome."""


class VerifiedFile:
    """The file. What is written appears at `replace`, complete or not at all."""

    def __init__(self, path: Path) -> None:
        self._path, self._part = path, path.with_name(f"{path.name}.part")

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the file to this audit: two would write over each other. The lock is on a file beside it, which stays,
        because the file itself is replaced. Raises NotThisWire where another audit has it, or it cannot be written.
        """
        try:
            lock = self._path.with_name(f"{self._path.name}.lock").open("ab")
        except OSError as error:
            raise self._not_written(error) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise NotThisWire(
                    f"another `wire verify` uses {self._path} now: wait until it ends, or name another file"
                ) from None
            yield

    def read(self, settings: Settings) -> Verified:
        """How far the wire is verified; nothing where there is no file. Raises NotThisWire."""
        if not self._path.exists():
            return Verified({}, 0)
        with self._kept() as file:
            [(name, by, messages)] = file.execute("SELECT name, by, messages FROM made")
            offsets = file.execute("SELECT topic, partition, next_offset FROM verified").fetchall()
        if name != settings.name:
            raise NotThisWire(f"{self._path} is of the wire {name}, not of {settings.name}")
        if by != MADE_BY:
            raise NotThisWire(
                f"{self._path} was made by {by}; this is {MADE_BY}: name a new file, to verify from the beginning"
            )
        return Verified(
            {TopicPartition(topic, number): offset for topic, number, offset in offsets}, messages
        )

    def state(self, step: Step, source: TopicPartition) -> TaskState:
        """The state of a task at the last verification; empty where there is no file. Raises NotThisWire."""
        tables = {name: entries_of(name) for name in step.tables}
        if self._path.exists():
            with self._kept() as file:
                query = "SELECT tbl, key, value FROM entry WHERE stage = ? AND partition = ?"
                for table, key, value in file.execute(query, (step.name, source.partition)):
                    tables[table][key] = value
        return TaskState({name: Packed(entries) for name, entries in tables.items()})

    def begin(self) -> None:
        """Begin a new file beside the old one. Raises NotThisWire where it cannot be written."""
        try:
            self._part.unlink(missing_ok=True)
        except OSError as error:
            raise self._not_written(error) from None
        with self._new() as file:
            file.executescript(_SCHEMA)

    def write(self, step: Step, source: TopicPartition, state: TaskState) -> None:
        """Write the state of a task, whose tables are `Packed`. Raises NotThisWire."""
        with self._new() as file:
            file.executemany(
                "INSERT INTO entry VALUES (?, ?, ?, ?, ?)",
                (
                    (step.name, source.partition, name, key, value)
                    for name, table in state.tables.items()
                    for key, value in cast(Packed, table).packed_items()
                ),
            )

    def replace(self, settings: Settings, verified: Verified) -> None:
        """Write how far the wire is verified, and put the new file in the place of the old one. Raises NotThisWire."""
        with self._new() as file:
            file.execute("INSERT INTO made VALUES (?, ?, ?)", (settings.name, MADE_BY, verified.messages))
            file.executemany(
                "INSERT INTO verified VALUES (?, ?, ?)",
                ((*at, offset) for at, offset in verified.next_offset.items()),
            )
            file.execute("CREATE INDEX entries ON entry (stage, partition)")
        self._part.replace(self._path)

    @contextmanager
    def _kept(self) -> Iterator[sqlite3.Connection]:
        """The file of the last verification."""
        try:
            with closing(sqlite3.connect(self._path)) as file:
                yield file
        except (sqlite3.Error, ValueError):
            raise NotThisWire(f"{self._path} is no file of an audit, or is damaged") from None

    @contextmanager
    def _new(self) -> Iterator[sqlite3.Connection]:
        """The new file, which several processes write one after the other."""
        try:
            with closing(sqlite3.connect(self._part, _PATIENCE)) as file, file:
                yield file
        except sqlite3.Error as error:
            raise self._not_written(error) from None

    def _not_written(self, error: OSError | sqlite3.Error) -> NotThisWire:
        why = (error.strerror if isinstance(error, OSError) else None) or error
        return NotThisWire(f"{self._path} cannot be written: {why}")
