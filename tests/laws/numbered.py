"""Messages of wires whose numbers or slugs begin anew each day, and may come twice on one (IPTC 7901, ANPA 1312)."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.laws.messages import Message
from wire.domain.clock import iso

LEAD, CORRECTION = "1st Lead", "CORRECTION"
"""What a message says of itself above its headline, besides nothing: it goes on from what came before."""
_NUMBER, _SLUG = "iptc7901:hp:eca04", "anpa:AP:BC-Day"


def number_of_day(number: int, day: date) -> str:
    """The id that a number has on a day."""
    return f"{_NUMBER}{number}:{day}"


def slug_of_day(number: int, day: date) -> str:
    """The id that a slug has on a day."""
    return f"{_SLUG}{'abc'[number]}:{day}"


def is_number_of_day(id_: str) -> bool:
    """Whether an id is that of a number or slug of a day, and not that of a further story which has it."""
    return id_.startswith((_NUMBER, _SLUG)) and "~" not in id_


def day_before(id_: str) -> str:
    """The id that a number had on the day before."""
    name, _, day = id_.rpartition(":")
    return f"{name}:{date.fromisoformat(day) - timedelta(days=1)}"


@dataclass(frozen=True)
class Numbered(Message):
    """A message with a number of a day, or a kill of all that has the number."""

    mark: str = ""

    @property
    def slug(self) -> str:
        return ""

    @property
    def kill_number(self) -> int:
        """What a kill counts as among the versions; 0: it has no number."""
        return 0

    @property
    def value(self) -> bytes:
        number, time = self.id.split(":")[2], iso(self.time)
        is_kill = self.status == "canceled"
        keywords, title = f"Kills/{self.word}" if is_kill else "Day/numbers", f"Report of the day {self.word}"
        above = [self.mark, "EMBARGOED" if self.embargo is not None else "", "KILL" if is_kill else title]
        titles = "\r\n\r\n".join(filter(None, above))
        text = [f"It was sent in error {self.word}"] if is_kill else self.text
        body = "\r\n\r\n".join(f"   {paragraph}" for paragraph in text)
        return (
            f"\x01{number} 4 i 111 ccccb   hp 061\r\n\r\n{keywords}/\r\n\x02{titles} =\r\n\r\n{body}\r\n\r\n"
            f"\x03{time[8:10]}{time[11:13]}{time[14:16]} GMT Mar 26 \r\n\x7f\x04"
        ).encode()


@dataclass(frozen=True)
class Slugged(Numbered):
    """A message with a slug of a day, or a kill of all that has the slug."""

    @property
    def slug(self) -> str:
        return self.id.split(":")[2]

    @property
    def named(self) -> str:
        """What a kill names."""
        return self.slug

    @property
    def kill_number(self) -> int:
        return 1000  # it comes after each lead

    @property
    def value(self) -> bytes:
        time, is_kill = iso(self.time), self.status == "canceled"
        mark = f", {self.mark}" if self.mark == LEAD else "-KILL" if is_kill else ""
        note = f"^Eds: {self.mark}.<\r\n" if self.mark and self.mark != LEAD else ""
        embargo = "^EMBARGOED<\r\n" if self.embargo is not None else ""
        title = f"Report of the day {self.word}"
        text = [f"It was sent in error {self.word}"] if is_kill else self.text
        body = "".join(f"\t   {paragraph}\r\n" for paragraph in text)
        return (
            f"\x16\x16\x01a0417\x1f\r\nr i\x13\x11 {self.slug}{mark}   {time[5:10]} 0140\r\n"
            f"\x02\x02^{self.slug}{mark},131<\r\n^{title}<\r\n{note}{embargo}{body}"
            f"\x03\r\nAP-HP-{time[5:10]}-{time[2:4]} {time[11:13]}{time[14:16]}GMT\x04"
        ).encode()
