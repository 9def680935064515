"""Random schedules of what arrives at a desk."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from hypothesis import strategies as st

from tests.laws.actions import POISON, Action, Again, Fact, KilledByHand, Poison, Released, Time
from tests.laws.messages import MINUTE, Message, picture_id
from tests.laws.notices import NamedNotice, Notice, ShortNotice
from tests.laws.numbered import CORRECTION, LEAD, Numbered, Slugged, number_of_day, slug_of_day
from tests.laws.partitions import Sending
from wire.domain.clock import DAY

TODAY = date(2026, 3, 2)


def _often(strategy: st.SearchStrategy[Any], times: int) -> Iterator[st.SearchStrategy[Any]]:
    """The same so many times: of equal alternatives hypothesis takes one."""
    return (strategy.map(lambda made: made) for _ in range(times))


IDS = st.sampled_from("aaabbc")
PICTURES = st.sampled_from((picture_id("a", 0), picture_id("a", 1), picture_id("b", 0)))
PLACES = st.sampled_from((None, None, 0, 1))
BACK = st.sampled_from((None, 0, 0, 1))
MINUTES = st.integers(0, 9).map(lambda number: number * 15)
MESSAGES = st.builds(
    Message,
    id=IDS,
    version=st.sampled_from((1, 2, 3, 4, 5, 0)),
    minutes=MINUTES,
    status=st.sampled_from(("usable", "usable", "usable", "usable", "canceled", "canceled", "withheld")),
    embargo=st.sampled_from((None, None, None, None, 0, 2, 4)),
    family=st.sampled_from((0, 0, 0, 1, 2)),
    paragraphs=st.sampled_from((2, 2, 1)),
    pictures=st.sampled_from(((), (), (0,), (0, 1))),
    misplaced=st.sampled_from((False, False, False, True)),
    dated=st.sampled_from((True, True, True, False)),
)


def _numbered(
    number: int,
    days_ago: int,
    minutes: int,
    form: tuple[str, int | None, str],
    family: int,
    *,
    by_slug: bool,
    **others: Any,
) -> Numbered:
    """A message of a number or slug of a day. All that go on from another have one text that no other has.

    So no story has more than two texts: of many the wire forgets the oldest but the first.
    """
    status, embargo, mark = form
    kind, id_of = (Slugged, slug_of_day) if by_slug else (Numbered, number_of_day)
    return kind(
        id=id_of(number, TODAY - timedelta(days=days_ago)),
        version=2 if mark == LEAD else 0,
        minutes=minutes - days_ago * DAY // MINUTE,
        status=status,
        embargo=embargo,
        family=3 if mark else family,
        mark=mark,
        **others,
    )


PLAIN, KILL = ("usable", None, ""), ("canceled", None, "")
MARKED = (("usable", None, LEAD), ("usable", None, CORRECTION), ("usable", 0, ""))
NUMBERED = st.builds(
    _numbered,
    number=st.sampled_from((1, 1, 1, 1, 2)),
    days_ago=st.sampled_from((0, 0, 0, 1)),
    minutes=MINUTES,
    form=st.sampled_from((*(PLAIN,) * 6, *MARKED, KILL, KILL)),
    family=st.integers(0, 2),
    by_slug=st.booleans(),
    misplaced=st.sampled_from((False, False, False, True)),
)
NUMBERS = st.sampled_from(
    [f"{id_of(1, TODAY)}{other}" for id_of in (number_of_day, slug_of_day) for other in ("", "~2")]
)
SHORT = st.builds(
    lambda target, minutes: ShortNotice(f"short-{target}-{minutes}", 0, minutes, target=target),
    target=st.integers(0, 6),
    minutes=MINUTES,
)
AGAIN = st.builds(Again, number=st.integers(0, 5))
TIMES = st.builds(Time, hours=st.sampled_from((1, 3, 5)), ahead=st.sampled_from((0, 2)))
OTHERS: tuple[st.SearchStrategy[Action], ...] = (
    NUMBERED,
    SHORT,
    AGAIN,
    TIMES,
    st.builds(Notice, target=st.one_of(IDS, PICTURES), minutes=MINUTES),
    st.builds(NamedNotice, target=st.integers(0, 6), minutes=MINUTES),
    st.builds(Message, id=PICTURES, version=st.integers(1, 3), minutes=MINUTES, status=st.just("canceled")),
    st.builds(Released, id=IDS, at=PLACES, back=BACK),
    st.builds(KilledByHand, id=st.one_of(IDS, PICTURES), minutes=MINUTES, at=PLACES),
    st.builds(Poison, id=IDS, number=st.integers(0, len(POISON) - 1)),
)
ACTIONS: st.SearchStrategy[Action] = st.one_of(*_often(MESSAGES, 4), *OTHERS)
OF_NUMBERS: st.SearchStrategy[Action] = st.one_of(
    *_often(NUMBERED, 6),
    AGAIN,
    TIMES,
    MESSAGES,
    st.builds(Released, id=NUMBERS, back=BACK),
    st.builds(KilledByHand, id=NUMBERS, minutes=MINUTES),
)


DENSE_MESSAGES = st.builds(
    Message,
    id=st.sampled_from("aab"),
    version=st.sampled_from((1, 2, 3, 0)),
    minutes=st.integers(0, 3).map(lambda number: number * 15),
    status=st.sampled_from(("usable", "usable", "usable", "canceled", "withheld", "withheld")),
    embargo=st.sampled_from((None, None, 0, 2, 2)),
    family=st.sampled_from((0, 0, 1)),
    paragraphs=st.sampled_from((2, 1)),
    pictures=st.sampled_from(((), (0,))),
    misplaced=st.sampled_from((False, True)),
    dated=st.booleans(),
)
DENSE_NUMBERED = st.builds(
    _numbered,
    number=st.just(1),
    days_ago=st.sampled_from((0, 0, 1)),
    minutes=st.integers(0, 3).map(lambda number: number * 15),
    form=st.sampled_from((*(PLAIN,) * 3, *MARKED, ("usable", 0, ""), ("usable", 0, ""), KILL)),
    family=st.integers(0, 1),
    by_slug=st.booleans(),
    misplaced=st.sampled_from((False, False, True)),
)
DENSE_MINUTES = st.integers(0, 4).map(lambda number: number * 15)
DENSE_IDS = st.sampled_from("aab")
BY_HAND = (
    st.builds(Released, id=DENSE_IDS | NUMBERS, at=PLACES, back=BACK),
    st.builds(KilledByHand, id=DENSE_IDS | NUMBERS, minutes=DENSE_MINUTES, at=PLACES),
)
NOTICES = (st.builds(NamedNotice, target=st.integers(0, 4), minutes=DENSE_MINUTES), SHORT)
DENSE: st.SearchStrategy[list[Action]] = st.one_of(
    *(
        st.lists(st.one_of(*most, *BY_HAND, AGAIN, TIMES), min_size=6, max_size=14)
        for most in (
            _often(DENSE_NUMBERED, 4),
            (*_often(DENSE_MESSAGES, 4), *NOTICES),
            (*_often(DENSE_NUMBERED, 3), *_often(DENSE_MESSAGES, 2), *NOTICES),
        )
    )
)
"""Few ids and times, many holds, namesakes and kills: what needs two or three coincidences happens often."""


class Schedule(NamedTuple):
    """What arrives, in order, on a wire of so many partitions."""

    partitions: int
    actions: list[Action]
    together: list[bool]
    """Whether an action comes in one batch with the one before it."""

    def sendings(self) -> list[tuple[Action, Sending]]:
        """Each action with its record; messages that come again as what they are."""
        sent: list[Fact] = []
        found: list[tuple[Action, Sending]] = []
        for number, action in enumerate(self.actions):
            if isinstance(action, Again):
                if not sent:
                    continue
                action = sent[action.number % len(sent)]
            elif isinstance(action, Fact):
                action = replace(action, serial=number)
                sent.append(action)
            elif isinstance(action, Released) and action.back is not None and sent:
                action = replace(action, means=sent[-1 - action.back % len(sent)].sending().value)
            found.append((action, action.sending()))
        return found


def _schedules(*actions: st.SearchStrategy[list[Action]]) -> st.SearchStrategy[Schedule]:
    return st.builds(
        Schedule,
        partitions=st.sampled_from((1, 2, 3)),
        actions=st.one_of(*actions),
        together=st.lists(st.booleans(), min_size=14, max_size=14),
    )


DENSE_SCHEDULES = _schedules(DENSE)
SCHEDULES = _schedules(
    st.lists(ACTIONS, min_size=4, max_size=14), st.lists(OF_NUMBERS, min_size=4, max_size=14), DENSE
)
