"""The table of the ledger has its rows in the order of the page, on a screen of any width."""

from pathlib import Path

import pytest

from tests.projection.filling import Filled
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.cli.ledger import KEYS
from wire.domain.tables.ledger import LedgerRow, ledger_rows
from wire.monitor.ledger_table import FIELDS, ledger_lines
from wire.monitor.terminal import wrapped
from wire.projection.queries.ledger import By, ledger
from wire.projection.queries.snapshot import Reader


def rows_of(filled: Filled) -> list[LedgerRow]:
    return ledger_rows([filled.memory._parts["split"].tables["ledger"]])


@pytest.mark.parametrize("by", ["all", "source", "format", "day"])
def test_the_rows_stand_in_the_order_of_the_page(tmp_path: Path, by: By) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    filled.feed(raw(b"\0", key="z"))
    filled.feed(*(story(f"{number}", at=MORNING + number * 20 * HOUR) for number in range(3)))
    keys = KEYS if by == "all" else [by]
    _, *lines, _ = ledger_lines(rows_of(filled), keys, 200)
    with Reader(filled.store.path).snapshot() as db:
        rows = ledger(db, by, 100)
    shown = [[row[key] for key in keys] for row in rows]
    assert len(shown) > 1 or by == "source"
    assert [line.split()[: len(each)] for line, each in zip(lines, shown, strict=True)] == shown


def test_a_narrow_screen_has_all_columns_and_no_word_is_broken(tmp_path: Path) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    filled.feed(story("1"), raw(b"\0", key="z"))
    lines = list(ledger_lines(rows_of(filled), KEYS, 40))
    assert all(len(line) <= 40 for line in lines)
    assert " ".join(lines).split()[: len(KEYS) + len(FIELDS)] == [*KEYS, *FIELDS]


def test_an_id_that_is_wider_than_the_screen_stays_whole() -> None:
    id_ = "urn:newsml:halden.example:2026-03-02:bridge-opens-at-nine"
    *words, last = wrapped(f"without a time, by its last lines, so it waits  {id_}", 40, "    ")
    assert last.strip() == id_
    assert words
    assert all(len(line) <= 40 and line.startswith("    ") for line in words)
