"""A reader of the file: each question sees one state of it, with the offsets up to which that state goes."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

CACHE = 2 << 10
"""KiB of pages that a thread keeps in memory."""


class Reader:
    """Opens the file for reading, once for each thread."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The file as it is now; what is written meanwhile is not seen. Raises sqlite3.Error."""
        db = self._connection()
        db.execute("BEGIN")
        try:
            yield db
        finally:
            db.execute("ROLLBACK")

    def _connection(self) -> sqlite3.Connection:
        db: sqlite3.Connection | None = getattr(self._local, "db", None)
        if db is None:
            db = sqlite3.connect(
                f"file:{quote(str(self.path.resolve()))}?mode=ro", uri=True, isolation_level=None, timeout=5
            )
            db.row_factory = sqlite3.Row
            db.execute(f"PRAGMA cache_size = -{CACHE}")
            self._local.db = db
        return db


def offsets(db: sqlite3.Connection) -> dict[str, int]:
    """The offset of the first record of each partition that is not in the file: `wire.stories/0`."""
    found = db.execute("SELECT topic, partition, next FROM offsets ORDER BY topic, partition")
    return {f"{topic}/{partition}": next_ for topic, partition, next_ in found}


def meta(db: sqlite3.Connection, name: str) -> str:
    """A fact about the file; "" where it is not known."""
    row = db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
    return str(row[0]) if row else ""
