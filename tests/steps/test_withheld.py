"""A withheld version is not to be seen, and nothing older than it either; readers are told why."""

from tests.steps.feeding import HOUR, MORNING, Wire, raw, release, story, totals, values
from wire.codec import text_of
from wire.domain.clock import iso
from wire.sources.files import Tick


def test_withheld_tells_readers_without_the_text_and_a_release_brings_it_back() -> None:
    wire = Wire()
    wire.feed(story())
    [withheld] = wire.feed(story(version=2, at=MORNING + 1, pubstatus="withheld", ednote="Under review"))[
        "stories"
    ]
    [value] = values([withheld])
    assert text_of(withheld.headers, "ce_reason") == "Under review"
    assert (value["pubStatus"], value["edNote"], "bodies" in value) == ("withheld", "Under review", False)
    assert wire.totals()["held"] == 1
    assert wire.totals()["live"] == 0
    [back] = values(wire.feed(story(version=3, at=MORNING + 2))["stories"])
    assert back["pubStatus"] == "usable"
    assert wire.totals()["live"] == 1


def test_a_version_that_is_older_than_a_withheld_one_never_goes_out() -> None:
    wire = Wire()
    wire.feed(story(version=2, at=MORNING + HOUR, pubstatus="withheld"))
    late = wire.feed(story(version=1))
    assert not late["stories"]
    assert totals(wire) == {"received": 1, "held": 1}


def test_one_that_comes_late_takes_back_what_readers_have_though_a_newer_version_is_held() -> None:
    wire = Wire()
    wire.feed(story(), story(version=3, at=MORNING + 2 * HOUR, embargoedUntil=None))
    made = wire.feed(story(version=2, at=MORNING + HOUR, pubstatus="withheld"))
    assert [value["pubStatus"] for value in values(made["stories"])] == ["withheld"]
    assert wire.totals()["held"] == 1
    assert wire.feed(release())["stories"]
    assert wire.totals()["live"] == 1


def test_nor_once_a_version_under_embargo_has_taken_the_place_of_the_withheld_one() -> None:
    wire = Wire()
    wire.feed(story(version=2, at=MORNING + HOUR, pubstatus="withheld"))
    wire.feed(story(version=3, at=MORNING + 2 * HOUR, embargoed=iso(MORNING + 9 * HOUR)))
    assert not wire.feed(story(version=1))["stories"]
    [third] = values(wire.feed(Tick(MORNING + 10 * HOUR))["stories"])
    assert third["version"] == "3"
    assert totals(wire) == {"received": 1, "live": 1}


def test_of_a_withheld_version_readers_get_the_note_and_no_other_word() -> None:
    wire = Wire()
    wire.feed(story(headline="Harbour pilots end their protest", slugline="PILOTS"))
    [told] = values(
        wire.feed(
            story(
                version=2,
                at=MORNING + 1,
                pubstatus="withheld",
                headline="Minister to resign",
                slugline="MINISTER",
                ednote="On hold",
            )
        )["stories"]
    )
    assert told["headlines"] == [{"role": "main", "value": "Harbour pilots end their protest"}]
    assert (told["slugline"], told["edNote"]) == ("PILOTS", "On hold")


def test_a_withheld_version_that_is_released_is_not_said_to_be_miscounted() -> None:
    wire = Wire()
    wire.feed(story(), story(version=2, at=MORNING + 1, pubstatus="withheld"))
    [released] = wire.feed(release())["stories"]
    assert not text_of(released.headers, "ce_uncounted")
    assert totals(wire) == {"received": 1, "live": 1, "corrected": 1}


def test_a_withheld_message_that_is_released_is_its_first_version() -> None:
    wire = Wire()
    wire.feed(story(pubstatus="withheld"))
    [released] = values(wire.feed(release())["stories"])
    assert (released["version"], released["pubStatus"]) == ("1", "usable")
    assert totals(wire) == {"received": 1, "live": 1}


def test_a_withheld_version_may_hold_nothing_and_any_other_must_not() -> None:
    wire = Wire()
    wire.feed(story())
    made = wire.feed(story(version=2, headline="", body="", at=MORNING + 1, pubstatus="withheld"))
    assert [value["pubStatus"] for value in values(made["stories"])] == ["withheld"]
    made = wire.feed(raw(b"Advertisement\n", at=MORNING + 2))
    assert "message holds nothing" in text_of(made["rejected"][0].headers, "ce_reason")


def test_its_pictures_are_withheld_with_it_and_come_back_with_it_but_for_those_that_were_gone() -> None:
    gone, kept = ({name: {"type": "picture", "guid": name, "description_text": f"A {name}"}} for name in "pq")
    wire = Wire()
    wire.feed(story(associations=gone | kept), story(version=2, at=MORNING + 1, associations=kept))
    withheld = wire.feed(story(version=3, at=MORNING + 2, pubstatus="withheld"))["media"]
    assert [value["pubStatus"] for value in values(withheld)] == ["withheld"]
    back = wire.feed(story(version=4, at=MORNING + 3, associations=kept))["media"]
    assert [value["pubStatus"] for value in values(back)] == ["usable"]
    killed = wire.feed(story(version=5, at=MORNING + 4, pubstatus="canceled"))["media"]
    assert [value["pubStatus"] for value in values(killed)] == ["canceled"]


def test_a_kill_of_what_is_withheld_reaches_its_readers() -> None:
    wire = Wire()
    wire.feed(story(), story(version=2, at=MORNING + 1, pubstatus="withheld"))
    [killed] = wire.feed(story(version=3, at=MORNING + 2, pubstatus="canceled"))["stories"]
    assert values([killed])[0]["pubStatus"] == "canceled"
    assert totals(wire) == {"received": 1, "killed": 1}


def test_an_order_not_to_use_a_story_that_waits_for_somebody_withholds_it_until_a_later_version() -> None:
    wire = Wire()
    note = "Don't publish: waiting for legal's go-ahead"
    first = wire.feed(story(version=1, ednote=note))
    assert not first["stories"]
    assert wire.totals()["held"] == 1
    [live] = values(wire.feed(story(version=2, at=MORNING + HOUR))["stories"])
    assert live["pubStatus"] == "usable"
    [taken] = values(wire.feed(story(version=3, at=MORNING + 2 * HOUR, ednote=note))["stories"])
    assert (taken["pubStatus"], taken["edNote"], "bodies" in taken) == ("withheld", note, False)
