"""Copies that are not on their stream: which stand behind an item, and for how long."""

import pickle

import pytest

from wire.domain.clock import HOUR
from wire.domain.copies.hidden import Hidden
from wire.domain.tables import retention
from wire.domain.tables.entries import HiddenCopy
from wire.domain.tables.state import State, TaskState


def copy(canonical: str, time: int) -> HiddenCopy:
    return HiddenCopy(canonical, 1, time, "key", "{}", [], time)


def test_they_stand_behind_an_item_the_oldest_first_until_they_are_taken() -> None:
    state = State(TaskState.empty(["copies"]))
    hidden = Hidden(state)
    for uri, canonical, time in (("b", "x", 2), ("c", "x", 1), ("a", "x", 2), ("d", "y", 0)):
        hidden.put(state, uri, copy(canonical, time))
    assert [uri for uri, _ in hidden.behind(state, "x")] == ["c", "a", "b"]
    assert hidden.behind(state, "x") == []
    assert [uri for uri, _ in Hidden(state).behind(state, "x")] == ["c", "a", "b"]


def test_those_that_have_expired_take_no_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    state = State(TaskState.empty(["copies"]))
    hidden = Hidden(state)
    hidden.expire(state, 0)
    empty = len(pickle.dumps(hidden))
    for number in range(100):
        hidden.put(state, f"old{number}", copy("x", 0))
        hidden.put(state, f"gone{number}", copy(f"y{number}", 0))
    hidden.expire(state, 200 * HOUR)
    assert hidden.behind(state, "y1") == []
    assert len(pickle.dumps(hidden)) == empty
