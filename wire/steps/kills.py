"""Kills: of the message itself, by the order of a notice, by name; and the orders that a notice gives."""

from collections.abc import Iterable

from wire.codec import Output, Record
from wire.domain.digest import digest_of
from wire.domain.formats.common import daily, ids, revisions
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Status
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change, decide, outlives
from wire.steps import embargoes, namesakes, naming, orders, pictures, received
from wire.steps import publish as publishing
from wire.steps.arrival import Arrival
from wire.steps.orders import Otherwise
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import Version, known_of, remember, unversioned


def kill(state: State, arrival: Arrival) -> list[Output]:
    """Everything of the message is taken back, and what is held under its id is never published."""
    said = arrival.said
    if arrival.received.id in arrival.message.cancels:
        said = said.of_another(is_known=arrival.known is not None)
    received, version = arrival.received, arrival.as_version(Status.CANCELED)
    return _kill(state, received, version, said, arrival.known, _day_before(received.id))


def kill_by_order(state: State, record: Record) -> list[Output]:
    """A notice, or somebody by hand, kills the message under the record's key."""
    order = orders.read_order(record)
    return kill_by_notice(state, received.read(record), order.said, order.otherwise)


def kill_by_notice(
    state: State,
    message: ReceivedMessage,
    said: TakeBack,
    otherwise: Otherwise = Otherwise(),  # noqa: B008  a tuple
) -> list[Output]:
    """Kill the message under an id, at the time and in the words of a notice."""
    known = known_of(state, message.id)
    digest = digest_of(message.value)
    change = decide(known, 0, Status.CANCELED, digest, message.time)
    if known and change is Change.RESEND:
        return _kill_again(state, message, known, 0, message.time, said, otherwise)
    if known and change is Change.SUPERSEDED:
        return _outlived(state, message, known, message.time, said, otherwise)
    version = Version(known.version + 1 if known else 1, 0, Status.CANCELED, message.time, digest)
    return _kill(state, message, version, said.of_another(is_known=known is not None), known, otherwise)


def kill_unknown(state: State, message: ReceivedMessage, said: TakeBack) -> list[Output]:
    """A notice that means nothing the wire knows is a kill of its own id: a reader may have that for months.

    That of a number or slug of a day means the day before, for its own has had none of it.
    """
    if any(before := _day_before(message.id)):
        elsewhere = _of_same_name(state, message, message.time, said)
        return _kill_otherwise(state, message, message.time, said, before) + elsewhere
    expected = known_of(state, message.id)
    if expected is None or expected.version:  # meanwhile it came, and outlives the kill
        return []
    version = Version(1, expected.stated, Status.CANCELED, message.time, expected.digest)
    return _kill(state, message, version, said, None, Otherwise())


def kill_again(state: State, arrival: Arrival) -> list[Output]:
    """Readers have the kill of it already."""
    known, received, stated = arrival.known, arrival.received, arrival.message.identity.version
    if known is None:
        return []
    otherwise = _day_before(received.id)
    return _kill_again(state, received, known, stated, arrival.time, arrival.said, otherwise)


def outlived(state: State, arrival: Arrival) -> list[Output]:
    """Readers keep what came after the kill and was made after it."""
    known, received = arrival.known, arrival.received
    if known is None:
        return []
    return _outlived(state, received, known, arrival.time, arrival.said, _day_before(received.id))


def order_kills(state: State, arrival: Arrival) -> list[Output]:
    """A notice is no story: it orders the kill of each message that it names, and of a story under its own id."""
    known, message = arrival.known, arrival.message
    entry = known or unversioned(state, "notice", arrival.time, [])
    version = Version(entry.version, entry.stated, entry.status, arrival.time, arrival.digest)
    remember(state, arrival.received.id, version, known, entry.parts)
    is_live = any(part[3] for part in entry.parts)
    targets = dict.fromkeys([*message.cancels, *([arrival.received.id] if is_live else [])])
    return orders_for(arrival, targets, arrival.said) + named_orders(state, arrival, asks=False)


def order_named_kills(state: State, arrival: Arrival) -> list[Output]:
    """A notice takes back what it names by slug or headline; a story under its own id is held back if it comes."""
    received, version = arrival.received, arrival.as_version(Status.CANCELED)
    if daily.days_before(received.id):
        version = version._replace(stated=0)  # it may mean the story of the day before
    publishing.expect_killed(state, received, version)
    namesakes.expect_killed(state, received.id, arrival.time)
    return named_orders(
        state, arrival, asks=True, begins=naming.story_begins(received.source, arrival.message)
    )


def orders_for(arrival: Arrival, targets: Iterable[str], said: TakeBack) -> list[Output]:
    """Orders to kill the messages of some ids. What is no id of the whole world is first taken for the end of one.

    Where nobody knows an id of which a notice says the end alone, it means what else is called so.
    """
    received, outputs = arrival.received, list[Output]()
    for target in targets:
        forms = (target, *revisions.other_forms(target), *daily.days_before(target))
        either = [*ids.ending_in(target, received.id), *forms]
        otherwise = Otherwise(either[1:], _end_of(target, arrival.message.takes_back))
        outputs.append(orders.order_kill(received, either[0], arrival.time, said, otherwise))
    return outputs


