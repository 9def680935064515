"""Which stories have a number of a day, as a desk tells them apart: by what they tell."""

from collections import Counter, defaultdict

from tests.laws.dossier import Dossier, is_superseded
from tests.laws.numbered import CORRECTION, Numbered, day_before, is_number_of_day


class Numbers:
    """What further stories there are under each number of a day, each with an id of its own."""

    def __init__(self) -> None:
        self._others: dict[str, dict[str, set[int]]] = defaultdict(dict)
        self._kills: dict[str, int] = {}
        """When the latest kill of each number was made."""
        self._on_their_way = Counter[tuple[str, bytes]]()
        """Messages that were sent to where they belong, and have not come there."""

    def others(self, id_: str) -> list[str]:
        """Ids of the other stories that have a number."""
        return [*self._others[id_]]

    def kill(self, id_: str, time: int) -> None:
        """A kill by a number means all stories that have it, those that come late too."""
        self._kills[id_] = max(time, self._kills.get(id_, 0))

    def arrived(self, id_: str, value: bytes) -> None:
        """A message that was sent on has come."""
        self._on_their_way[id_, value] -= 1

    def sends_on(self, id_: str, of: Dossier, message: Numbered, value: bytes, *, was_moved: bool) -> bool:
        """Whether a message belongs under another id than that under which it came."""
        home = self._home(id_, of, message, was_moved)
        if home == id_:
            return False
        if home.startswith(id_):
            self._others[id_].setdefault(home, set()).add(message.family)
        self._on_their_way[home, value] += 1
        return True

    def check(self) -> None:
        """All have come where they belong."""
        lost = {key: count for key, count in self._on_their_way.items() if count}
        assert not lost, f"sent elsewhere: {lost}"

    def _home(self, id_: str, of: Dossier, message: Numbered, was_moved: bool) -> str:
        if message.status == "canceled" or not is_number_of_day(id_):
            return id_
        is_of_next_day = message.id != id_
        corrects = message.mark == CORRECTION and not was_moved
        if of.is_unknown and not of.kills:
            return message.id if is_of_next_day else day_before(id_) if corrects else id_
        tales = {id_: of.tales | ({of.held.family} if of.held else set()), **self._others[id_]}
        alike = [story for story, told in tales.items() if message.family in told or not told]
        if alike or is_of_next_day:
            return alike[0] if alike else message.id
        if message.mark:
            return day_before(id_) if corrects else [*tales][-1]
        is_after_lead = of.newest is not None and of.newest.version > 0 and is_superseded(message, of)
        if is_after_lead or message.time <= self._kills.get(id_, 0):
            return id_
        return f"{id_}~{len(tales) + 1}"
