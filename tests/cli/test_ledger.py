"""`wire ledger` has its rows in the order of the page."""

from pathlib import Path

import pytest

from tests.projection.filling import Filled
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.cli.common import say_within
from wire.cli.ledger import FIELDS, KEYS, _print
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


def test_a_narrow_screen_has_all_columns_and_no_word_is_broken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(_print.__globals__, "width", lambda: 40)
    filled = Filled(tmp_path / "wire.sqlite")
    filled.feed(story("1"), raw(b"\0", key="z"))
    _print(ledger_rows([filled.memory._parts["split"].tables["ledger"]]), KEYS)
    printed = capsys.readouterr().out
    assert all(len(line) <= 40 for line in printed.splitlines())
    assert printed.split()[: len(KEYS) + len(FIELDS)] == [*KEYS, *FIELDS]


def test_an_id_that_is_wider_than_the_screen_stays_whole(capsys: pytest.CaptureFixture[str]) -> None:
    id_ = "urn:newsml:halden.example:2026-03-02:bridge-opens-at-nine"
    say_within(40, f"without a time, by its last lines, so it waits  {id_}", "    ")
    printed = capsys.readouterr().out
    *words, last = printed.splitlines()
    assert last.strip() == id_
    assert words
    assert all(len(line) <= 40 and line.startswith("    ") for line in words)
