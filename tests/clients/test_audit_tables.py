"""The tables of an audit: those that are kept for ever are on disk, and the ledger balances in each partition."""

import tracemalloc
from collections.abc import Callable, MutableMapping
from dataclasses import replace

import pytest
from aiokafka import TopicPartition
from hypothesis import given
from hypothesis import strategies as st

from tests.clients import full_disk
from wire.clients.audit.on_disk import OnDisk, entries_of
from wire.clients.audit.parts import VerifyError, temporary_folder
from wire.clients.audit.report import Report
from wire.clients.audit.tables import check_ledger, compare_tables
from wire.domain.tables import retention
from wire.domain.tables.ledger import Outcome, entry_key
from wire.domain.tables.packed import Packed
from wire.domain.tables.retention import KEPT_FOR_EVER, Window
from wire.domain.tables.state import TaskState
from wire.steps import ENRICH, STEPS

KEYS = st.sampled_from(["story|11000000|RU|2026-03-02T07", "story|||2026-03-02T07", "2026-03-02T07", "", "|"])
WRITES = st.lists(st.tuples(KEYS, st.none() | st.binary(max_size=9)))


@given(WRITES)
def test_a_table_on_disk_is_what_a_dict_is(writes: list[tuple[str, bytes | None]]) -> None:
    on_disk, expected = OnDisk(), dict[str, bytes]()
    for key, value in writes:
        if value is None:
            assert on_disk.pop(key, None) == expected.pop(key, None)
        else:
            on_disk[key] = expected[key] = value
        assert on_disk.get(key) == expected.get(key)
        assert (key in on_disk, len(on_disk)) == (key in expected, len(expected))
    assert dict(on_disk) == dict(on_disk.items()) == expected
    for absent in {"story", "RU"} - expected.keys():
        with pytest.raises(KeyError):
            del on_disk[absent]


@pytest.mark.parametrize("place", [dict, OnDisk])
def test_each_entry_that_differs_is_told_and_the_same_value_in_other_bytes_is_none(
    place: Callable[[], MutableMapping[str, bytes]],
) -> None:
    wanted = {"a|1": b"[1,0]", "b|1": b"[2,0]", "c|2": b"[3,0]", "d|2": b"[4,0]"}
    stored = {"a|1": b"[1,0]", "b|1": b"[2, 0]", "c|2": b"[3,1]", "e|3": b"[5,0]", "f|3": b"[6,0]"}
    states = []
    for entries in (wanted, stored):
        table = place()
        table.update(entries)
        states.append(TaskState({"counts": Packed(table)}))
    report = Report()
    step = replace(ENRICH, tables=("counts",))
    compare_tables(TopicPartition("wire.unique", 0), step, states[0], states[1], report)
    name = "table enrich-counts, partition 0, key"
    assert report.differences == [
        f"{name} 'c|2': [3,1], recomputed [3,0]",
        f"{name} 'd|2': nothing, recomputed [4,0]",
        f"{name} 'e|3': [5,0], recomputed nothing",
        f"{name} 'f|3': [6,0], recomputed nothing",
    ]
    assert report.entries == {"enrich-counts": 5}


def test_tables_without_a_window_hold_nothing_in_memory() -> None:
    tracemalloc.start()
    counts = entries_of("counts")
    for number in range(20_000):
        counts[f"story|{number}||2026-03-02T07"] = b"%d" % number
    used, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert used < 100_000
    assert len(counts) == 20_000


def test_every_table_has_a_window_or_is_kept_for_ever_or_holds_what_is_released() -> None:
    windows = {window.table for window in vars(retention).values() if isinstance(window, Window)}
    tables = [table for step in STEPS for table in step.tables]
    assert sorted(tables) == sorted([*windows, *KEPT_FOR_EVER, "embargoes"])


def test_a_temporary_folder_that_is_full_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    full_disk.fill(monkeypatch)
    with pytest.raises(VerifyError, match=r"no room for what must be found.*set TMPDIR"), temporary_folder():
        entries_of("ledger")["key"] = bytes(100_000)


def test_a_message_without_an_outcome_is_told_in_the_partition_that_received_it() -> None:
    report = Report()
    balanced, lacking = entry_key("a", "ninjs", 0), entry_key("b", "ninjs", 0)
    check_ledger({balanced: [3, 2, 0, 0, 1, 0, 0, 1]}, report)
    assert report.differences == []
    assert report.received == report.outcomes.total() == 3
    assert report.outcomes[Outcome.HELD] == 1
    check_ledger({lacking: [2, 1, 0, 0, 0, 0, 0, 0]}, report)
    assert report.received == 5
    [told] = report.differences
    assert "'source': 'b'" in told
    assert "leaves 1 messages without an outcome" in told
