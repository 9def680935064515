"""Each message has one outcome; what is left over is an error."""

from wire.domain.clock import HOUR
from wire.domain.tables.ledger import Outcome, enter, entry_key, ledger_rows, move
from wire.domain.tables.state import State, Table, TaskState

KEY = entry_key("/desk|night", "ninjs", 0)


def ledger() -> Table:
    return State(TaskState.empty(["ledger"]))["ledger"]


def test_each_outcome_is_counted_and_nothing_is_left_over() -> None:
    table, other = ledger(), ledger()
    for outcome in Outcome:
        enter(table, KEY, outcome, misrouted=outcome is Outcome.HELD)
    enter(other, KEY, Outcome.HELD, misrouted=False)
    enter(other, entry_key("/desk|night", "ninjs", HOUR), Outcome.KILLS, misrouted=False)
    move(other, KEY, Outcome.HELD, Outcome.PUBLISHED)
    first, second = ledger_rows([dict(table.items()), dict(other.items())])
    outcomes = {"published": 2, "repeated": 1, "superseded": 1, "held": 1, "kills": 1, "rejected": 1}
    assert first == {
        "source": "/desk|night",
        "format": "ninjs",
        "hour": "1970-01-01T00:00:00Z",
        "received": 7,
        **outcomes,
        "misrouted": 1,
        "remainder": 0,
    }
    assert (second["hour"], second["kills"], second["remainder"]) == ("1970-01-01T01:00:00Z", 1, 0)


def test_what_has_no_outcome_is_left_over() -> None:
    table = ledger()
    enter(table, KEY, Outcome.HELD, misrouted=False)
    move(table, KEY, Outcome.KILLS, Outcome.REJECTED)
    [row] = ledger_rows([{KEY: [2, *(table.get(KEY) or [])[1:]]}])
    assert (row["kills"], row["rejected"], row["remainder"]) == (-1, 1, 1)
