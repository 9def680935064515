"""Laws of the desk, over random schedules of versions, kills, notices, embargoes, releases, copies and disorder."""

import os
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.laws.actions import TOGETHER, Action, Fact, Idle, Poison, Released, Time
from tests.laws.dossier import is_older, survives
from tests.laws.laws import Run, nothing_is_left_of_what_is_rejected
from tests.laws.messages import MINUTE, MORNING, Message
from tests.laws.notices import ShortNotice
from tests.laws.numbered import CORRECTION, Numbered, Slugged, number_of_day, slug_of_day
from tests.laws.partitions import Sending
from tests.laws.schedule import SCHEDULES, TODAY, Schedule
from wire.domain.clock import HOUR

NUMBER, SLUG = number_of_day(1, TODAY), slug_of_day(1, TODAY)


def facts(schedule: Schedule) -> dict[bytes, Fact]:
    sendings = schedule.sendings()
    return {sending.value: action for action, sending in sendings if isinstance(action, Fact)}


def play(schedule: Schedule, *, aborting: bool = False) -> Run:
    """Play a schedule. What is misplaced comes alone, so that where it arrives anew is where it came."""
    run = Run(schedule.partitions, facts(schedule))
    now, batch = MORNING, list[Sending]()
    for number, (action, sending) in enumerate(schedule.sendings()):
        alone = not isinstance(action, TOGETHER) or sending.partition is not None
        if batch and (alone or not schedule.together[number % len(schedule.together)]):
            run.feed(batch, now, aborting=aborting and number % 2 == 0)
            batch = []
        now += MINUTE
        if isinstance(action, Time):
            now = max(now, MORNING + action.hours * HOUR)
        batch.append(sending)
        if alone:
            run.feed(batch, now, aborting=aborting)
            batch = []
    if batch:
        run.feed(batch, now, aborting=aborting)
    return run


def readers_counts_and_ledger(schedule: Schedule) -> None:
    play(schedule).check()


def same_bytes(schedule: Schedule) -> None:
    once, again = play(schedule).wire, play(schedule, aborting=True).wire
    assert once.written == again.written
    for stage, tasks in once.tasks.items():
        for name in tasks[0].tables:
            assert once.table(stage, name) == again.table(stage, name), f"{stage}-{name}"


def rejected_leave_no_trace(schedule: Schedule) -> None:
    """A broken record does what a tick does of a time gone by: nothing, but that it is told and counted."""
    actions: list[Action] = [Idle(a.id) if isinstance(a, Poison) else a for a in schedule.actions]
    nothing_is_left_of_what_is_rejected(play(schedule).wire, play(schedule._replace(actions=actions)).wire)


def apart(schedule: Schedule) -> Schedule:
    """The same, where nothing comes while a message waits for another partition: in a replay it comes thereafter.

    A short notice waits, and a kill or a correction that may be of the number of the day before. So does what goes on
    to another id, and a release that does not say which message it means may come in between.
    """
    if any(map(_may_wait, schedule.actions)):
        return schedule._replace(together=[False])
    return schedule


def _may_wait(action: Action) -> bool:
    if isinstance(action, Numbered):
        return action.mark == CORRECTION or action.status == "canceled"
    if isinstance(action, Released):
        return action.back is None
    return isinstance(action, ShortNotice)


def log_replayed(schedule: Schedule) -> None:
    """Another wire that is fed the log of this one, derived records left out, ends with the same."""
    first = play(apart(schedule))
    other = Run(4 - schedule.partitions, facts(schedule))
    for record in first.wire.log():
        other.feed([Sending(record.key or b"", record.value or b"", record.headers)], record.timestamp)
    other.check()
    assert other.finals() == first.finals()


def orderly(messages: list[Message]) -> list[Message]:
    """The same messages as an orderly sender makes them: each number once, and the higher the later."""
    found: dict[tuple[str, int], Message] = {}
    for message in messages:
        embargo = None if message.embargo == 0 else message.embargo
        made = replace(message, minutes=20 * message.version, embargo=embargo)
        found.setdefault((made.id, made.version or -1), made)
    return [message for message in found.values() if message.version]


def live_in_the_end(messages: list[Message], id_: str) -> Message | None:
    """The newest version, if it stands in spite of every kill and is not withheld; no order is looked at."""
    own = [message for message in messages if message.id == id_]
    kills = [message for message in own if message.status == "canceled"]
    standing = [
        message
        for message in own
        if message.status != "canceled" and all(survives(message, (k.version, k.time)) for k in kills)
    ]
    newest = next((m for m in standing if not any(is_older(m, other) for other in standing)), None)
    return newest if newest and newest.status == "usable" else None


def arranged(messages: Sequence[Message], order: list[int]) -> list[Action]:
    """Messages as their ranks in `order` have them."""
    ranked = sorted(zip(order, range(len(messages)), strict=False))
    return [messages[number] for _, number in ranked]


def any_order(schedule: Schedule, order: list[int]) -> None:
    """Of versions with numbers, what is live in the end depends on their numbers and not on their arrival."""
    messages = orderly([action for action in schedule.actions if type(action) is Message])
    if not messages:
        return
    run = play(schedule._replace(actions=[*arranged(messages, order), Time(5)]))
    run.check()
    for id_ in "abc":
        live, of = live_in_the_end(messages, id_), run.desk.dossiers.get(id_)
        shown = of.shown if of else None
        assert (shown and replace(shown, serial=0)) == live, f"{id_}: {shown} is live, expected {live}"


def numbers_in_any_order(schedule: Schedule, order: list[int]) -> None:
    """Of each story that has a number or slug the newest version is live, if it was made after all kills of that."""
    for kind, id_ in ((Numbered, NUMBER), (Slugged, SLUG)):
        sent = [action for action in schedule.actions if type(action) is kind]
        messages = [
            replace(message, id=id_, minutes=20 * at, version=0, mark="", embargo=None)
            for at, message in enumerate(sent)
        ]
        run = play(schedule._replace(actions=arranged(messages, order)))
        run.check()
        killed = max((message.minutes for message in messages if message.status == "canceled"), default=-1)
        newest = {message.family: message for message in messages if message.minutes > killed}
        shown = [of.shown for of in run.desk.dossiers.values() if of.shown]
        assert sorted(message.minutes for message in shown) == sorted(
            message.minutes for message in newest.values()
        )


ORDERS = st.lists(st.integers(0, 99), min_size=16, max_size=16)
FEW = settings(
    max_examples=int(os.environ.get("WIRE_SCHEDULES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
LAWS: tuple[Callable[[Schedule], None], ...] = (
    readers_counts_and_ledger,
    same_bytes,
    rejected_leave_no_trace,
    log_replayed,
)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
def test_law(law: Callable[[Schedule], None]) -> None:
    FEW(given(SCHEDULES)(law))()


@FEW
@given(SCHEDULES, ORDERS)
def test_what_is_live_in_the_end_depends_on_numbers_and_not_on_arrival(
    schedule: Schedule, order: list[int]
) -> None:
    any_order(schedule, order)


@FEW
@given(SCHEDULES, ORDERS)
def test_so_does_what_is_live_of_the_stories_that_have_a_number(schedule: Schedule, order: list[int]) -> None:
    numbers_in_any_order(schedule, order)
