"""A rejected record changes nothing, and the changes of a batch do not show before it is applied."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.tables.state import State, TaskState

change = st.tuples(st.sampled_from(["one", "two"]), st.sampled_from("abc"), st.none() | st.integers(0, 9))
record = st.tuples(st.lists(change, max_size=5), st.booleans())


@given(st.lists(record, max_size=6), st.lists(record, max_size=6))
def test_only_what_was_kept_is_there(first: list[Any], second: list[Any]) -> None:
    part = TaskState.empty(["one", "two"])
    want: dict[str, dict[str, int]] = {"one": {}, "two": {}}
    for batch in (first, second):
        state = State(part)
        committed = {name: dict(table) for name, table in want.items()}
        for changes, is_good in batch:
            for table, key, value in changes:
                if value is None:
                    del state[table][key]
                else:
                    state[table][key] = value
                assert state[table].get(key) == value
            if is_good:
                state.keep()
                for table, key, value in changes:
                    want[table].pop(key, None)
                    want[table] |= {} if value is None else {key: value}
            else:
                state.discard()
            assert {name: dict(table.items()) for name, table in state.items()} == want
            assert [len(table) for table in state.values()] == [len(table) for table in want.values()]
            assert {name: dict(table) for name, table in part.tables.items()} == committed
        state.apply()
        assert {name: dict(table) for name, table in part.tables.items()} == want


def test_a_discarded_change_is_no_change_of_the_batch() -> None:
    state = State(TaskState.empty(["one"]))
    state["one"]["a"] = 1
    state.keep()
    state["one"]["a"], state["one"]["b"] = 2, 3
    state.discard()
    assert state.changes() == {"one": {"a": 1}}
