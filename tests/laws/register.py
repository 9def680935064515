"""What becomes of each message: a plain reference, one id at a time, written without the rules of the wire."""

from collections import Counter

from tests.laws.dossier import Dossier, has_lower_number, is_superseded, survives
from tests.laws.messages import MORNING, Message, picture_id
from tests.laws.notices import ShortNotice
from wire.domain.clock import HOUR
from wire.partitioner import partition_of

FOREVER = 1 << 60


class Register:
    """A dossier for each id, and what became of all messages."""

    def __init__(self, partitions: int) -> None:
        self._partitions = partitions
        self._killed_pictures: set[tuple[int, str]] = set()
        self.dossiers: dict[str, Dossier] = {}
        self.outcomes = Counter[str]()
        self.published: set[Message] = set()

    def dossier(self, id_: str) -> Dossier:
        return self.dossiers.setdefault(id_, Dossier())

    def here(self, at: int) -> list[tuple[str, Dossier]]:
        """What lies in a partition, by id."""
        every = self.dossiers.items()
        return [(id_, of) for id_, of in every if partition_of(id_.encode(), self._partitions) == at]

    def take(self, of: Dossier, message: Message, value: bytes, now: int, *, is_held_back: bool) -> str:
        """What becomes of a message that is not known by its bytes; `now` is the wire's time."""
        if message.status == "canceled":
            return self.kill(of, message.version, message.time, value)
        if is_held_back or is_superseded(message, of):
            return "superseded"
        if isinstance(message, ShortNotice):
            self._hold(of, message)
            return "held"
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

    def kill(self, of: Dossier, number: int, time: int, value: bytes) -> str:
        """A kill, in a message of its own or not; `number` is the version that it states."""
        if not of.kills and of.newest and survives(of.newest, (number, time)):
            return "superseded"
        again, is_unknown = of.kills is not None, of.is_unknown
        earlier = of.kills or (0, 0)
        of.kills = max(earlier[0], number), max(earlier[1], time)
        stays = of.held and survives(of.held, of.kills)
        of.was_unknown = of.was_unknown or (is_unknown and not again)
        if of.held and not stays:
            self._drop(of)
        if not again:
            of.shown, of.last, of.newest, of.first = None, value, None, of.first or time
            of.pictures = {picture: ("canceled", caption) for picture, (_, caption) in of.pictures.items()}
        of.state = "" if (stays or (again and is_unknown)) and not of.state else "canceled"
        return "repeated" if again else "kills"

    @staticmethod
    def expect_killed(of: Dossier, time: int, value: bytes) -> None:
        """A kill of what nobody knows, which may mean something else: readers are not told."""
        of.kills, of.last, of.first = (0, time), value, time

    def _publish(self, of: Dossier, message: Message, value: bytes) -> None:
        of.kills, of.newest, of.shown, of.last, of.state = None, message, message, value, "usable"
        self.published.add(message)
        self._know(of, message)
        gone = {picture: ("canceled", caption) for picture, (_, caption) in of.pictures.items()}
        of.pictures = gone | {
            picture: ("usable", message.caption(picture)) for picture in self._shown(message)
        }

    @staticmethod
    def _know(of: Dossier, message: Message) -> None:
        of.slugs.add(message.slug)
        of.tales.add(message.family)
        of.first = of.first or message.time

    def kill_picture(self, at: int, name: str) -> None:
        """A picture was killed under its own id: no story of this partition shows it from now on."""
        self._killed_pictures.add((at, name))
        for id_, of in self.here(at):
            for number, (_, caption) in of.pictures.items():
                if picture_id(id_, number) == name:
                    of.pictures[number] = ("canceled", caption)

    def _shown(self, message: Message) -> list[int]:
        at = partition_of(message.id.encode(), self._partitions)
        return [
            number
            for number in message.pictures
            if (at, picture_id(message.id, number)) not in self._killed_pictures
        ]

    def _withhold(self, of: Dossier, message: Message, value: bytes) -> None:
        of.newest, of.last, of.kills = message, value, None
        self._know(of, message)
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
        self.free(of, "superseded")

    def tick(self, at: int, time: int) -> None:
        """Embargoes end."""
        for _, of in self.here(at):
            if of.held and self._end(of.held) <= time:
                self.release(of, of.held)

    def release(self, of: Dossier, held: Message) -> None:
        """What is held is published."""
        self.free(of, "published")
        self._publish(of, held, held.value)

    def free(self, of: Dossier, outcome: str) -> None:
        """Nothing is held any more: what was has another outcome."""
        of.held = None
        self.outcomes["held"] -= 1
        self.outcomes[outcome] += 1

    @staticmethod
    def _end(message: Message) -> int:
        timed = message.embargo and message.status != "withheld"
        return MORNING + message.embargo * HOUR if timed and message.embargo else FOREVER
