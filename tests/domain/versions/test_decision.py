"""What a message does to its id: by its number, else by its time; a kill wins in doubt."""

from typing import Any

import pytest

from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage
from wire.domain.versions.decision import Change, decide, is_older, is_uncounted, missing, outlives

KILL, STORY = Status.CANCELED, Status.USABLE


def known(status: Status = STORY, stated: int = 2, **fields: Any) -> KnownMessage:
    """What is known of an id: version 2, of the time 5."""
    return KnownMessage(2, stated, str(status), "bytes", 5, 5, [], 5)._replace(**fields)


@pytest.mark.parametrize(("status", "change"), [(STORY, Change.NEW), (KILL, Change.KILL)])
def test_the_first_message_of_an_id_is_new_or_its_kill(status: Status, change: Change) -> None:
    assert decide(None, 1, status, "bytes", 5) is change


@pytest.mark.parametrize(
    ("before", "version", "time", "status", "change"),
    [
        (known(), 3, 5, STORY, Change.VERSION),
        (known(), 3, 4, STORY, Change.VERSION),
        (known(), 1, 6, STORY, Change.SUPERSEDED),
        (known(), 2, 5, STORY, Change.VERSION),
        (known(), 2, 4, STORY, Change.SUPERSEDED),
        (known(), 0, 6, STORY, Change.VERSION),
        (known(), 0, 4, STORY, Change.SUPERSEDED),
        (known(stated=0), 7, 4, STORY, Change.SUPERSEDED),
        (known(), 2, 5, KILL, Change.KILL),
        (known(), 1, 6, KILL, Change.KILL),
        (known(), 1, 5, KILL, Change.SUPERSEDED),
        (known(), 0, 5, KILL, Change.KILL),
        (known(), 0, 4, KILL, Change.SUPERSEDED),
        (known(dated=False), 0, 4, KILL, Change.KILL),
        (known(KILL), 3, 5, STORY, Change.VERSION),
        (known(KILL), 3, 4, STORY, Change.SUPERSEDED),
        (known(KILL), 2, 6, STORY, Change.SUPERSEDED),
        (known(KILL), 0, 6, STORY, Change.VERSION),
        (known(KILL), 0, 5, STORY, Change.SUPERSEDED),
        (known(KILL, stated=0), 1, 6, STORY, Change.VERSION),
        (known(KILL), 9, 9, KILL, Change.RESEND),
    ],
)
def test_other_bytes_are_judged_by_number_and_time(
    before: KnownMessage, version: int, time: int, status: Status, change: Change
) -> None:
    assert decide(before, version, status, "other bytes", time) is change


@pytest.mark.parametrize("status", [STORY, KILL])
def test_the_same_bytes_are_a_resend(status: Status) -> None:
    assert decide(known(), 2, status, "bytes", 5) is Change.RESEND


def test_what_does_not_state_its_time_is_no_younger_than_a_kill_because_it_came_in_later() -> None:
    assert decide(known(KILL), 0, STORY, "other bytes", 6, dated=False) is Change.SUPERSEDED
    assert not outlives(0, 6, 0, 5, dated=False)
    assert outlives(0, 6, 0, 5, dated=True)
    assert outlives(3, 5, 2, 5, dated=False)


def test_no_version_is_older_than_itself() -> None:
    assert not is_older(2, 5, 2, 5)
    assert not is_older(0, 5, 0, 5)


@pytest.mark.parametrize(
    ("before", "version", "uncounted"),
    [
        (known(), 2, True),
        (known(), 3, False),
        (known(stated=0), 0, False),
        (known(version=0), 2, False),
        (known(version=1, stated=1), 1, True),
        (None, 1, False),
    ],
)
def test_a_sender_who_states_the_number_of_the_version_before_did_not_count(
    before: KnownMessage | None, version: int, uncounted: bool
) -> None:
    assert is_uncounted(before, version, "other bytes") is uncounted
    assert not is_uncounted(before, version, "bytes")


@pytest.mark.parametrize(
    ("stated", "version", "gap"),
    [(1, 2, ""), (1, 3, "2"), (1, 4, "2-3"), (1, 101, "2-100"), (1, 102, ""), (0, 3, ""), (3, 1, "")],
)
def test_the_versions_that_never_came_are_named(stated: int, version: int, gap: str) -> None:
    assert missing(known(stated=stated), version) == gap
    assert missing(None, version) == ""
