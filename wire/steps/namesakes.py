"""Messages that belong under another id: other stories of a number or slug, and corrections of the day before.

A wire whose numbers or slugs begin anew each day (IPTC 7901, ANPA 1312) may use one twice. The partition of the id
remembers by their names what stories have it. A message is a version of the one that it resembles. One that resembles
none, and does not say that it goes on from any, is another story: it is put onto the log once more, under an id with a
count behind it, in the transaction that reads it. So an id has one story wherever it is looked for. A correction that
is filed after midnight is put under the id of the day before in the same way.
"""

from collections.abc import Iterator

from wire.codec import Output, Record
from wire.domain.formats.common import daily
from wire.domain.formats.common.kills import replacements
from wire.domain.message import Message, Status
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions import names
from wire.domain.versions.archive import archive, archived
from wire.domain.versions.decision import Change, outlives
from wire.steps import forwarding, links, naming
from wire.steps.arrival import Arrival
from wire.steps.remembered import known_of, unversioned

_KEY, _KILLED = "\0namesake:", "\0killed:"
"""What entries among the messages begin with: what other stories of a number or slug are called, and when all that have
it were killed."""


def of(state: State, id_: str) -> dict[str, str]:
    """Names of the other stories that have the number or slug of an id, by their ids."""
    return dict(_of(state, id_)) if daily.is_daily(id_) else {}


def _of(state: State, id_: str) -> Iterator[tuple[str, str]]:
    count = 2
    while known := known_of(state, _KEY + (other := daily.namesake(id_, count))):
        yield other, known.names
        count += 1


def expect_killed(state: State, id_: str, time: int) -> None:
    """A kill made at `time` (ms) means all stories that have the number or slug of an id, those that come late too."""
    if daily.is_daily(id_):
        known = known_of(state, _KILLED + id_)
        latest = max(time, known.time) if known else time
        MESSAGES.put(state, _KILLED + id_, list(unversioned(state, Status.CANCELED, latest, [])))


def sent_on(state: State, record: Record, arrival: Arrival) -> list[Output]:
    """A message under the id under which it belongs, where that is another one; readers are told of a new story."""
    id_, time = arrival.received.id, arrival.time
    if _asks(record, arrival):
        return [forwarding.ask(record, arrival.message.identity.sent)]
    home = _home(state, record, arrival)
    if home == id_:
        if _is_of_next_day(arrival):
            archive(state["archive"], [(id_, time)])  # a replay when all is forgotten finds it there
        return []
    if not home.startswith(id_) and home != arrival.message.identity.sent:
        return [forwarding.move(record, home)]
    before = known_of(state, _KEY + home)
    names_ = names.merged(before.names if before else "", arrival.names)
    entry = unversioned(state, "namesake", time, [])._replace(names=names_)
    MESSAGES.put(state, _KEY + home, list(entry))
    archive(state["archive"], [(id_, time)])
    told = [] if before else [links.another_story(home, id_, time, arrival.received.source)]
    return [forwarding.move(record, home), *told]


def _asks(record: Record, arrival: Arrival) -> bool:
    """Whether a message may be of what has its id as it was sent, for nothing is known under that of all versions.

    It comes back from there if nothing is known there either.
    """
    identity = arrival.message.identity
    may_be_own = arrival.received.id == identity.guid and not identity.is_sure
    return may_be_own and arrival.is_first and not forwarding.was_moved(record)


def _home(state: State, record: Record, arrival: Arrival) -> str:
    """The id that a message belongs under: the one under which it came, or that of another story of its number.

    A correction that resembles none of its day is sent to the day before, and comes back if that has no such story.
    """
    id_, message = arrival.received.id, arrival.message
    if message.identity.sent and id_ == message.identity.guid:
        return _home_of_version(state, arrival)
    if forwarding.was_asked(record) and arrival.is_first:
        return message.identity.guid
    if message.status is Status.CANCELED or not daily.is_daily(id_) or not arrival.names:
        return id_
    is_late = _is_of_next_day(arrival)
    if arrival.is_first:
        is_forgotten = archived(state["archive"], id_, arrival.time)
        return message.identity.guid if is_late and not is_forgotten else _day_before(record, arrival) or id_
    told = arrival.told
    stories = {id_: arrival.names_before, **of(state, id_)}
    if alike := next((one for one, names_ in stories.items() if told.is_of(names_)), ""):
        return alike
    if is_late:
        return message.identity.guid
    if _goes_on(arrival):
        return _day_before(record, arrival) or next(reversed(stories))
    return id_ if _is_superseded(state, arrival) else daily.namesake(id_, len(stories) + 1)


def _home_of_version(state: State, arrival: Arrival) -> str:
    """The id of all versions where that has the story; else the id as it was sent, which only ends like a version."""
    id_, message = arrival.received.id, arrival.message
    if known_of(state, _KEY + message.identity.sent):
        return message.identity.sent
    if message.identity.is_sure or arrival.is_first or message.status is Status.CANCELED or not arrival.names:
        return id_
    return id_ if arrival.told.is_of(arrival.names_before) else message.identity.sent


def _is_of_next_day(arrival: Arrival) -> bool:
    """Whether a message has come from the day after that of the id."""
    return arrival.received.id in daily.days_before(arrival.message.identity.guid)


def _day_before(record: Record, arrival: Arrival) -> str:
    """The id that a correction has on the day before; empty where it has been there."""
    message = arrival.message
    if forwarding.was_moved(record) or not replacements.says_corrected(_heads(message), _notes(message)):
        return ""
    return next(iter(daily.days_before(arrival.received.id)), "")


def _goes_on(arrival: Arrival) -> bool:
    """Whether it says that its story came before."""
    message = arrival.message
    if message.identity.version > 1 or message.takes_back or message.cancels:
        return True
    return replacements.says_anew(_heads(message), _notes(message))


def _is_superseded(state: State, arrival: Arrival) -> bool:
    """Whether it comes late: after a lead, which may be one of it, or after a kill of all that had its number."""
    known = arrival.known
    if known is None or arrival.change is not Change.SUPERSEDED:
        return False
    if known.stated > 1 or known.status == Status.CANCELED:
        return True
    killed = known_of(state, _KILLED + arrival.received.id)
    return killed is not None and not outlives(0, arrival.time, 0, killed.time, dated=arrival.dated)


def _heads(message: Message) -> tuple[str, str]:
    """The headline, and the first line of the text, which may be a headline with no mark of one."""
    return message.headline, naming.lead(message)


def _notes(message: Message) -> str:
    """What a message says to editors, and its slug."""
    return "\n".join((message.slugline, message.ednote, *message.keywords))
