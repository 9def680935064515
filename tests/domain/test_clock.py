"""Memory is bounded by the wire's own time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wire.domain import clock
from wire.domain.clock import CLOCK, DAY, HOUR, advance, hour_of, iso, millis
from wire.domain.formats import times
from wire.domain.state import Part, State


def table(entries: dict[str, int]) -> State:
    return State(Part({"t": {key: [value] for key, value in entries.items()}}))


def forgotten(state: State, now: int) -> set[str]:
    return {
        key for key, _ in advance(state["t"], now, keep=DAY, every=HOUR, stamp=lambda value: int(value[0]))
    }


def test_what_is_older_than_is_kept_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "SPARE", 0)
    state = table({"old": 0, "new": 2 * DAY})
    assert forgotten(state, 2 * DAY) == set()  # the first time it only learns what time it is
    assert forgotten(state, 2 * DAY + HOUR) == {"old"}
    assert state["t"].get("old") is None
    assert state["t"].get("new") is not None


def test_time_does_not_go_back() -> None:
    state = table({})
    forgotten(state, 5 * DAY)
    forgotten(state, DAY)
    assert state["t"].get(CLOCK) == 5 * DAY


def test_the_latest_entries_stay_whatever_their_age(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "SPARE", 2)
    state = table({"a": 1, "b": 2, "c": 3})
    forgotten(state, 9 * DAY)
    assert forgotten(state, 10 * DAY) == {"a"}


@given(st.integers(min_value=-(10**12), max_value=4 * 10**12))
def test_a_time_written_is_the_time_read(time: int) -> None:
    read = times.iso(iso(time))
    if read is not None:
        assert millis(read) == time
        assert iso(time).startswith(hour_of(time))
