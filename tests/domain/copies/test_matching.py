"""Which earlier item is found for a later one: of its kind, of the last days, the one most like it."""

from typing import Any

import pytest

from tests.domain.copies.texts import LONG, MORE, WORDS
from wire.domain.clock import HOUR
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.matching import Index, Match, store, uri_of
from wire.domain.copies.relation import relation
from wire.domain.tables.state import State, Table, TaskState

NEARER = LONG.replace("went back to work", "were back at their work")
NEAR = NEARER.replace("would watch closely", "would be watching closely")


class Known:
    """Items that came before."""

    def __init__(self) -> None:
        self.index = Index()
        self.table: Table = State(TaskState.empty(["fingerprints"]))["fingerprints"]

    def add(
        self, version_id: str, text: str, *, kind: str = "story", headline: str = "Pilots", time: int = 0
    ) -> "Known":
        fingerprint = Fingerprint.of(text, headline, "en")
        self.table[version_id] = store(kind, time, fingerprint)
        self.index.add(version_id, fingerprint)
        return self

    def find(
        self, text: str, *, uri: str = "new", kind: str = "story", headline: str = "Pilots", time: int = 0
    ) -> Any:
        found = self.index.find(uri, kind, time, Fingerprint.of(text, headline, "en"), self.table)
        return found and (found.canonical, found.kind)


@pytest.mark.parametrize("way", [1, -1])
def test_a_copy_is_found_for_three_days_before_and_after(way: int) -> None:
    known = Known().add("a#1", LONG)
    assert known.find(LONG, time=way * 72 * HOUR) == ("a", "copy")
    assert known.find(LONG, time=way * (72 * HOUR + 1)) is None


def test_of_a_headline_alone_for_twelve_hours() -> None:
    alert = "CENTRAL BANK SETS 1.5 BILLION TENDER"
    known = Known().add("a#1", "", headline=alert).add("p#1", "", headline=alert, kind="media")
    assert known.find("", headline=alert, time=12 * HOUR) == ("a", "copy")
    assert known.find("", headline=alert, time=12 * HOUR + 1) is None
    assert known.find("", headline=alert, time=12 * HOUR + 1, kind="media") == ("p", "copy")


def test_an_item_is_no_copy_of_itself_nor_of_another_kind() -> None:
    known = Known().add("a#1", LONG)
    assert known.find(LONG, uri="a") is None
    assert known.find(LONG, kind="teaser") is None


def test_the_same_words_come_before_the_most_similar_and_that_before_what_it_extends() -> None:
    known = Known().add("c#1", LONG.partition(" Their union")[0]).add("b#1", NEAR)
    assert known.find(LONG) == ("b", "near")
    assert known.add("a#1", NEARER).find(LONG) == ("a", "near")
    assert Known().add("b#1", NEARER).add("a#1", NEAR).find(LONG) == ("b", "near")
    assert known.add("z#1", LONG).find(LONG) == ("z", "copy")
    assert Known().add("a#1", LONG.partition(" Their union")[0]).find(LONG + MORE) == ("a", "extension")


def test_what_an_item_is_near_comes_before_what_it_extends_though_it_has_more_words_of_that() -> None:
    later = LONG + " The boats are to be built in Vigo by a yard that both sides know well."
    near = (
        NEAR.replace("had assured", "assured").replace("was read", "had been read").replace("arrive", "come")
    )
    near += later.removeprefix(LONG).replace("drifted", "had drifted")
    assert Known().add("a#1", LONG).find(later) == ("a", "extension")
    assert Known().add("a#1", LONG).add("b#1", near).find(later) == ("b", "near")


@pytest.mark.parametrize(("apart", "found"), [(6, ("a", "extension")), (9, None)])
def test_three_of_six_hashes_of_the_lead_make_a_candidate_and_two_do_not(apart: int, found: object) -> None:
    words = ["Halden", *WORDS[:120]]
    later = [f"{word} said" if at % apart == apart // 3 else word for at, word in enumerate(words)]
    assert relation(Fingerprint.of(" ".join(words), "Pilots"), Fingerprint.of(" ".join(later), "Pilots"))
    assert Known().add("a#1", " ".join(words)).find(" ".join(later)) == found


def test_a_row_of_three_figures_is_found_whatever_its_captions_are() -> None:
    known = Known().add(
        "a#1", "Qtly div 22 cts vs 20 cts Pay May 5 of this year and not last", headline="Halden Corp payout"
    )
    other = "Qtrly dividend 22 cts vs 20 cts Payable May 5 of this year and not last"
    assert known.find(other, headline="Halden Corp payout") == ("a", "near")
    assert known.find(other.replace("22", "23"), headline="Halden Corp payout") is None


def test_of_two_that_are_as_like_the_first_by_id_is_found() -> None:
    for ids in (("a#1", "b#1"), ("b#1", "a#1")):
        known = Known()
        for version_id in ids:
            known.add(version_id, NEARER)
        assert known.find(LONG) == ("a", "near")
        assert known.find(NEARER) == ("a", "copy")


def test_each_version_of_an_item_is_found_until_it_is_forgotten() -> None:
    known = Known().add("a#1", LONG).add("a#2", MORE).add("b#1", " ".join(WORDS[:80]))
    assert known.index.version_ids("a") == ["a#1", "a#2"]
    known.index.remove("a#2")
    known.index.remove("c#1")
    assert known.index.version_ids("a") == ["a#1"]
    assert known.find(MORE) is None
    known.add("a#1", MORE)
    assert known.index.version_ids("a") == ["a#1"]
    assert known.find(MORE) == ("a", "copy")
    assert known.find(LONG) is None
    del known.table["a#1"]
    assert known.find(MORE) is None


@pytest.mark.parametrize(("others", "found"), [(63, ("a", "near")), (64, None)])
def test_sixty_four_candidates_are_looked_at(others: int, found: object) -> None:
    known = Known().add("a#1", NEARER)
    for number in range(others):
        known.add(f"t{number}#1", LONG, kind="teaser")
    assert known.find(LONG) == found
    for number in range(others):
        known.index.remove(f"t{number}#1")
    assert known.find(LONG) == ("a", "near")


def test_an_extension_hides_nothing_and_all_else_does() -> None:
    assert not Match("a", "extension", 1.0, "").hides
    assert Match("a", "near", 1.0, "").hides
    assert uri_of("urn:uuid:1#2") == "urn:uuid:1"


@pytest.mark.parametrize(
    "text",
    [
        "Halden shr 31 cts vs 24 cts net 5 mln in the first quarter",
        "Halden reported share 31 cts vs 24 cts and net was 5 mln to March",
        "Halden said shr was 31 cts vs 24 cts net came to 5 mln to March",
    ],
)
def test_the_same_row_of_three_figures_is_found_whatever_words_stand_around_it(text: str) -> None:
    known = Known().add(
        "a#1",
        "Halden said shr was 31 cts vs 24 cts and net was 5 mln in the first quarter",
        headline="Halden Corp 1st qtr net",
    )
    assert known.find(text, headline="Halden Corp 1st qtr net") == ("a", "near")
