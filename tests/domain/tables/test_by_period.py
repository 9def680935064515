"""A table that packs its periods is a dict."""

import tracemalloc
from collections.abc import Callable, MutableMapping
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.domain.tables.by_period import ByPeriod, hour_at_the_end, in_memory

KEYS = [f"story|{topic}||1987-02-26T{hour:02}" for topic in ("", "11000000") for hour in range(5)]
changes = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from([b"[1]", b"[2]", None])), max_size=40)


@given(changes, st.integers(1, 6))
def test_it_gives_what_a_dict_gives_however_many_hours_are_open(
    made: list[tuple[str, bytes | None]], hours: int
) -> None:
    table, want = ByPeriod(hour_at_the_end, hours), dict[str, bytes]()
    for key, value in made:
        if value is None:
            assert table.pop(key, b"none") == want.pop(key, b"none")
        else:
            table[key] = want[key] = value
        assert len(table) == len(want)
    assert table.weight == sum(map(len, want.values()))
    assert dict(table) == want
    assert [table.get(key, b"none") for key in KEYS] == [want.get(key, b"none") for key in KEYS]
    assert [key in table for key in KEYS] == [key in want for key in KEYS]


def test_the_counts_of_a_year_take_a_fifth_of_what_a_dict_takes() -> None:
    rows = {
        f"story|{topic}|{region}|1987-{day // 28 + 1:02}-{day % 28 + 1:02}T{hour:02}": b"[1,1,0,0,0,0]"
        for day in range(336)
        for hour in range(24)
        for topic in ("", "04000000", "11000000")
        for region in ("", "US", "DE", "FR")
    }
    assert memory_of(partial(in_memory, "counts"), rows) < memory_of(dict, rows) / 5


@pytest.mark.parametrize(
    ("table", "key", "value"),
    [
        ("ledger", "{hour}|ninjs|/agency", b"[3,2,1,0,0,0,0,0]"),
        ("archive", "{hour}", b'"0f1e2d3c4b5a69788796a5b4c3d2e1f0"'),
    ],
)
def test_the_ledger_and_the_archive_of_five_years_take_a_quarter_of_what_a_dict_takes(
    table: str, key: str, value: bytes
) -> None:
    rows = {
        key.format(hour=f"{year}-{day // 28 + 1:02}-{day % 28 + 1:02}T{hour:02}"): value
        for year in range(1987, 1992)
        for day in range(336)
        for hour in range(24)
    }
    assert memory_of(partial(in_memory, table), rows) < memory_of(dict, rows) / 4


def test_hours_of_which_nothing_is_known_take_nothing_however_many_are_asked_for() -> None:
    table = in_memory("counts")
    tracemalloc.start()
    try:
        assert not any(f"story|||{hour}" in table for hour in range(20_000))
        assert tracemalloc.get_traced_memory()[0] < 200_000
    finally:
        tracemalloc.stop()


def memory_of(make: Callable[[], MutableMapping[str, bytes]], rows: dict[str, bytes]) -> int:
    """Bytes that a table of such rows takes, each with its own strings."""
    tracemalloc.start()
    try:
        table = make()
        for key, value in rows.items():
            table[f"{key} ".strip()] = b"%b" % value
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
