"""Versions, resends and kills meet by id."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, raw, story, values
from wire.codec import NINJS_TYPE, text_of
from wire.domain.clock import CLOCK
from wire.domain.tables import retention as window


def counts(
    received: int, live: int, corrected: int = 0, killed: int = 0, duplicate: int = 0
) -> dict[str, int]:
    return {
        "received": received,
        "live": live,
        "corrected": corrected,
        "killed": killed,
        "duplicate": duplicate,
    }


def test_a_new_story_is_published_and_counted_once() -> None:
    wire = Wire()
    [output] = wire.feed(story())["stories"]
    [item] = values([output])
    assert (item["version"], item["pubStatus"]) == ("1", "usable")
    assert text_of(output.headers, "content-type") == NINJS_TYPE.decode()
    assert wire.totals() == counts(1, 1)


def test_a_resend_is_linked_to_itself_and_changes_no_count() -> None:
    wire = Wire()
    wire.feed(story())
    again = wire.feed(story())
    assert not again["stories"]
    [link] = values(again["links"])
    assert (link["kind"], link["canonical"]) == ("resend", link["item"])
    assert wire.totals() == counts(1, 1)


def test_other_words_under_the_same_number_are_a_correction_whose_sender_did_not_count() -> None:
    wire = Wire()
    wire.feed(story())
    [again] = wire.feed(story(headline="Harbour pilots go back to work"))["stories"]
    assert text_of(again.headers, "ce_uncounted") == "1"
    assert values([again])[0]["version"] == "2"
    assert wire.totals() == counts(1, 1, corrected=1)


def test_under_the_same_number_the_later_one_counts() -> None:
    wire = Wire()
    wire.feed(story(at=MORNING + HOUR))
    late = wire.feed(story(headline="Harbour pilots strike", at=MORNING))
    assert not late["stories"]
    assert values(late["links"])[0]["kind"] == "superseded"


def test_versions_that_never_came_are_named() -> None:
    wire = Wire()
    wire.feed(story())
    [fourth] = wire.feed(story(version=4, headline="Harbour pilots go back to work"))["stories"]
    assert text_of(fourth.headers, "ce_missing") == "2-3"


def test_a_correction_is_the_next_version_of_the_same_item() -> None:
    wire = Wire()
    [first] = values(wire.feed(story())["stories"])
    [second] = values(wire.feed(story(version=2, headline="Harbour pilots go back to work"))["stories"])
    assert second["uri"] == first["uri"]
    assert second["version"] == "2"
    assert wire.totals() == counts(1, 1, corrected=1)


def test_a_correction_goes_to_the_partition_of_the_first_version_whatever_it_says() -> None:
    wire = Wire()
    split = wire.memory
    wire.feed(story())
    seen = dict(split._parts["split"].tables["messages"])["a"]
    wire.feed(story(version=2, body="Nothing of this was in the first version, not a single sentence of it."))
    assert split._parts["split"].tables["messages"]["a"][6][0][2] == seen[6][0][2]


def test_an_older_version_that_comes_late_is_superseded() -> None:
    wire = Wire()
    wire.feed(story(version=3))
    late = wire.feed(story(version=2))
    assert not late["stories"]
    assert values(late["links"])[0]["kind"] == "superseded"
    assert wire.totals() == counts(1, 1)


def test_a_kill_takes_the_story_out_and_keeps_its_id() -> None:
    wire = Wire()
    [first] = values(wire.feed(story())["stories"])
    [killed] = values(wire.feed(story(version=2, pubstatus="canceled"))["stories"])
    assert (killed["uri"], killed["pubStatus"]) == (first["uri"], "canceled")
    assert "bodies" not in killed
    assert wire.totals() == counts(1, 0, killed=1)


def test_a_kill_under_the_number_of_the_story_is_still_a_kill() -> None:
    wire = Wire()
    wire.feed(story())
    wire.feed(story(pubstatus="canceled"))
    assert wire.totals() == counts(1, 0, killed=1)


def test_a_kill_sent_twice_kills_once() -> None:
    wire = Wire()
    wire.feed(story(), story(version=2, pubstatus="canceled"))
    again = wire.feed(story(version=2, pubstatus="canceled"))
    assert not again["stories"]
    assert wire.totals() == counts(1, 0, killed=1)


def test_a_story_that_comes_after_its_kill_stays_dead() -> None:
    wire = Wire()
    wire.feed(story(version=2, pubstatus="canceled"))
    late = wire.feed(story(version=1))
    assert not late["stories"]
    assert wire.totals() == counts(1, 0, killed=1)


def test_a_newer_version_brings_a_killed_story_back() -> None:
    wire = Wire()
    wire.feed(story(), story(version=2, pubstatus="canceled"))
    [back] = values(wire.feed(story(version=3))["stories"])
    assert back["pubStatus"] == "usable"
    assert wire.totals() == counts(1, 1, corrected=1)


def test_a_page_that_changed_is_a_new_version_of_the_page() -> None:
    wire = Wire()
    page = (
        "Harbour pilots end their protest\n\nLISBON (Halden) - Harbour pilots went back to work on Tuesday.\n"
    )
    [first] = values(wire.feed(raw(page.encode()))["stories"])
    [second] = values(wire.feed(raw(page.replace("Tuesday", "Wednesday").encode()))["stories"])
    assert (first["uri"], first["version"]) == (second["uri"], "1")
    assert second["version"] == "2"


def test_a_message_is_known_again_after_a_year_and_counted_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window, "SPARE", 0)
    wire = Wire()
    wire.feed(story("old"))
    for day in range(0, 400, 20):
        wire.feed(
            story(
                f"b{day}", at=MORNING + day * 24 * HOUR, body=f"Bulletin number {day} of the harbour office."
            )
        )
    assert "old" not in wire.memory._parts["split"].tables["messages"]
    before = wire.totals()
    again = wire.feed(story("old"))
    [link] = values(again["links"])
    assert (link["kind"], link["version"]) == ("resend", "1")
    assert wire.totals() == before


def test_an_older_page_that_comes_late_does_not_replace_the_newer_one() -> None:
    wire = Wire()
    page = b"Harbour pilots end their protest\n\nLISBON (Halden) - Harbour pilots went back to work on %s.\n"
    wire.feed(raw(page % b"Tuesday", at=MORNING + HOUR))
    late = wire.feed(raw(page % b"Monday", at=MORNING))
    assert not late["stories"]
    assert values(late["links"])[0]["kind"] == "superseded"


def test_a_correction_after_a_kill_under_an_old_number_is_not_taken_for_a_resend() -> None:
    wire = Wire()
    wire.feed(story(), story(pubstatus="canceled"))
    [back] = values(wire.feed(story(version=2))["stories"])
    assert (back["version"], back["pubStatus"]) == ("3", "usable")


def test_a_broken_message_sent_again_is_another_dead_letter_but_counted_once() -> None:
    wire = Wire()
    wire.feed(raw(b"\0broken", key="b"), raw(b"\0broken", key="b"))
    assert len(wire.out["rejected"]) == 2
    assert wire.totals("rejected") == counts(1, 0)


def test_a_broken_message_does_not_move_the_wires_clock() -> None:
    wire = Wire()
    wire.feed(story(), raw(b"\0broken", key="b", at=MORNING + 40 * 24 * HOUR))
    clocks = [table.get(CLOCK) for part in wire.memory._parts.values() for table in part.tables.values()]
    assert max(clock for clock in clocks if clock) == MORNING


@pytest.mark.parametrize(
    ("version", "missing"), [(2, ""), (3, "2"), (4, "2-3"), (101, "2-100"), (102, ""), (20260302, "")]
)
def test_a_step_of_more_than_a_hundred_is_no_count(version: int, missing: str) -> None:
    wire = Wire()
    wire.feed(story())
    [item] = wire.feed(story(version=version, headline="Harbour pilots go back to work"))["stories"]
    assert text_of(item.headers, "ce_missing") == missing
