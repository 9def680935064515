"""Until when a message is held, and which of two under one id is the later."""

from datetime import UTC, datetime
from typing import Any

import pytest

from wire.domain.clock import HOUR, millis
from wire.domain.message import Identity, Message, Status
from wire.domain.tables.entries import NEVER, EmbargoedMessage
from wire.domain.versions.embargo import Age, age, end, held_until, is_embargoed, reason

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
AT_NOON = millis(NOON)


def message(**fields: Any) -> Message:
    return Message(format="text", identity=Identity("a"), **fields)


@pytest.mark.parametrize(
    ("fields", "until", "because"),
    [
        ({"embargoed_until": NOON}, AT_NOON, "embargoed"),
        ({"held_because": "its status is odd"}, NEVER, "its status is odd"),
        ({"held_because": "its status is odd", "embargoed_until": NOON}, NEVER, "its status is odd"),
        ({"status": Status.WITHHELD}, NEVER, "withheld"),
        ({"status": Status.WITHHELD, "embargoed_until": NOON}, NEVER, "withheld"),
        ({"status": Status.WITHHELD, "held_because": "its status is odd"}, NEVER, "withheld"),
    ],
)
def test_it_is_held_until_its_time_and_for_ever_where_no_time_ends_it(
    fields: dict[str, Any], until: int, because: str
) -> None:
    held = message(**fields)
    assert is_embargoed(held)
    assert (end(held), held_until(held, AT_NOON - 1), reason(held)) == (until, until, because)


def test_an_embargo_is_over_at_its_time_and_what_has_none_is_free() -> None:
    assert held_until(message(embargoed_until=NOON), AT_NOON) is None
    assert not is_embargoed(message())
    assert held_until(message(), AT_NOON - HOUR) is None


@pytest.mark.parametrize(
    ("version", "time", "held_version", "dated", "found"),
    [
        (3, 4, 2, True, Age.LATER),
        (1, 6, 2, True, Age.EARLIER),
        (2, 6, 2, True, Age.LATER),
        (2, 5, 2, True, Age.UNCERTAIN),
        (2, 4, 2, True, Age.UNCERTAIN),
        (0, 6, 2, True, Age.LATER),
        (2, 4, 0, True, Age.UNCERTAIN),
        (0, None, 0, False, Age.LATER),
        (0, None, 0, True, Age.UNCERTAIN),
        (0, None, 2, False, Age.UNCERTAIN),
        (2, None, 0, False, Age.UNCERTAIN),
        (3, None, 2, False, Age.LATER),
    ],
)
def test_the_later_one_has_a_higher_number_or_else_states_a_later_time(
    version: int, time: int | None, held_version: int, dated: bool, found: Age
) -> None:
    held = EmbargoedMessage(9, held_version, 5, "", "", "", "", "", 0, 0, "", "", "", [], dated)
    assert age(version, time, held) is found
