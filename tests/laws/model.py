"""What a careful desk would make of a log.

It keeps everything that was ever received and thinks of one id at a time. It knows messages by what the test says of
them, not by parsing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import orjson

from tests.laws.actions import Fact
from tests.laws.dossier import Dossier, is_before, is_within_a_day, survives
from tests.laws.messages import Message
from tests.laws.notices import NamedNotice, Naming, Notice, ShortNotice
from tests.laws.numbered import Numbered, Slugged, day_before, is_number_of_day
from tests.laws.numbers import Numbers
from tests.laws.register import Register
from wire.codec import Record, text_of
from wire.domain.clock import read
from wire.domain.digest import digest_of
from wire.partitioner import partition_of


class Desk(Register):
    """Reads the log record by record, as each partition has it."""

    def __init__(self, partitions: int, known: Mapping[bytes, Fact]) -> None:
        super().__init__(partitions)
        self._known = known
        self._facts = {digest_of(value): fact for value, fact in known.items()}
        self._clocks = Counter[int]()
        self._read = Counter[int]()
        self._notices: set[bytes] = set()
        self._told: dict[int, list[Naming | Slugged]] = defaultdict(list)
        """By partition: what notices have named."""
        self._answers: dict[str, list[int]] = defaultdict(list)
        """By digest of a notice: how many stories partitions say it means."""
        self._named = Counter[str]()
        """By digest of a notice: how many it means."""
        self._numbers = Numbers()
        self.received = 0
        self.orders = Counter[str]()
        """Orders to kill, by id."""
        self.misrouted = 0
        self.broken: set[tuple[bytes, bytes]] = set()

    def read(self, topic: Sequence[Sequence[Record]]) -> None:
        """What has come since the last time."""
        for at, part in enumerate(topic):
            for record in part[self._read[at] :]:
                self._record(at, record)
            self._read[at] = len(part)

    def check(self) -> None:
        """Each notice was told by all partitions, once, how many it means, and no message is under way."""
        for notice, answers in self._answers.items():
            assert len(answers) == self._partitions, f"{notice}: {len(answers)} answers"
            assert sum(answers) == self._named[notice], f"{self._facts[notice]}: {answers}"
        self._numbers.check()

    def _record(self, at: int, record: Record) -> None:
        key, value, type_ = record.key or b"", record.value or b"", text_of(record.headers, "ce_type")
        if type_ == "org.wire.tick":
            self._tick(at, min(read(text_of(record.headers, "ce_time")), record.timestamp))
        elif type_ == "org.wire.release":
            if partition_of(key, self._partitions) == at:
                self._release(key, value, _has(record, "ce_misrouted"))
        elif type_ == "org.wire.kill.by-hand" and partition_of(key, self._partitions) != at:
            pass  # it is sent to where it belongs
        elif type_ in ("org.wire.kill", "org.wire.kill.by-hand"):
            self._order(key.decode(), read(text_of(record.headers, "ce_time")), value)
        elif type_ == "org.wire.kill.named":
            told = orjson.loads(value)
            if not told["parts"]:  # there are none
                self._kill_named(
                    at, self._facts[told["digest"]], value, told["digest"] if told["asks"] else ""
                )
        elif type_ == "org.wire.kill.named.answer":
            answer = orjson.loads(value)
            self._answer(self.dossier(key.decode()), answer["digest"], answer["known"])
        elif type_ == "org.wire.picture":
            self.kill_picture(at, orjson.loads(value)["picture"])
        elif partition_of(key, self._partitions) == at:
            self._take(at, record)
        else:
            self.misrouted += 1

    def _take(self, at: int, record: Record) -> None:
        key, value = record.key or b"", record.value or b""
        fact = self._known.get(value)
        if fact is None:
            self.outcomes["rejected"] += 1
            self.broken.add((key, value))
        elif isinstance(fact, Notice | NamedNotice):
            again = value in self._notices
            self._notices.add(value)
            if isinstance(fact, Notice) and not again:
                self.orders[fact.target] += 1
            self.outcomes["repeated" if again else "kills"] += 1
        else:
            outcome = self._message(at, key.decode(), record, fact)
            if not outcome:
                return
            self.outcomes[outcome] += 1
            of = self.dossier(key.decode())
            if outcome == "held" and of.held and digest_of(value) in of.awaited:
                of.awaited.remove(digest_of(value))
                self.release(of, of.held)
        self.received += 1

    def _message(self, at: int, id_: str, record: Record, message: Message) -> str:
        """What becomes of a message; empty where it goes on to another id."""
        of, value = self.dossier(id_), record.value or b""
        was_moved = _has(record, "ce_moved")
        is_known = value == of.last or (of.held is not None and value == of.held.value)
        if was_moved:
            self._numbers.arrived(id_, value)
        if is_known:
            return "repeated"
        is_new = of.newest is None and of.kills is None
        is_held_back = is_new and self._is_held_back(at, message)
        if isinstance(message, Numbered):
            if not is_held_back and self._numbers.sends_on(id_, of, message, value, was_moved=was_moved):
                return ""
            if message.status == "canceled":
                return self._kill_number(id_, of, message, value)
        now = max(min(message.time, record.timestamp), self._clocks[at])
        return self.take(of, message, value, now, is_held_back=is_held_back)

    def _kill_number(self, id_: str, of: Dossier, kill: Numbered, value: bytes) -> str:
        """All that has the number is killed, but what was made later. Where there is none, the day before is meant."""
        time = kill.time
        self._numbers.kill(id_, time)
        if of.is_unknown and not of.kills:
            self.expect_killed(of, time, value)
            return "kills"
        outlived = not of.kills and of.newest and survives(of.newest, (kill.kill_number, time))
        if of.is_unknown or (outlived and of.first > time):
            self.orders[day_before(id_)] += 1
        self.orders.update(self._numbers.others(id_))
        return self.kill(of, kill.kill_number, time, value)

    def _order(self, id_: str, time: int, value: bytes) -> None:
        """A notice, the kill of a number, or somebody by hand, orders the kill of what has an id."""
        self.kill(self.dossier(id_), 0, time, value)
        if is_number_of_day(id_):
            self._numbers.kill(id_, time)
            self.orders.update(self._numbers.others(id_))

    def _kill_named(self, at: int, notice: Fact, value: bytes, asks: str) -> None:
        """A notice names a story by its slug: that is killed, if it lies in this partition and is not later."""
        if isinstance(notice, Numbered) and not isinstance(notice, Slugged):
            return  # it names nothing but its number
        assert isinstance(notice, Naming | Slugged)
        named, known = notice.named, 0
        for id_, of in self.here(at):
            if isinstance(notice, Slugged) and id_ == notice.id:
                continue
            live = of.newest and of.is_live and named in of.slugs and is_before(of.newest, notice)
            held = of.held and of.held.slug == named and is_before(of.held, notice)
            killed = of.kills and named in of.slugs and is_within_a_day(of.kills[1], notice)
            known += bool(live or held or killed)
            if live or held:
                self._order(id_, notice.time, value)
        self._told[at].append(notice)
        if asks:
            self._named[asks] += known

    def _answer(self, of: Dossier, notice: str, known: int) -> None:
        """All partitions have told whether they know what a notice names."""
        answers, fact = self._answers[notice], self._facts[notice]
        answers.append(known)
        if len(answers) < self._partitions:
            return
        if isinstance(fact, Numbered) and not any(answers):
            self.orders.update((day_before(fact.id), *self._numbers.others(fact.id)))
        elif isinstance(fact, NamedNotice) and not any(answers):
            self.kill(of, 0, fact.time, b"")
        elif isinstance(fact, ShortNotice) and of.held and not any(answers):
            self.release(of, of.held)
        elif isinstance(fact, ShortNotice) and of.held:
            self.free(of, "kills")
            of.last = fact.value

    def _is_held_back(self, at: int, message: Message) -> bool:
        """Whether a notice that came before names it."""
        return any(told.named == message.slug and is_before(message, told) for told in self._told[at])

    def _tick(self, at: int, time: int) -> None:
        if time > self._clocks[at]:
            self._clocks[at] = time
            self.tick(at, time)

    def _release(self, key: bytes, value: bytes, forwarded: bool) -> None:
        of, digest = self.dossier(key.decode()), orjson.loads(value)["digest"] if value else ""
        if of.held and digest in ("", digest_of(of.held.value)):
            self.release(of, of.held)
        elif digest and digest_of(of.last) != digest:
            of.awaited.add(digest)
        else:
            self.received += 1
            self.misrouted += forwarded
            self.outcomes["rejected"] += 1
            self.broken.add((key, value))


def _has(record: Record, mark: str) -> bool:
    return any(name == mark for name, _ in record.headers)
