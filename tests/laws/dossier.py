"""All that a desk knows of one id."""

from dataclasses import dataclass, field

from tests.laws.messages import Message
from tests.laws.notices import Naming
from wire.domain.clock import DAY


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
    first: int = 0
    """When the first was made that was published, withheld or a kill; 0 while there is none."""
    was_unknown: bool = False
    """Whether a kill of it came before anything else."""
    slugs: set[str] = field(default_factory=set)
    """Of all versions that were published or withheld: notices name them."""
    tales: set[int] = field(default_factory=set)
    """What those versions tell."""
    awaited: set[str] = field(default_factory=set)
    """Digests of the messages that were released before they came."""
    pictures: dict[int, tuple[str, str]] = field(default_factory=dict)
    """State and caption of each picture that was ever published."""

    @property
    def is_unknown(self) -> bool:
        """Whether nothing was ever published or held under its id, nor killed where readers were told."""
        return not (self.newest or self.held or self.state)

    @property
    def is_live(self) -> bool:
        """Whether readers have something of it, or may have it again."""
        shown = self.shown or any(state != "canceled" for state, _ in self.pictures.values())
        return bool(shown) or self.state == "withheld"


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


def is_superseded(one: Message, of: Dossier) -> bool:
    """Whether a kill, or a newer version, came before."""
    if of.kills:
        return not survives(one, of.kills)
    return of.newest is not None and is_older(one, of.newest)


def is_before(message: Message, notice: Naming | Message) -> bool:
    """Whether a message may be meant by a notice: nothing says that it was made after, or on another day."""
    return (not message.dated or message.time <= notice.time) and is_within_a_day(message.time, notice)


def is_within_a_day(time: int, notice: Naming | Message) -> bool:
    """Slugs come again on other days."""
    return abs(notice.time - time) < DAY
