"""Another story under a number or slug that came before on the same day: it goes on under an id of its own.

A wire whose numbers or slugs begin anew each day (IPTC 7901, ANPA 1312) may use one twice. The partition of the id
remembers by their names what stories have it. A message is a version of the one that it resembles. One that resembles
none, and does not say that it goes on from any, is another story: it is put onto the log once more, under an id with a
count behind it, in the transaction that reads it. So an id has one story wherever it is looked for.
"""

from collections.abc import Iterator

from wire.codec import Output, Record
from wire.domain.formats.common import daily, replacements
from wire.domain.message import Status
from wire.domain.tables.entries import KnownMessage
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions import likeness, names
from wire.domain.versions.archive import archive
from wire.domain.versions.decision import Change
from wire.steps import forwarding, links
from wire.steps.arrival import Arrival

_KEY = "\0namesake:"
"""What entries among the messages begin with: what other stories of a number or slug are called."""


def of(state: State, id_: str) -> dict[str, str]:
    """Names of the other stories that have the number or slug of an id, by their ids."""
    return dict(_of(state, id_)) if daily.is_daily(id_) else {}


def _of(state: State, id_: str) -> Iterator[tuple[str, str]]:
    count = 2
    while stored := state["messages"].get(_KEY + (other := daily.namesake(id_, count))):
        yield other, KnownMessage(*stored).names
        count += 1


def home(state: State, arrival: Arrival) -> str:
    """The id that a message belongs under: the one under which it came, or that of another story of its number."""
    id_, known, held = arrival.received.id, arrival.known, arrival.held
    if not (known or held) or not daily.is_daily(id_) or not arrival.names:
        return id_
    message = arrival.message
    told = likeness.told(arrival.received.source, message.headline, message.lines)
    if message.status is Status.CANCELED or told.is_of(arrival.names_before):
        return id_
    others = of(state, id_)
    for other, names_ in others.items():
        if told.is_of(names_):
            return other
    if _goes_on(arrival):
        return next(reversed(others), id_)
    is_killed = known is not None and known.status == Status.CANCELED
    is_held_back = is_killed and arrival.change is Change.SUPERSEDED
    return id_ if is_held_back else daily.namesake(id_, len(others) + 2)


def _goes_on(arrival: Arrival) -> bool:
    """Whether it says that its story came before, or comes late, after a lead of it."""
    message, known = arrival.message, arrival.known
    if message.identity.version > 1 or message.takes_back or message.cancels:
        return True
    notes = "\n".join((message.slugline, message.ednote, *message.keywords))
    if replacements.says_anew(message.headline, notes):
        return True
    return arrival.change is Change.SUPERSEDED and known is not None and known.stated > 1


def move(state: State, record: Record, arrival: Arrival, to: str) -> list[Output]:
    """Put a message onto the log under the id of its own story; readers are told of it where that is a new one."""
    source, time = arrival.received.source, arrival.time
    stored = state["messages"].get(_KEY + to)
    before = KnownMessage(*stored).names if stored else ""
    clock = MESSAGES.clock(state, time)
    entry = KnownMessage(
        0, 0, "namesake", "", time, time, [], clock, names=names.merged(before, arrival.names)
    )
    MESSAGES.put(state, _KEY + to, list(entry))
    archive(state["archive"], [(arrival.received.id, time)])  # a replay when all is forgotten finds it there
    told = [] if stored else [links.another_story(to, arrival.received.id, time, source)]
    return [forwarding.move(record, to), *told]
