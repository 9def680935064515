"""Which earlier item is found for a later one: of its kind, of the last days, the one most like it."""

from typing import Any

import pytest

from tests.domain.copies.texts import LONG, MORE, WORDS
from wire.domain.clock import HOUR
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.matching import Index, Match, store, uri_of
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


def test_an_extension_hides_nothing_and_all_else_does() -> None:
    assert not Match("a", "extension", 1.0, "").hides
    assert Match("a", "near", 1.0, "").hides
    assert uri_of("urn:uuid:1#2") == "urn:uuid:1"
