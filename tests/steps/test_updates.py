"""Each version that changes something tells what, with old and new value where they are short."""

from typing import Any

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values
from tests.steps.test_kills import MINE
from wire.codec import text_of


def changes(wire: Wire, number: int = 2, **fields: Any) -> dict[str, dict[str, str]]:
    """What the update of a version tells, by field."""
    links = values(wire.feed(story(version=number, at=MORNING + number * HOUR, **fields))["links"])
    [update] = [link for link in links if link["kind"] == "update"] or [{"changes": []}]
    return {change.pop("field"): change for change in update["changes"]}


def first(**fields: Any) -> Wire:
    wire = Wire()
    assert not wire.feed(story(**fields))["links"]
    return wire


def test_a_new_headline_is_told_with_the_old_one() -> None:
    found = changes(first(), headline="Pilots go back to work")
    assert found == {"headline": {"old": "Harbour pilots end their protest", "new": "Pilots go back to work"}}


def test_one_of_more_than_200_characters_is_told_without_its_value() -> None:
    assert changes(first(), headline="x" * 200)["headline"]["new"] == "x" * 200
    assert changes(first(), headline="x" * 201) == {"headline": {}}
    assert changes(first(headline="x" * 201), headline="Short") == {"headline": {}}


def test_a_new_text_is_told_without_it_and_its_figures_with_their_values() -> None:
    wire = first(body=TEXT + " It cost 3.5 mln euros in 2025.")
    found = changes(wire, body=TEXT + " It cost 4.5 mln euros in 2025.")
    assert found == {"body": {}, "figures": {"old": "2025 3.5", "new": "2025 4.5"}}


def test_what_was_not_there_before_is_told_as_empty() -> None:
    assert changes(first(), slugline="PILOTS") == {"slugline": {"old": "", "new": "PILOTS"}}


def test_topics_places_and_status_are_told() -> None:
    wire = first(body=MINE, headline="Owner to close copper mine")
    found = changes(
        wire, headline="Football: Rovers win the cup final", body="The football team won the match."
    )
    assert "04000000" in found["topics"]["old"].split(",")
    assert "04000000" not in found["topics"]["new"].split(",")
    assert "CL" in found["places"]["old"].split(",")
    assert changes(wire, 3, pubstatus="canceled")["status"] == {"old": "live", "new": "killed"}


def test_a_version_that_says_the_same_tells_nothing() -> None:
    assert changes(first(urgency=4), urgency=5) == {}


def picture(caption: str) -> dict[str, Any]:
    return {
        "one": {
            "type": "picture",
            "guid": "p1",
            "description_text": caption,
            "renditions": {"main": {"href": "https://pictures.example/1.jpg"}},
        }
    }


def test_a_new_caption_is_told_and_a_picture_that_stays_is_not_sent_again() -> None:
    wire = first(associations=picture("Pilots on the quay"))
    assert not wire.feed(story(version=2, at=MORNING + 1, associations=picture("Pilots on the quay")))[
        "media"
    ]
    made = wire.feed(story(version=3, at=MORNING + 2, associations=picture("Pilots on a boat")))
    assert len(made["media"]) == 1
    [update] = [link for link in values(made["links"]) if link["kind"] == "update"]
    assert {"field": "headline", "old": "Pilots on the quay", "new": "Pilots on a boat"} in update["changes"]


def test_a_picture_that_is_dropped_and_comes_back_is_live_again() -> None:
    wire = first(associations=picture("Pilots on the quay"))
    [gone] = values(wire.feed(story(version=2, at=MORNING + 1))["media"])
    assert (gone["pubStatus"], gone["version"]) == ("canceled", "2")
    [back] = values(
        wire.feed(story(version=3, at=MORNING + 2, associations=picture("Pilots on the quay")))["media"]
    )
    assert (back["pubStatus"], back["version"]) == ("usable", "3")
    assert wire.totals("media")["live"] == 1


def test_all_parts_of_what_was_killed_are_known_when_it_comes_back() -> None:
    shown = {
        name: {"type": "picture", "guid": name, "description_text": f"Harbour {name}"}
        for name in ("p1", "p2")
    }
    wire = first(associations=shown)
    wire.feed(story(version=2, at=MORNING + 1, pubstatus="canceled"))
    back = wire.feed(story(version=3, at=MORNING + 2, associations=shown))["media"]
    assert [text_of(item.headers, "ce_change") for item in back] == ["version", "version"]
