"""docs/read-model.md says what the file holds, and its queries run as they stand."""

import re
from pathlib import Path

from tests.projection.filling import Filled
from tests.steps.feeding import story
from tests.support import ROOT
from wire.projection.queries.snapshot import Reader

TEXT = (ROOT / "docs" / "read-model.md").read_text()


def test_every_table_and_column_is_named(tmp_path: Path) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    with Reader(filled.store.path).snapshot() as db:
        for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            if table.startswith("search_"):
                continue
            [line] = [each for each in TEXT.splitlines() if each.startswith(f"| `{table}` |")]
            if table not in ("meta", "totals", "ledger"):
                for column in db.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall():
                    assert f"`{column[0]}`" in line, (table, column[0])


def test_the_queries_run(tmp_path: Path) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    filled.feed(story())
    queries = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)
    assert len(queries) == 5
    with Reader(filled.store.path).snapshot() as db:
        for query in queries:
            db.execute(query).fetchall()
