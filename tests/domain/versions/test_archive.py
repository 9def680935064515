"""Of a message that is long forgotten its id is known for ever, under the hour of its first version."""

from hypothesis import given
from hypothesis import strategies as st

from wire.domain.clock import HOUR
from wire.domain.tables.state import State, TaskState
from wire.domain.versions.archive import archive, archived

IDS = st.text("abc", min_size=1, max_size=3)
EXPIRED = st.lists(
    st.lists(st.tuples(IDS, st.integers(0, 3).map(lambda hour: hour * HOUR)), max_size=8), max_size=4
)


@given(EXPIRED)
def test_what_was_archived_in_however_many_turns_is_known_and_nothing_else(
    turns: list[list[tuple[str, int]]],
) -> None:
    table = State(TaskState.empty(["archive"]))["archive"]
    for turn in turns:
        archive(table, turn)
    known = {entry for turn in turns for entry in turn}
    for id_ in {id_ for id_, _ in known} | {"never"}:
        for hour in range(5):
            assert archived(table, id_, hour * HOUR + 1) == ((id_, hour * HOUR) in known)
