"""What a careful desk would make of a log: a plain reference, written without the rules of the wire.

It keeps everything that was ever received and thinks of one id at a time. It knows messages by what the test says of
them, not by parsing.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import orjson

from tests.laws.schedule import MORNING, Fact, Message, NamedNotice, Notice, picture_id
from wire.codec import Record, text_of
from wire.domain.clock import HOUR, read
from wire.partitioner import partition_of

FOREVER = 1 << 60


@dataclass
class Dossier:
    """All that the desk knows of one id."""

    newest: Message | None = None
    """The newest version that was published or withheld."""
    kills: tuple[int, int] | None = None
    """The greatest number and the latest time of its kills; None while nothing has killed it."""
    held: Message | None = None
    shown: Message | None = None
    """What readers have; None where that was killed, withheld, or never was."""
    last: bytes = b""
    """What was taken last: the same bytes again are no news."""
    state: str = ""
    """`usable`, `withheld`, `canceled`: what was said of the story; empty where nothing was."""
    was_unknown: bool = False
    """Whether a kill of it came before anything else."""
    serials: set[int] = field(default_factory=set)
    """Of all versions that were published or withheld: notices name them."""
    pictures: dict[int, tuple[str, str]] = field(default_factory=dict)
    """State and caption of each picture that was ever published."""


def is_older(one: Message, than: Message) -> bool:
    """By number where both have one and it differs, else by time."""
    if one.version and than.version and one.version != than.version:
        return one.version < than.version
    return one.time < than.time


def has_lower_number(one: Message, than: Message) -> bool:
    return 0 < one.version < than.version


def survives(one: Message, kills: tuple[int, int]) -> bool:
    """Whether a version stands in spite of the kills; in doubt it does not."""
    number, time = kills
    if one.version and number:
        return one.version > number and one.time >= time
    return one.dated and one.time > time


def is_before(message: Message, notice: NamedNotice) -> bool:
    """Whether a message may be meant by a notice: nothing says that it was made after."""
    return not message.dated or message.time <= notice.time


class Desk:
    """Reads the log record by record, as each partition has it."""

    def __init__(self, partitions: int, known: Mapping[bytes, Fact]) -> None:
        self._partitions, self._known = partitions, known
        self._clocks = Counter[int]()
        self._read = Counter[int]()
        self._notices: set[bytes] = set()
        self._named: dict[str, NamedNotice] = {
            fact.id: fact for fact in known.values() if isinstance(fact, NamedNotice)
        }
        self._told: dict[int, list[NamedNotice]] = defaultdict(list)
        """By partition: what notices have named."""
        self._answers: dict[str, list[int]] = defaultdict(list)
        """By notice: how many stories partitions say it means."""
        self.named = Counter[str]()
        """By notice: how many it means."""
        self._killed_pictures: set[tuple[int, str]] = set()
        self.dossiers: dict[str, Dossier] = {}
        self.outcomes = Counter[str]()
        self.received = 0
        self.orders = 0
        self.misrouted = 0
        self.broken: set[tuple[bytes, bytes]] = set()
        self.published: set[Message] = set()

    def read(self, topic: Sequence[Sequence[Record]]) -> None:
        """What has come since the last time."""
        for at, part in enumerate(topic):
            for record in part[self._read[at] :]:
                self._record(at, record)
            self._read[at] = len(part)

    def check_answers(self) -> None:
        """Each notice was told by all partitions, once, how many it means."""
        for notice, answers in self._answers.items():
            assert len(answers) == self._partitions, f"{notice}: {len(answers)} answers"
            assert sum(answers) == self.named[notice], f"{notice}: {answers}"

    def _record(self, at: int, record: Record) -> None:
        key, value, type_ = record.key or b"", record.value or b"", text_of(record.headers, "ce_type")
        if type_ == "org.wire.tick":
            self._tick(at, min(read(text_of(record.headers, "ce_time")), record.timestamp))
        elif type_ == "org.wire.release":
            if partition_of(key, self._partitions) == at:
                self._release(key, any(name == "ce_misrouted" for name, _ in record.headers))
        elif type_ == "org.wire.kill":
            notice = orjson.loads(value)["notice"]
            self._kill(self._dossier(key), 0, read(text_of(record.headers, "ce_time")), notice.encode())
        elif type_ == "org.wire.kill.named":
            self._kill_named(at, self._named[orjson.loads(value)["notice"]], value)
        elif type_ == "org.wire.kill.named.answer":
            self._answer(self._named[key.decode()], orjson.loads(value)["known"])
        elif type_ == "org.wire.picture":
            self._kill_picture(at, orjson.loads(value)["picture"])
        elif partition_of(key, self._partitions) == at:
            self._take(at, record)
        else:
            self.misrouted += 1

    def _take(self, at: int, record: Record) -> None:
        self.received += 1
        value = record.value or b""
        fact = self._known.get(value)
        if fact is None:
            self.outcomes["rejected"] += 1
            self.broken.add((record.key or b"", value))
        elif isinstance(fact, Notice | NamedNotice):
            again = value in self._notices
            self._notices.add(value)
            self.orders += not again and isinstance(fact, Notice)
            self.outcomes["repeated" if again else "kills"] += 1
        else:
            now = max(min(fact.time, record.timestamp), self._clocks[at])
            of = self._dossier(record.key or b"")
            came_late = of.newest is None and of.kills is None and self._is_held_back(at, fact)
            self.outcomes[self._message(of, fact, value, now, came_late)] += 1

    def _message(self, of: Dossier, message: Message, value: bytes, now: int, came_late: bool) -> str:
        if value == of.last or (of.held and value == of.held.value):
            return "repeated"
        if message.status == "canceled":
            return self._kill(of, message.version, message.time, value)
        if came_late:
            return "superseded"
        if of.kills and not survives(message, of.kills):
            return "superseded"
        if not of.kills and of.newest and is_older(message, of.newest):
            return "superseded"
        late = of.held is not None and has_lower_number(message, of.held)
        if of.held and not self._comes_after(message, of.held) and not (late and not message.is_restricted):
            if message.status == "withheld":
                self._withhold(of, message, value)
            return "superseded"
        if message.status == "withheld":
            self._hold(of, message)
            self._withhold(of, message, value)
            return "held"
        if message.embargo is not None and self._end(message) > now:
            self._hold(of, message)
            return "held"
        if of.held and not late:
            self._drop(of)
        self._publish(of, message, value)
        return "published"

    def _comes_after(self, message: Message, held: Message) -> bool:
        """Whether a message takes the place of what is held: it is newer, or as new and held longer."""
        if message.version and held.version and message.version != held.version:
            return message.version > held.version
        if not message.dated and (message.version or held.version or held.dated):
            later = False
        elif not message.dated:
            later = True
        else:
            later = message.time > held.time
        longer = message.is_restricted and self._end(message) >= self._end(held)
        return later or (message.time >= held.time and longer)

    def _kill(self, of: Dossier, number: int, time: int, value: bytes) -> str:
        if not of.kills and of.newest and survives(of.newest, (number, time)):
            return "superseded"
        again = of.kills is not None
        earlier = of.kills or (0, 0)
        of.kills = max(earlier[0], number), max(earlier[1], time)
        stays = of.held and survives(of.held, of.kills)
        of.was_unknown = of.was_unknown or not (again or of.newest or of.held)
        if of.held and not stays:
            self._drop(of)
        of.state = "" if stays and not of.state else "canceled"
        if not again:
            of.shown, of.last, of.newest = None, value, None
            of.pictures = {picture: ("canceled", caption) for picture, (_, caption) in of.pictures.items()}
        return "repeated" if again else "kills"

    def _publish(self, of: Dossier, message: Message, value: bytes) -> None:
        of.kills, of.newest, of.shown, of.last, of.state = None, message, message, value, "usable"
        self.published.add(message)
        of.serials.add(message.serial)
        gone = {picture: ("canceled", caption) for picture, (_, caption) in of.pictures.items()}
        of.pictures = gone | {
            picture: ("usable", message.caption(picture)) for picture in self._shown(message)
        }

    def _kill_named(self, at: int, notice: NamedNotice, value: bytes) -> None:
        """A notice names a story by its slug: that is killed, if it lies in this partition and is not later."""
        known = 0
        for id_, of in self.dossiers.items():
            if partition_of(id_.encode(), self._partitions) != at:
                continue
            is_live = of.shown or any(state != "canceled" for state, _ in of.pictures.values())
            is_live = is_live or of.state == "withheld"
            live = of.newest and is_live and notice.target in of.serials and is_before(of.newest, notice)
            held = of.held and of.held.serial == notice.target and is_before(of.held, notice)
            known += bool(live or held or (of.kills and notice.target in of.serials))
            if live or held:
                self._kill(of, 0, notice.time, value)
        self._told[at].append(notice)
        self.named[notice.id] += known

    def _answer(self, notice: NamedNotice, known: int) -> None:
        """All partitions have answered, and none knows what it names: it is a kill of its own id."""
        answers, of = self._answers[notice.id], self._dossier(notice.id.encode())
        answers.append(known)
        if len(answers) == self._partitions and not any(answers):
            self._kill(of, 0, notice.time, b"")

    def _is_held_back(self, at: int, message: Message) -> bool:
        """Whether a notice that came before names it."""
        return any(told.target == message.serial and is_before(message, told) for told in self._told[at])

    def _kill_picture(self, at: int, name: str) -> None:
        """A picture was killed under its own id: no story of this partition shows it from now on."""
        self._killed_pictures.add((at, name))
        for id_, of in self.dossiers.items():
            for number, (_, caption) in of.pictures.items():
                if picture_id(id_, number) == name and partition_of(id_.encode(), self._partitions) == at:
                    of.pictures[number] = ("canceled", caption)

    def _shown(self, message: Message) -> list[int]:
        at = partition_of(message.id.encode(), self._partitions)
        return [
            number
            for number in message.pictures
            if (at, picture_id(message.id, number)) not in self._killed_pictures
        ]

    def _withhold(self, of: Dossier, message: Message, value: bytes) -> None:
        of.serials.add(message.serial)
        of.newest, of.last, of.kills = message, value, None
        if of.shown:
            of.shown, of.state = None, "withheld"
        live = {picture for picture, (state, _) in of.pictures.items() if state == "usable"}
        of.pictures |= {picture: ("withheld", of.pictures[picture][1]) for picture in live}

    def _hold(self, of: Dossier, message: Message) -> None:
        if of.held:
            self._drop(of)
        of.held = message

    def _drop(self, of: Dossier) -> None:
        """What was held is never published."""
        of.held = None
        self.outcomes["held"] -= 1
        self.outcomes["superseded"] += 1

    def _tick(self, at: int, time: int) -> None:
        if time <= self._clocks[at]:
            return
        self._clocks[at] = time
        for id_, of in self.dossiers.items():
            here = partition_of(id_.encode(), self._partitions) == at
            if here and of.held and self._end(of.held) <= time:
                self._free(of)

    def _release(self, key: bytes, forwarded: bool) -> None:
        of = self._dossier(key)
        if of.held:
            self._free(of)
        else:
            self.received += 1
            self.misrouted += forwarded
            self.outcomes["rejected"] += 1
            self.broken.add((key, b""))

    def _free(self, of: Dossier) -> None:
        held, of.held = of.held, None
        assert held
        self.outcomes["held"] -= 1
        self.outcomes["published"] += 1
        self._publish(of, held, held.value)

    def _dossier(self, key: bytes) -> Dossier:
        return self.dossiers.setdefault(key.decode(), Dossier())

    @staticmethod
    def _end(message: Message) -> int:
        timed = message.embargo and message.status != "withheld"
        return MORNING + message.embargo * HOUR if timed and message.embargo else FOREVER
