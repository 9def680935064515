"""Entries expire by the wire's own time, so memory is bounded."""

from typing import Any, NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wire.domain.clock import CLOCK, DAY, HOUR
from wire.domain.tables import retention as window
from wire.domain.tables.entries import ClusterMember, HiddenCopy, KnownItem, KnownMessage, StoredFingerprint
from wire.domain.tables.retention import CLUSTERS, COPIES, FINGERPRINTS, ITEMS, MESSAGES, Window
from wire.domain.tables.state import State, Table, TaskState

WINDOW = Window("t", stamp=0, keep=4 * HOUR, every=HOUR)


def table(entries: dict[str, int]) -> State:
    return State(TaskState({"t": {key: [value] for key, value in entries.items()}}))


def forgotten(state: State, now: int) -> list[str]:
    return [key for key, _ in WINDOW.advance(state, now)]


def test_entries_older_than_their_retention_expire(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "SPARE", 0)
    state = table({"old": 0, "new": 9 * HOUR})
    assert forgotten(state, 9 * HOUR) == []  # the first time it only learns what time it is
    assert forgotten(state, 10 * HOUR) == ["old"]
    assert state["t"].get("old") is None
    assert state["t"].get("new") is not None


def test_time_does_not_go_back() -> None:
    state = table({})
    forgotten(state, 5 * DAY)
    forgotten(state, DAY)
    assert state["t"].get(CLOCK) == 5 * DAY
    assert WINDOW.clock(state, DAY) == 5 * DAY


def test_the_latest_entries_stay_whatever_their_age(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "SPARE", 2)
    state = table({"c": 1, "b": 1, "a": 1, "d": 2})
    forgotten(state, 9 * DAY)
    assert forgotten(state, 10 * DAY) == ["a", "b"]  # of the same time, the greatest keys are the latest


def test_entries_that_have_not_expired_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = set()

    class Watched(dict[str, Any]):
        def get(self, key: str, default: Any = None) -> Any:
            looked_at.add(key)
            return super().get(key, default)

    monkeypatch.setattr(window, "SPARE", 0)
    state = State(TaskState({"t": Watched({str(hour): [hour * HOUR] for hour in range(1000)})}))
    forgotten(state, 4 * HOUR)
    assert forgotten(state, 6 * HOUR) == ["0", "1"]
    assert looked_at == {"0", "1", CLOCK}


@given(
    st.lists(
        st.one_of(
            st.tuples(st.sampled_from(("put", "put in vain")), st.integers(0, 5), st.integers(0, 30)),
            st.tuples(st.sampled_from(("advance", "advance in vain")), st.just(0), st.integers(0, 40)),
            st.tuples(st.just("delete"), st.integers(0, 5), st.just(0)),
            st.tuples(st.just("restart"), st.just(0), st.just(0)),
        ),
        min_size=12,
        max_size=60,
    ),
    st.integers(0, 3),
)
@example([("put", 1, 0), ("advance", 0, 2), ("advance in vain", 0, 20), ("advance", 0, 22)], 0)
@example([("put", 1, 11), ("advance", 0, 2), ("advance", 0, 19)], 0)
@example([("put", 1, 0), ("advance", 0, 8), ("advance", 0, 9)], 0)
@example([("advance", 0, 2), ("put", 1, 2), ("advance", 0, 19), ("put", 2, 19), ("advance", 0, 40)], 0)
def test_the_same_entries_expire_as_in_a_scan_of_the_whole_table(
    deeds: list[tuple[str, int, int]], spare: int
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(window, "SPARE", spare)
        state = table({})
        for deed, number, half_hours in deeds:
            time = half_hours * HOUR // 2
            if deed.startswith("put"):
                WINDOW.put(state, str(number), [time])
            elif deed.startswith("advance"):
                expected = what_is_old(state["t"], time, spare)
                assert forgotten(state, time) == expected
            elif deed == "delete":
                del state["t"][str(number)]
            else:
                state.committed.derived.clear()
            if deed.endswith("in vain"):
                state.discard()
            state.keep()


def what_is_old(entries: Table, now: int, spare: int) -> list[str]:
    clock = entries.get(CLOCK)
    if clock is None or now <= clock or now // WINDOW.every == clock // WINDOW.every:
        return []
    dated = sorted((entry[0], key) for key, entry in entries.items() if key != CLOCK)
    return [key for stamp, key in dated[: max(len(dated) - spare, 0)] if stamp < now - WINDOW.keep]


STAMP = 100 * DAY
KNOWN: list[tuple[Window, NamedTuple, int]] = [
    (MESSAGES, KnownMessage(9, 9, "usable", "digest", 0, 0, [], STAMP), 30 * DAY),
    (CLUSTERS, ClusterMember("uri", STAMP), 30 * DAY),
    (ITEMS, KnownItem("story", "hour", [], [], "live", 9, {}, {}, {}, STAMP), 30 * DAY),
    (FINGERPRINTS, StoredFingerprint(STAMP, "story", "digest", "words", 9, "", ""), 72 * HOUR),
    (COPIES, HiddenCopy("uri", 9, 0, "key", "value", [], STAMP), 72 * HOUR),
]


@pytest.mark.parametrize(("kept", "entry", "time"), KNOWN)
def test_ids_stay_for_thirty_days_and_what_copies_are_known_by_for_three(
    kept: Window, entry: NamedTuple, time: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(window, "SPARE", 0)
    for late, keys in ((0, []), (1, ["key"])):
        state = State(TaskState.empty([kept.table]))
        kept.put(state, "key", list(entry))
        assert kept.advance(state, STAMP) == kept.advance(state, STAMP + time - 1) == []
        assert [key for key, _ in kept.advance(state, STAMP + time + late)] == keys


@pytest.mark.parametrize(("kept", "hours"), [(MESSAGES, 24), (FINGERPRINTS, 6), (COPIES, 6)])
def test_what_has_expired_is_looked_for_once_a_day_and_every_six_hours(kept: Window, hours: int) -> None:
    assert kept.every == hours * HOUR


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 9)), max_size=12), st.integers(0, 9))
def test_entries_since_a_time_are_each_given_once_by_their_newest_stamp(
    puts: list[tuple[int, int]], since: int
) -> None:
    state = table({})
    for number, half_hours in puts:
        WINDOW.put(state, str(number), [half_hours * HOUR // 2])
    newest = {str(number): half_hours for number, half_hours in puts}
    found = list(WINDOW.since(state, since * HOUR // 2))
    assert sorted(key for key, _ in found) == sorted(
        key for key, time in newest.items() if time // 2 >= since // 2
    )
