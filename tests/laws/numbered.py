"""Messages of a wire whose numbers begin anew each day, and may come twice on one (IPTC 7901)."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.laws.messages import Message
from wire.domain.clock import iso

LEAD, CORRECTION = "1st Lead", "CORRECTION"
"""What a message says of itself above its headline, besides nothing: it goes on from what came before."""
_BEGINS = "iptc7901:hp:"


def number_of_day(number: int, day: date) -> str:
    """The id that a number has on a day."""
    return f"{_BEGINS}eca04{number}:{day}"


def is_number_of_day(id_: str) -> bool:
    """Whether an id is that of a number of a day, and not that of a further story which has the number."""
    return id_.startswith(_BEGINS) and "~" not in id_


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
