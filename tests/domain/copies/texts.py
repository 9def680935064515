"""Two texts, and what the later one is to the earlier one."""

from itertools import product
from string import ascii_lowercase

from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.relation import Relation, relation

LONG = (
    "Harbour pilots in Setubal went back to work on Tuesday after the port authority promised to replace two of its "
    "ageing tugboats before the autumn storms arrive along the coast. The pilots refused night shifts since January "
    "when a tanker drifted for 3 hours without assistance. Their union said that the promise was worth 4.5 mln euros "
    "and that it would watch closely whether the boats are ordered in May, as Maria Costa of the ministry had "
    "assured them in a letter that was read aloud at the meeting on the quay."
)
MORE = (
    " The authority operates nine tugboats in three harbours and has asked the government for a loan. A spokesman said "
    "that talks with two shipyards are under way and that the first of the new boats could arrive within a year."
)
SHORT = "Chemical Bank raised its prime lending rate to 8.25 pct from 8 pct, effective immediately, it said today."


def related(earlier: str, later: str, before: str = "Pilots end protest", now: str = "") -> Relation | None:
    return relation(Fingerprint.of(earlier, before, "en"), Fingerprint.of(later, now or before, "en"))


def kind(earlier: str, later: str, before: str = "Pilots end protest", now: str = "") -> str:
    found = related(earlier, later, before, now)
    return found.kind if found else ""


def changed(old: str, new: str, text: str = LONG) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


WORDS = ["".join(letters) + "zon" for letters in product(ascii_lowercase, repeat=2)]
