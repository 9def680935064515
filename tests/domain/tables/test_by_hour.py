"""A table that packs its hours is a dict."""

import tracemalloc

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.tables.by_hour import ByHour

KEYS = [f"story|{topic}||1987-02-26T{hour:02}" for topic in ("", "11000000") for hour in range(5)]
changes = st.lists(st.tuples(st.sampled_from(KEYS), st.sampled_from([b"[1]", b"[2]", None])), max_size=40)


@given(changes, st.integers(1, 6))
def test_it_gives_what_a_dict_gives_however_many_hours_are_open(
    made: list[tuple[str, bytes | None]], hours: int
) -> None:
    table, want = ByHour(hours), dict[str, bytes]()
    for key, value in made:
        if value is None:
            assert table.pop(key, b"none") == want.pop(key, b"none")
        else:
            table[key] = want[key] = value
        assert len(table) == len(want)
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
    assert memory_of(ByHour, rows) < memory_of(dict, rows) / 5


def memory_of(make: type[ByHour] | type[dict[str, bytes]], rows: dict[str, bytes]) -> int:
    """Bytes that a table of such rows takes, each with its own strings."""
    tracemalloc.start()
    try:
        table = make()
        for key, value in rows.items():
            table[f"{key} ".strip()] = b"%b" % value
        return tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
