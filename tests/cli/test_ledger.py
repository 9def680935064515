"""`wire ledger` has its rows in the order of the page."""

from pathlib import Path

import pytest

from tests.projection.filling import Filled
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.cli.ledger import KEYS, _print
from wire.domain.tables.ledger import ledger_rows
from wire.projection.queries.ledger import By, ledger
from wire.projection.queries.snapshot import Reader


@pytest.mark.parametrize("by", ["all", "source", "format", "day"])
def test_the_rows_stand_in_the_order_of_the_page(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], by: By
) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    filled.feed(raw(b"\0", key="z"))
    filled.feed(*(story(f"{number}", at=MORNING + number * 20 * HOUR) for number in range(3)))
    _print(ledger_rows([filled.memory._parts["split"].tables["ledger"]]), KEYS if by == "all" else [by])
    _, *printed, _ = capsys.readouterr().out.splitlines()
    with Reader(filled.store.path).snapshot() as db:
        rows = ledger(db, by, 100)
    shown = [[row[key] for key in (KEYS if by == "all" else [by])] for row in rows]
    assert len(shown) > 1 or by == "source"
    assert [line.split()[: len(each)] for line, each in zip(printed, shown, strict=True)] == shown
