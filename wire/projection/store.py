"""The file of the read model: opened, filled batch by batch, and emptied where it does not belong to the wire."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from wire.codec import Record
from wire.domain.digest import digest_of
from wire.errors import PlainError
from wire.projection import copies, dead_letters, items, links, promises, tables

SCHEMA = files(__package__).joinpath("schema.sql").read_text()
VERSION = digest_of(SCHEMA.encode())
"""A file of another schema is built again."""
CACHE = 48 << 10
"""KiB of pages that the writer keeps in memory."""
JOURNAL = 64 << 20
"""Bytes to which the write-ahead log is cut back when all of it is in the file."""
STREAMS = ("stories", "teasers", "media", "links", "rejected")
TABLES = (("enrich", "counts"), ("split", "ledger"), ("split", "embargoes"), ("deduplicate", "copies"))
"""Stage and name of the tables whose changelogs are folded."""
_UNREADABLE = (ValueError, KeyError, IndexError, TypeError, AttributeError)
"""What a record raises that is not as a worker writes it."""
_CONTENT = [
    "items",
    "versions",
    "links",
    "dead_letters",
    "counts",
    "totals",
    "ledger",
    "held",
    "heard",
    "promises",
    "pictures",
    "copies",
    "unreadable",
    "offsets",
]  # meta stays


class ProjectionError(PlainError):
    """The file of the read model cannot be used; the text says what to do."""


class Source(NamedTuple):
    """One partition that is folded: of a stream, or of the changelog of a table."""

    role: str
    """`stories`... or the name of a table."""
    topic: str
    partition: int


class Store:
    """The writer's side of the file. There is one at a time; any number of readers may open the file."""

    def __init__(self, path: Path) -> None:
        """Open the file, or create it. Raises ProjectionError."""
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=10)
            self._configure()
            with self._transaction() as db:
                _ensure_schema(db)
        except (sqlite3.Error, OSError) as error:
            raise ProjectionError(failure_of(path, error)) from None

    def _configure(self) -> None:
        for setting in (
            "page_size = 16384",
            "journal_mode = WAL",
            "synchronous = NORMAL",
            f"cache_size = -{CACHE}",
            f"journal_size_limit = {JOURNAL}",
        ):
            self._db.execute(f"PRAGMA {setting}")

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def offsets(self) -> dict[tuple[str, int], int]:
        """The offset of the first record of each partition that is not folded, by topic and partition."""
        return {(row[0], row[1]): row[2] for row in self._db.execute("SELECT * FROM offsets")}

    def meta(self, name: str) -> str:
        """A fact about the file; "" where it is not known."""
        row = self._db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def apply(
        self,
        batch: Mapping[Source, Sequence[Record]],
        next_offsets: Mapping[Source, int],
        now: int,
    ) -> None:
        """Fold a batch, everything or nothing, with the offsets behind it; `now` in milliseconds.

        Raises sqlite3.Error, after which nothing of the batch is in the file.
        """
        with self._transaction() as db:
            changed = int(self.meta("changed") or 0) + 1
            try:
                _fold_whole(db, batch, changed)
            except _UNREADABLE:
                _fold_singly(db, batch, changed)
            db.executemany(
                "INSERT INTO offsets VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET next = excluded.next",
                [(source.topic, source.partition, offset) for source, offset in next_offsets.items()],
            )
            _set(db, "changed", str(changed))
            _set(db, "written", str(now))

    def reset(self, wire: str, cluster: str) -> None:
        """Empty the file: it belongs to `wire` on the Kafka cluster `cluster` from now on."""
        with self._transaction() as db:
            db.execute("INSERT INTO search (search) VALUES ('delete-all')")
            for table in _CONTENT:
                db.execute(f"DELETE FROM {table}")
            _set(db, "wire", wire)
            _set(db, "cluster", cluster)

    def forget_tables(self, topics: Sequence[str]) -> None:
        """Drop what was folded of changelogs, so that they are read again from their start."""
        with self._transaction() as db:
            for table in ("counts", "totals", "ledger", "held", "copies"):
                db.execute(f"DELETE FROM {table}")
            db.executemany("DELETE FROM offsets WHERE topic = ?", [(topic,) for topic in topics])

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield self._db
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise


def failure_of(path: Path, error: Exception) -> str:
    """What is wrong with the file, for a person."""
    text = str(error)
    if "malformed" in text or "not a database" in text:
        return (
            f"{path} is damaged, or no read model ({text}): delete it, and it is built again from the streams"
        )
    if "full" in text:
        return f"the disk of {path} is full: free some space; nothing is lost"
    if "locked" in text:
        return f"{path} is in use by another `wire web`; name another folder with --data"
    return f"{path} cannot be used: {text}"


def _ensure_schema(db: sqlite3.Connection) -> None:
    """Create the tables of an empty file, and of one of another schema. Only tables of a read model are dropped."""
    names = [name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    if "meta" in names:
        row = db.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
        if row and row[0] == VERSION:
            return
        for table in ("search", "meta", *_CONTENT):
            db.execute(f"DROP TABLE IF EXISTS {table}")
    elif names:
        raise sqlite3.DatabaseError("it holds tables of another program")
    for statement in SCHEMA.split(";\n"):
        if statement.strip():
            db.execute(statement)
    _set(db, "schema", VERSION)


def _set(db: sqlite3.Connection, name: str, value: str) -> None:
    db.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", (name, value)
    )


def _fold_whole(db: sqlite3.Connection, batch: Mapping[Source, Sequence[Record]], changed: int) -> None:
    """Fold a batch; where it holds an unreadable record, nothing of it. An error of SQLite ends the transaction."""
    db.execute("SAVEPOINT batch")
    try:
        _fold(db, batch, changed)
    except _UNREADABLE:
        db.execute("ROLLBACK TO batch")
        db.execute("RELEASE batch")
        raise
    db.execute("RELEASE batch")


def _fold_singly(db: sqlite3.Connection, batch: Mapping[Source, Sequence[Record]], changed: int) -> None:
    """Fold a batch record by record; what no worker can have written is kept apart and told, and stops nothing."""
    for source, records in batch.items():
        for record in records:
            try:
                _fold_whole(db, {source: [record]}, changed)
            except _UNREADABLE as error:
                why = f"{type(error).__name__}: {error}"[:1000]
                db.execute(
                    "INSERT INTO unreadable VALUES (?, ?, ?, ?)",
                    (source.topic, source.partition, record.offset, why),
                )


def _fold(db: sqlite3.Connection, batch: Mapping[Source, Sequence[Record]], changed: int) -> None:
    received: list[tuple[str, Record]] = []
    linked: list[Record] = []
    for source, records in batch.items():
        match source.role:
            case "stories" | "teasers" | "media":
                received += [(source.topic, record) for record in records]
            case "links":
                links.fold(db, records)
                linked += records
            case "rejected":
                dead_letters.fold(db, source.topic, records)
            case "counts":
                tables.fold_counts(db, source.partition, records)
            case "ledger":
                tables.fold_ledger(db, source.partition, records)
            case "embargoes":
                tables.fold_held(db, source.partition, records)
            case "copies":
                copies.fold(db, records)
            case role:
                raise ValueError(f"nothing is folded of {role}")
    items.fold(db, received, changed)
    items.fold_heard(db, received)
    promises.fold(db, [record for _, record in received], linked)
