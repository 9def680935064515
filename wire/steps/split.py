"""Split: a wire message becomes its story, teasers and media; versions, kills and embargoes meet here by id."""

from functools import partial
from typing import assert_never

from wire.codec import Output, Record, text_of
from wire.domain import formats
from wire.domain.digest import digest_of
from wire.domain.tables import ledger
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.ledger import Outcome
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions.archive import archive, archived
from wire.domain.versions.decision import Change
from wire.steps import (
    embargoes,
    forwarding,
    kills,
    named_kills,
    namesakes,
    orders,
    outcomes,
    pictures,
    received,
    releases,
)
from wire.steps.arrival import Arrival, Case, case_of, read_arrival
from wire.steps.dead_letters import notice
from wire.steps.publish import repeat
from wire.steps.received import ReceivedMessage
from wire.steps.record_time import stated_time
from wire.steps.remembered import Version, known_of, remember, unversioned

TABLES = ("messages", "embargoes", "archive", "ledger")


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.messages`: items, or nothing while it is held."""
    type_ = text_of(record.headers, "ce_type")
    if type_ == embargoes.TICK:
        due = embargoes.due(state, record)
        return [output for message, entry in due for output in _publish_released(state, message, entry)]
    if forwarding.is_misrouted(record, state.partitions):
        return [forwarding.forward(record)]
    if type_ == embargoes.RELEASE:
        return _release(state, record)
    if type_ in (orders.KILL_ORDER, orders.KILL_BY_HAND):
        return kills.kill_by_order(state, record)
    if type_ == orders.PICTURE:
        return pictures.take(state, record)
    if type_ == orders.NAMED_KILL:
        return named_kills.take(state, record)
    if type_ == orders.NAMED_KILL_ANSWER:
        answered = named_kills.take_answer(state, record)
        return _take_answer(state, answered) if answered else []
    return _receive(state, record)


def rejected(state: State, record: Record) -> list[Output]:
    """A dead letter is counted downstream, once: one that is sent again is known by key and bytes."""
    time = stated_time(record)
    key = ledger.entry_key(
        received.source_of(record),
        formats.name_of(record.value or b"", text_of(record.headers, "content-type")),
        time,
    )
    ledger.enter(state["ledger"], key, Outcome.REJECTED, misrouted=forwarding.was_misrouted(record))
    letter = notice("items", record)
    name = "\0" + text_of(letter.headers, "ce_id")  # no message has such an id
    if state["messages"].get(name) or archived(state["archive"], name, time):
        return []
    MESSAGES.put(state, name, list(unversioned(state, "rejected", time, [])))
    return [letter]


def _release(state: State, record: Record) -> list[Output]:
    """Somebody has decided that what is held under the record's key is published."""
    id_ = releases.released_by(state, record)
    return _publish_released(state, *embargoes.take(state, id_)) if id_ else []


def _publish_released(state: State, message: ReceivedMessage, entry: EmbargoedMessage) -> list[Output]:
    arrival = _read(state, message, digest_of(message.value), known_of(state, message.id), None, entry)
    outputs, outcome = _outcome(state, arrival)
    ledger.move(state["ledger"], entry.ledger, Outcome.HELD, outcome)
    return outputs


def _take_answer(state: State, answered: named_kills.Answered) -> list[Output]:
    """A notice that means nothing the wire knows kills its own id; what only may be one is published in that case."""
    notice, said, known, again = answered
    if again:
        return orders.order_named_kill(notice, again, notice.time, said, state.partitions, asks=True)
    held = embargoes.held(state, notice.id)
    if held is None or held.because != outcomes.ASKS:
        return [] if known else kills.kill_unknown(state, notice, said)
    message, entry = embargoes.take(state, notice.id)
    if not known:
        return _publish_released(state, message, entry)
    ledger.move(state["ledger"], entry.ledger, Outcome.HELD, Outcome.KILLS)
    version = Version(0, entry.version, "notice", entry.time, entry.digest, dated=entry.dated)
    remember(state, message.id, version, None, [])
    return []


def _receive(state: State, record: Record) -> list[Output]:
    """Outputs of a message, which the ledger counts by its outcome. What is known by its bytes is not read.

    One that is another story than those of its number or slug is counted where it goes on.
    """
    message, misrouted = received.read(record), forwarding.was_misrouted(record)
    digest = digest_of(message.value)
    known = known_of(state, message.id)
    held = embargoes.held(state, message.id)
    repeated = known and known.digest == digest
    if repeated or (held and held.digest == digest):
        parts, version = (known.parts, known.version) if repeated and known else ([], 0)
        format_ = formats.detect(message.value, message.content_type).NAME
        key = ledger.entry_key(message.source, format_, message.time)
        ledger.enter(state["ledger"], key, Outcome.REPEATED, misrouted=misrouted)
        return repeat(message, parts, version, Change.RESEND)
    arrival = _read(state, message, digest, known, held)
    if moved := namesakes.sent_on(state, record, arrival):
        return moved
    outputs, outcome = _outcome(state, arrival)
    ledger.enter(state["ledger"], arrival.ledger_key, outcome, misrouted=misrouted)
    if outcome is Outcome.HELD and releases.take_awaited(state, message.id, digest):
        outputs += _publish_released(state, *embargoes.take(state, message.id))
    return outputs


def _read(
    state: State,
    message: ReceivedMessage,
    digest: str,
    known: KnownMessage | None,
    held: EmbargoedMessage | None,
    released: EmbargoedMessage | None = None,
) -> Arrival:
    """A message that is not known by its bytes, held against what is known."""
    arrival = read_arrival(message, digest, known, held, released, partial(pictures.is_killed, state))
    if arrival.change is Change.NEW and not released:
        return named_kills.held_back(state, arrival)
    return arrival


def _outcome(state: State, arrival: Arrival) -> tuple[list[Output], Outcome]:
    _expire(state, arrival.time)
    case = case_of(state, arrival)
    match case:
        case Case.NOTICE:
            return kills.order_kills(state, arrival), Outcome.KILLS
        case Case.NAMED_NOTICE:
            return kills.order_named_kills(state, arrival), Outcome.KILLS
        case Case.KILL:
            return kills.kill(state, arrival), Outcome.KILLS
        case Case.REPEATED:
            return kills.kill_again(state, arrival), Outcome.REPEATED
        case Case.OUTLIVED:
            return kills.outlived(state, arrival), Outcome.SUPERSEDED
        case Case.SUPERSEDED:
            return outcomes.repeat_known(arrival), Outcome.SUPERSEDED
        case Case.EXPIRED:
            return outcomes.repeat_expired(arrival), Outcome.REPEATED
        case Case.OUTDATED:
            return [], Outcome.SUPERSEDED
        case Case.TAKE_BACK:
            return outcomes.take_back(state, arrival), Outcome.SUPERSEDED
        case Case.WITHHOLD:
            return outcomes.withhold(state, arrival), Outcome.HELD
        case Case.HOLD:
            return outcomes.hold(state, arrival), Outcome.HELD
        case Case.ASK:
            return outcomes.ask(state, arrival), Outcome.HELD
        case Case.PUBLISH:
            return outcomes.publish(state, arrival), Outcome.PUBLISHED
        case _:
            assert_never(case)


def _expire(state: State, time: int) -> None:
    """Forget old ids, all but their digests."""
    if expired := MESSAGES.advance(state, time):
        archive(state["archive"], [(key, KnownMessage(*entry).first) for key, entry in expired])
