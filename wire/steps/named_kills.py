"""Kills of stories that a notice names by slug, headline or a number of their own, where it gives no id that is known.

Those stories may lie in any partition, so each partition is told by a record on the log, and answers how many it
knows: a notice that means nothing the wire knows is a kill of its own id. A partition remembers what a notice says as
long as it remembers ids: a story that comes later and was made before the notice is held back.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import NamedTuple

from pydantic_core import SchemaValidator, core_schema

from wire.codec import Output, Record
from wire.domain.clock import CLOCK
from wire.domain.formats.common.kills.kill_headlines import unmarked
from wire.domain.items.taken_back import TakeBack
from wire.domain.message import Status
from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.retention import MESSAGES
from wire.domain.tables.state import State
from wire.domain.versions import names
from wire.domain.versions.decision import Change
from wire.domain.versions.named import REACH, Named, named, parts_of
from wire.steps import kills, publish, received
from wire.steps.arrival import Arrival
from wire.steps.links import killed_by_name
from wire.steps.orders import NamedKill, Notice, answer_notice, order_kill, validated
from wire.steps.received import ReceivedMessage
from wire.steps.remembered import known_of, unversioned

_KEY, _ANSWERS = "\0named:", "\0answers:"
"""What entries among the messages begin with: what a notice said, and what partitions have answered it."""
_BEGINS = "\1"
"""Stands around how the text of a notice begins, in its entry: no text that was read has it."""
_REMEMBERED = "what notices name"

_TEXT, _FLAG, _NUMBER = (
    core_schema.typed_dict_field(kind)
    for kind in (core_schema.str_schema(), core_schema.bool_schema(), core_schema.int_schema(ge=0))
)
_NOTICE = dict.fromkeys(Notice.__annotations__, _TEXT)
_PARTS = core_schema.typed_dict_field(core_schema.bool_schema(), required=False)
_ADDED = core_schema.typed_dict_field(core_schema.str_schema(), required=False)
"""What records of earlier releases lack."""
_ORDER = SchemaValidator(
    core_schema.typed_dict_schema(
        {**_NOTICE, "words": _TEXT, "asks": _FLAG, "parts": _PARTS, "begins": _ADDED}
    )
)
_ANSWER = SchemaValidator(core_schema.typed_dict_schema({**_NOTICE, "known": _NUMBER, "again": _ADDED}))


class _NoticeByName(NamedTuple):
    """A notice that names stories, as a partition remembers it."""

    time: int
    """Event time of the notice in milliseconds."""
    key: str
    """Under which it is remembered."""
    source: str
    id: str
    named: Named
    begins: frozenset[str]
    """Digests of which one is how a story begins that it means; empty where its text is none."""

    def means(self, id_: str, of: str, time: int, *, dated: bool) -> bool:
        """Whether it means what has an id and names, and was made at a time before it."""
        if (dated and time > self.time) or abs(self.time - time) >= self.named.reach(of, id_):
            return False
        if self.begins and self.begins.isdisjoint(names.each(of)):
            return False
        return id_ != self.id and names.may_be_of_one_sender(id_, self.id)


def take(state: State, record: Record) -> list[Output]:
    """Kill the stories of this partition that a notice names; tell the notice how many it means, where it asks."""
    order: NamedKill = validated(_ORDER, record, "a kill by name")
    message, said = received.read(record), _words_of(order)
    notice = _remember(state, message, order)
    outputs, meant = list[Output](), _meant(state, notice)
    is_unsure = not order["asks"] and not order.get("parts")
    if is_unsure and _is_of_one(state, notice, order["headline"], meant):
        outputs.append(order_kill(message, notice.id, notice.time, said))
    for id_, version in meant.items():
        if version:
            outputs += kills.kill_by_notice(state, message._replace(id=id_), said)
            outputs.append(killed_by_name(id_, version, notice.id, notice.time, notice.source))
    return [*outputs, answer_notice(message, order, len(meant))] if order["asks"] else outputs


def _is_of_one(state: State, notice: _NoticeByName, headline: str, meant: Iterable[str]) -> bool:
    """Whether a notice that went out as a story is none: its headline is that of what it takes back, with a mark."""
    bare = names.of_story(notice.source, unmarked(headline) or "", "")
    known = filter(None, (known_of(state, id_) for id_ in meant))
    return bool(bare) and any(bare in names.each(one.names) for one in known)


class Answered(NamedTuple):
    """What all partitions have answered a notice."""

    notice: ReceivedMessage
    """The record of the last answer, under the id of the notice."""
    said: TakeBack
    known: int
    """How many stories it means."""
    again: str
    """Words in which it asks again, whatever text a story has."""


def take_answer(state: State, record: Record) -> Answered | None:
    """Count what partitions answer; None until all have."""
    answer = validated(_ANSWER, record, "a kill by name")
    message = received.read(record)
    key = f"{_ANSWERS}{answer['digest']}:{message.id}"
    before = known_of(state, key) or unversioned(state, "notice", message.time, [])
    answers, known = before.version + 1, before.stated + answer["known"]
    if answers < state.partitions:
        MESSAGES.put(state, key, list(before._replace(version=answers, stated=known)))
        return None
    del state["messages"][key]
    return Answered(message, _words_of(answer), known, "" if known else answer.get("again", ""))


def held_back(state: State, arrival: Arrival) -> Arrival:
    """A message that comes after a notice which names it, and was made before: it counts as killed when it comes."""
    index = _index(state)
    since = bisect_left(index, arrival.time, key=lambda notice: notice.time) if arrival.dated else 0
    id_ = arrival.received.id
    for notice in index[since:]:
        is_remembered = (
            notice.source == arrival.received.source and state["messages"].get(notice.key) is not None
        )
        if is_remembered and notice.means(id_, arrival.names, arrival.time, dated=arrival.dated):
            known = unversioned(state, Status.CANCELED, notice.time, [publish.story_unseen(id_)])
            return arrival._replace(known=known, change=Change.SUPERSEDED)
    return arrival


def _meant(state: State, notice: _NoticeByName) -> dict[str, int]:
    """What a notice means in this partition: the number of the kill by id, 0 of what is killed already."""
    found: dict[str, int] = {}
    known_by: dict[str, str] = {}
    for id_, entry in MESSAGES.since(state, notice.time - REACH):
        known = KnownMessage(*entry)
        is_live = any(content for *_, content in known.parts)
        is_killed = known.status == Status.CANCELED and known.version > 0
        if not (is_live or is_killed):  # a kill only awaits it
            continue
        if notice.means(id_, known.names, known.time, dated=known.dated and is_live):
            found[id_], known_by[id_] = known.version + 1 if is_live else 0, known.names
    for id_, entry in state["embargoes"].items():
        if id_ != CLOCK and not found.get(id_):
            held = EmbargoedMessage(*entry)
            if notice.means(id_, held.names, held.time, dated=held.dated):
                found[id_], known_by[id_] = 1, known_by.get(id_, "") + held.names
    return {id_: found[id_] for id_ in sorted(notice.named.meant(known_by))}


def _remember(state: State, message: ReceivedMessage, order: NamedKill) -> _NoticeByName:
    key = f"{_KEY}{order['digest']}:{order['notice']}"
    begins = order.get("begins")
    mark = "\0" if order.get("parts") else f"{_BEGINS}{begins}{_BEGINS}" if begins else ""
    entry = unversioned(state, "notice", message.time, [])._replace(
        names=f"{message.source}\0{mark}{order['words']}"
    )
    notice, index = _from_entry(key, entry), _index(state)
    MESSAGES.put(state, key, list(entry))
    insort(index, notice, key=lambda one: one.time)
    return notice


def _index(state: State) -> list[_NoticeByName]:
    """The notices that this partition remembers, by time: an index that is not stored."""
    return state.derived(_REMEMBERED, _read_index)


def _read_index(state: State) -> list[_NoticeByName]:
    entries = ((key, entry) for key, entry in state["messages"].items() if key.startswith(_KEY))
    return sorted(
        (_from_entry(key, KnownMessage(*entry)) for key, entry in entries), key=lambda notice: notice.time
    )


def _from_entry(key: str, entry: KnownMessage) -> _NoticeByName:
    source, _, words = entry.names.partition("\0")
    id_ = key.removeprefix(_KEY).partition(":")[2]
    begins = ""
    if words.startswith(_BEGINS):
        _, begins, words = words.split(_BEGINS, 2)
    means = parts_of(source, words[1:]) if words.startswith("\0") else named(source, words)
    return _NoticeByName(entry.time, key, source, id_, means, frozenset(names.each(begins)))


def _words_of(notice: Notice) -> TakeBack:
    """The words with which a notice takes something back."""
    return TakeBack(notice["headline"], notice["slugline"], notice["ednote"])
