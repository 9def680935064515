"""A disk on which SQLite finds room for eight pages."""

import sqlite3
from typing import Any

import pytest


def fill(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every file of SQLite is full after its first pages."""
    connect = sqlite3.connect

    def on_a_full_disk(*arguments: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments)
        connection.execute("PRAGMA max_page_count = 8")
        return connection

    monkeypatch.setattr(sqlite3, "connect", on_a_full_disk)