def _end_of(target: str, text: str) -> str:
    """The end of an id that stands in a text for it; that of a number or slug of a day is read by its format."""
    return "" if daily.is_daily(target) else ids.end_in(text, target)


def named_orders(state: State, arrival: Arrival, *, asks: bool, begins: str = "") -> list[Output]:
    """Orders to kill what a message names by slug or headline, but what `orders_for` has taken for ends of ids."""
    words = arrival.message.takes_back
    for target in arrival.message.cancels:
        words = ids.without(words, _end_of(target, words))
    if not words:
        return []
    received, time = arrival.received, arrival.time
    return orders.order_named_kill(
        received, words, time, arrival.said, state.partitions, asks=asks, begins=begins
    )


def _kill(
    state: State,
    message: ReceivedMessage,
    version: Version,
    said: TakeBack,
    known: KnownMessage | None,
    otherwise: Otherwise,
) -> list[Output]:
    """Kill a message. Where nobody knows it, it is held back if it comes, and what is meant otherwise is killed."""
    is_unknown = known is None and embargoes.held(state, message.id) is None
    elsewhere = _of_same_name(state, message, version.time, said)
    if is_unknown and any(otherwise):
        publishing.expect_killed(state, message, version._replace(stated=0))
        return _kill_otherwise(state, message, version.time, said, otherwise) + elsewhere
    elsewhere += take_from_stories(state, message, version.time, said, known)
    if is_unknown:
        return [*publishing.kill_unknown(state, message, version, said), *elsewhere]
    held = _drop_killed(state, message.id, version)
    return publishing.kill(state, message, version, said, known, held) + elsewhere


def _kill_otherwise(
    state: State, message: ReceivedMessage, time: int, said: TakeBack, otherwise: Otherwise
) -> list[Output]:
    """The order for the next id that a kill may mean; where none is left, for what its words name."""
    if otherwise.ids:
        first, *rest = otherwise.ids
        return [orders.order_kill(message, first, time, said, otherwise._replace(ids=rest))]
    return orders.order_named_kill(message, otherwise.words, time, said, state.partitions, asks=True)


def _day_before(id_: str) -> Otherwise:
    """What a kill by a number or slug of a day means where that day has none of it."""
    return Otherwise(daily.days_before(id_))


def _of_same_name(state: State, message: ReceivedMessage, time: int, said: TakeBack) -> list[Output]:
    """Orders to kill what has the number or slug of a message too.

    That are other stories, since the kill may mean any of them, and further parts of it, wherever they are.
    """
    id_, others = message.id, namesakes.of(state, message.id)
    namesakes.expect_killed(state, id_, time)
    outputs = [orders.order_kill(message, other, time, said) for other in others]
    if daily.has_parts(id_):
        outputs += orders.order_named_kill(message, id_, time, said, state.partitions, parts=True)
    return outputs


def take_from_stories(
    state: State, message: ReceivedMessage, time: int, said: TakeBack, known: KnownMessage | None
) -> list[Output]:
    """A picture that is taken back under its own id is shown by no story."""
    if not pictures.is_picture(known):
        return []
    return pictures.tell(message, state.partitions, time, killed=True, ednote=said.ednote)


def _outlived(
    state: State,
    message: ReceivedMessage,
    known: KnownMessage,
    time: int,
    said: TakeBack,
    otherwise: Otherwise,
) -> list[Output]:
    """A kill of what was made later means what else has its name; if all was made later, what is meant otherwise."""
    outputs = _of_same_name(state, message, time, said)
    if known.first > time and any(otherwise):
        outputs += _kill_otherwise(state, message, time, said, otherwise)
    return outputs + publishing.repeat(message, known.parts, known.version, Change.SUPERSEDED)


def _kill_again(
    state: State,
    message: ReceivedMessage,
    known: KnownMessage,
    stated: int,
    time: int,
    said: TakeBack,
    otherwise: Otherwise,
) -> list[Output]:
    """A kill of what is killed tells readers nothing, but from now on a version must outlive both."""
    latest = max(stated, known.stated), Status.CANCELED, max(time, known.time)
    version = Version(known.version, *latest, known.digest)
    only_expected = not known.version and embargoes.held(state, message.id) is None
    held = _drop_killed(state, message.id, version)
    if held and not known.version:
        version = version._replace(number=1)  # it is expected no longer: that was its story
    outputs = publishing.kill(state, message, version, said, known, held)
    outputs += _of_same_name(state, message, time, said)
    if only_expected and any(otherwise):
        outputs += _kill_otherwise(state, message, time, said, otherwise)
    return outputs + publishing.repeat(message, known.parts, known.version, Change.RESEND)


def _drop_killed(state: State, id_: str, version: Version) -> EmbargoedMessage | None:
    """Drop what is held under an id, unless it outlives this kill; gives what was dropped."""
    held = embargoes.held(state, id_)
    if held is None or outlives(held.version, held.time, version.stated, version.time, dated=held.dated):
        return None
    embargoes.drop(state, id_, held)
    return held
