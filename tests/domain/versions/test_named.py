"""What a notice names: a slug, a headline or a number, wherever in the prose of its desk that stands."""

import pytest

from wire.domain.clock import DAY
from wire.domain.versions.named import named
from wire.domain.versions.names import of_story


def reach(text: str, slug: str = "", headline: str = "", id_: str = "urn:hp:1") -> int:
    """How long before it a notice may mean a story with a slug, a headline and an id; 0 where it does not."""
    return named("/hp", text).reach(of_story("/hp", headline, "", slug), id_)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Kill SHIP now", "SHIP"),
        ("Kill SHIP/ now", "SHIP"),
        ("Kill SHIP Sinks now", "SHIP"),
        ("SHIP must go", "SHIP"),
        ("please kill BULGARIA-SHIP now", "BULGARIA-SHIP"),
        ("please kill Bulgaria-ship now", "BULGARIA-SHIP"),
        ("please kill story Bulgaria/ship-sinks now", "BULGARIA/SHIP-SINKS"),
        ("please kill BC-EU--SHIP now", "SHIP"),
        ("the story slugged ship is wrong", "SHIP"),
        ("the story with the slug ship is wrong", "SHIP"),
        ("Stichwort fähre ist falsch", "Fähre"),
        ("please kill q3figures now", "Q3FIGURES"),
        ("please kill ship sinks today now", "Ship sinks today"),
        ("please kill: ship sinks, now", "Ship sinks"),
        ("please kill “ship sinks” now", "Ship sinks"),
        ("please kill\nship sinks\nnow", "Ship sinks"),
        ("WITHDRAWN-Ship sinks", "Ship sinks"),
        ("UPDATE 2-Ship sinks", "Ship sinks"),
    ],
)
def test_a_slug_stands_in_capitals_is_called_one_stands_apart_or_has_three_words(
    text: str, slug: str
) -> None:
    assert reach(text, slug) == DAY


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("please kill the ship now", "SHIP"),
        ("please kill the Ship now", "SHIP"),
        ("please kill BBC now", "BBC"),
        ("please kill ship sinks now", "Ship sinks"),
        ("ship sinks in the harbour", "Ship sinks"),
        ("they saw that a ship sinks", "Ship sinks"),
        ("MANDATORY NOTICE to editors", "MANDATORY"),
        ("KILL-notice to editors", "KILL-NOTICE"),
        ("the figure of 2025 is wrong", "2025"),
        ("please kill our story of 0610 GMT", "0610"),
        ("please call 0207542 or 0307542", "0207542"),
        ("Kill BULGARIA-SHIP-SINKS now", "BULGARIA-SHIP"),
        ("please kill BC-EU--Ship Sinks now", "SHIP"),
        ("please kill BC-EU--Ship Sinks Again now", "BC-EU--Ship Sinks"),
    ],
)
def test_a_word_of_the_sentence_is_no_slug(text: str, slug: str) -> None:
    assert reach(text, slug) == 0


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("please kill BC-EU--Ship Sinks today", "BC-EU--Ship Sinks"),
        ("please kill BC-EU--Ship Sinks Again now", "BC-EU--Ship Sinks Again"),
        ("please kill AM-Ship Sinks", "AM-Ship Sinks"),
        ("please kill BC-EU--Ship Story now", "BC-EU--Ship"),
        ("please kill BC-EU--Ship NOW", "BC-EU--Ship"),
        ("please kill BC-EU--Ship now", "BC-EU--Ship"),
        ("please kill BC-EU--Ship, Sinks is wrong", "BC-EU--Ship"),
    ],
)
def test_the_slug_of_a_service_goes_on_in_words_with_a_capital(text: str, slug: str) -> None:
    assert reach(text, slug) == DAY


def test_a_headline_of_three_words_is_found_anywhere_and_a_shorter_one_where_it_stands_apart() -> None:
    assert reach("we say that ship sinks again in error", headline="Ship sinks again") == 3 * DAY
    assert reach("we say that ship sinks in error", headline="Ship sinks") == 0
    assert reach("we say “ship sinks” in error", headline="Ship sinks") == 3 * DAY
    words = " ".join(f"w{number}" for number in range(24))
    assert reach(f"we say {words} in error", headline=words) == 3 * DAY


@pytest.mark.parametrize(
    ("text", "id_", "found"),
    [
        ("please kill 7731", "urn:hp:20260302:7731", True),
        ("please kill A0417.", "urn:hp:20260302:a0417", True),
        ("please kill a0417.", "urn:hp:A0417:2026-03-02", True),
        ("please kill 7731.", "tag:hp.example,2026-03-02/7731", True),
        ("please kill ferry-77", "hp|ferry-77", True),
        ("please kill 7731", "urn:hp:20260302:77311", False),
        ("please kill 20260302", "urn:hp:7731:20260302", False),
        ("please kill 20260302", "20260302", False),
        ("please kill PILOTS", "urn:hp:pilots", False),
        ("please kill, 7731 men work there", "urn:hp:men", False),
    ],
)
def test_a_number_is_the_last_part_of_an_id_that_is_no_day(text: str, id_: str, found: bool) -> None:
    assert (reach(text, id_=id_) > 0) is found


FERRY, AGROUND, NUMBERED = "urn:hp:1", "urn:hp:2", "urn:hp:a0417"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Kill NO-FERRY.", [FERRY]),
        ("NO-FERRY AGROUND NOW should go", [FERRY]),
        ("Kill FERRY, a0417.", [FERRY]),
        ("Kill “Ferry aground”.", [AGROUND]),
        ("Kill BC-NO--Ferry Aground.", [AGROUND]),
        ("Kill a0417.", [NUMBERED]),
        ("NO-FERRY, a0417", [FERRY]),
        ("NO-TUGS, a0417", [NUMBERED]),
        ("Kill NO-FERRY, a0417.", [FERRY]),
        ("Kill NO-TUGS, a0417.", [NUMBERED]),
        ("Kill NO-FERRY, b0418, a0417.", [FERRY, NUMBERED]),
        ("Kill a0417 and NO-FERRY.", [FERRY, NUMBERED]),
        ("Kill ferry runs aground again.", [FERRY]),
        ("Kill NO-FERRY and BC-NO--Ferry Aground.", [FERRY, AGROUND]),
    ],
)
def test_the_longest_name_is_meant_and_a_number_beside_a_slug_where_nobody_has_the_slug(
    text: str, meant: list[str]
) -> None:
    known = {
        FERRY: of_story("/hp", "Ferry runs aground again", "", "NO-FERRY", "Ferry"),
        AGROUND: of_story("/hp", "", "", "BC-NO--Ferry Aground"),
        NUMBERED: of_story("/hp", "", "", "HARBOUR"),
    }
    assert named("/hp", text).meant(known) == meant
