"""A kill reaches whoever got the story, in whatever form it comes, and before or after it."""

from typing import Any

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, story, totals, values
from wire.codec import Output, text_of
from wire.domain.clock import iso
from wire.sources.files import Sent, Tick

MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)


def codes(output: Output, *names: str) -> set[str]:
    return {code for name in names for code in text_of(output.headers, name).split(",") if code}


def kill(**fields: str) -> Sent:
    return story(version=2, at=MORNING + HOUR, pubstatus="canceled", body="", **fields)


def test_a_kill_names_the_topics_and_regions_of_what_it_kills() -> None:
    wire = Wire()
    [first] = wire.feed(story(body=MINE, headline="Owner to close copper mine"))["stories"]
    [killed] = wire.feed(kill(headline=""))["stories"]
    assert codes(first, "ce_topics", "ce_regions") >= {"04000000", "CL", "419"}
    assert codes(killed, "ce_topics", "ce_regions") == codes(first, "ce_topics", "ce_regions")


def test_a_kill_names_what_every_earlier_version_was_about() -> None:
    wire = Wire()
    [first] = wire.feed(story(body=MINE, headline="Owner to close copper mine"))["stories"]
    [second] = wire.feed(
        story(
            version=2,
            at=MORNING + 1,
            headline="Rovers win the cup",
            body=(
                "ROME (Halden) - The football team of Italy won the cup final against Spain on penalties, its coach "
                "said after the match in the stadium."
            ),
        )
    )["stories"]
    [killed] = wire.feed(story(version=3, at=MORNING + 2, pubstatus="canceled"))["stories"]
    both = codes(first, "ce_topics", "ce_regions") | codes(second, "ce_topics", "ce_regions")
    assert codes(second, "ce_topics", "ce_regions", "ce_pasttopics", "ce_pastregions") == both
    assert codes(killed, "ce_topics", "ce_regions", "ce_pasttopics", "ce_pastregions") == both
    assert not codes(second, "ce_topics") & codes(second, "ce_pasttopics")


def test_a_kill_says_what_is_killed_and_why() -> None:
    wire = Wire()
    wire.feed(story(headline="Harbour pilots end their protest", slugline="HARBOUR-PILOTS"))
    [killed] = wire.feed(
        kill(headline="", ednote="The quote was invented. Remove the story from web sites.")
    )["stories"]
    [value] = values([killed])
    assert value["headlines"] == [{"role": "main", "value": "Harbour pilots end their protest"}]
    assert value["slugline"] == "HARBOUR-PILOTS"
    assert value["edNote"].startswith("The quote was invented")
    assert text_of(killed.headers, "ce_reason").startswith("The quote was invented")
    assert "bodies" not in value


def test_the_agency_and_language_of_what_is_killed_stand_in_the_kills_headers() -> None:
    wire = Wire()
    [first] = wire.feed(story())["stories"]
    [killed] = wire.feed(kill())["stories"]
    for name in ("ce_agency", "ce_language"):
        assert text_of(killed.headers, name) == text_of(first.headers, name) != ""


def test_a_kill_of_an_unknown_id_is_told_and_goes_to_readers_all_the_same() -> None:
    wire = Wire()
    made = wire.feed(kill())
    assert [value["kind"] for value in values(made["links"])] == ["kill-of-unknown"]
    assert [value["pubStatus"] for value in values(made["stories"])] == ["canceled"]


@pytest.mark.parametrize("fields", [{"pubstatus": "canceled"}, {"ednote": "Do not use."}])
def test_such_a_kill_tells_nothing_of_the_story_that_it_has(fields: dict[str, str]) -> None:
    made = Wire().feed(story(**fields))  # type: ignore[arg-type]
    [killed] = values(made["stories"])
    assert killed["pubStatus"] == "canceled"
    assert not {"headlines", "bodies"} & killed.keys()


def test_a_kill_that_names_no_version_holds_back_a_story_that_does() -> None:
    wire = Wire()
    wire.feed(story(version="", at=MORNING + HOUR, pubstatus="canceled"))  # type: ignore[arg-type]
    assert not wire.feed(story(version=1))["stories"]


@pytest.mark.parametrize("order", [(0, 1, 2), (0, 2, 1), (1, 0, 2), (1, 2, 0), (2, 0, 1), (2, 1, 0)])
def test_in_whatever_order_they_come_the_version_after_the_kill_is_live(order: tuple[int, ...]) -> None:
    sent = [
        story(version=1),
        story(version=2, at=MORNING + HOUR, pubstatus="canceled"),
        story(version=3, at=MORNING + 2 * HOUR, headline="Harbour pilots: corrected"),
    ]
    wire = Wire()
    wire.feed(*(sent[number] for number in order))
    [last] = values(wire.out["stories"][-1:])
    assert wire.totals()["live"] == 1
    assert (last["pubStatus"], last["headlines"][0]["value"]) == ("usable", "Harbour pilots: corrected")


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_kills_a_version_must_outlive_both(order: tuple[int, int]) -> None:
    kills = kill(), story(version=5, at=MORNING + 4 * HOUR, pubstatus="canceled", body="")
    wire = Wire()
    wire.feed(story(), *(kills[number] for number in order))
    assert not wire.feed(story(version=4, at=MORNING + 3 * HOUR))["stories"]
    assert wire.feed(story(version=6, at=MORNING + 5 * HOUR))["stories"]


def test_a_later_kill_of_what_is_killed_drops_the_new_version_that_waits() -> None:
    wire = Wire()
    wire.feed(story(), kill(), story(version=3, at=MORNING + 2 * HOUR, embargoed=iso(MORNING + 9 * HOUR)))
    wire.feed(story(version=4, at=MORNING + 3 * HOUR, pubstatus="canceled", body=""))
    assert not wire.feed(Tick(MORNING + 10 * HOUR))["stories"]


def test_a_kill_that_a_waiting_version_outlives_tells_nobody_and_leaves_it_waiting() -> None:
    wire = Wire()
    wire.feed(story(version=3, at=MORNING + 2 * HOUR, embargoed=iso(MORNING + 9 * HOUR)))
    assert not any(wire.feed(kill()).values())
    assert totals(wire) == {"received": 1, "held": 1}
    assert wire.feed(Tick(MORNING + 10 * HOUR))["stories"]
    assert totals(wire) == {"received": 1, "live": 1}


def test_what_waits_after_a_kill_that_it_outlives_and_is_killed_then_is_counted_as_killed() -> None:
    wire = Wire()
    wire.feed(story(version=3, at=MORNING + 2 * HOUR, embargoed=iso(MORNING + 9 * HOUR)), kill())
    wire.feed(
        story(version=3, at=MORNING + 3 * HOUR, pubstatus="canceled", body=""), Tick(MORNING + 10 * HOUR)
    )
    assert not wire.out["stories"]
    assert totals(wire) == {"received": 1, "killed": 1}


def test_a_kill_without_a_note_gives_no_reason_and_keeps_its_own_headline() -> None:
    wire = Wire()
    wire.feed(story())
    [killed] = wire.feed(kill(headline="KILL: Harbour pilots", ednote=""))["stories"]
    assert values([killed])[0]["headlines"][0]["value"] == "KILL: Harbour pilots"
    assert text_of(killed.headers, "ce_reason") == "no reason given"


def test_a_kill_gives_the_order_in_its_text_as_its_reason() -> None:
    wire = Wire()
    wire.feed(story())
    order = "Veuillez annuler cette dépêche. Le vote a été reporté."
    killing = story(version=2, at=MORNING + HOUR, pubstatus="canceled", body=order, ednote="")
    [killed] = wire.feed(killing)["stories"]
    assert text_of(killed.headers, "ce_reason") == order


LONG_MINE = MINE + (
    " The mine opened ninety years ago and employs most of the people in the valley, where no other work is to be had. "
    "A spokesman said that talks about what becomes of them will begin in autumn."
)


def test_a_headline_that_says_kill_over_the_whole_story_kills_what_is_known_and_else_is_news() -> None:
    wire = Wire()
    [news] = values(wire.feed(story("b", headline="KILL: record of the week", body=LONG_MINE))["stories"])
    assert news["pubStatus"] == "usable"
    wire.feed(story(headline="Owner to close mine"))
    [killed] = values(
        wire.feed(story(version=2, headline="KILL: Owner to close mine", body=LONG_MINE))["stories"]
    )
    assert killed["pubStatus"] == "canceled"


def test_it_kills_what_is_held_too() -> None:
    wire = Wire()
    wire.feed(story(headline="Owner to close mine", embargoedUntil=None))
    wire.feed(story(version=2, headline="KILL: Owner to close mine", body=LONG_MINE))
    assert totals(wire) == {"received": 1, "killed": 1}


@pytest.mark.parametrize("embargo", ["", iso(MORNING + 9 * HOUR)])
def test_a_substitute_kills_what_its_note_takes_back_and_is_published_itself(embargo: str) -> None:
    wire = Wire()
    wire.feed(story("XY-77"))
    fields = {"ednote": "Kill XY-77. This is the substitute.", "headline": "Owner to close mine"}
    substitute = story("XY-78", body=LONG_MINE, at=MORNING + HOUR, embargoed=embargo, **fields)  # type: ignore[arg-type]
    made = values(wire.feed(substitute)["stories"])
    assert [value["pubStatus"] for value in made] == (["canceled"] if embargo else ["usable", "canceled"])
    assert "Owner" not in str(made[-1])
    wire.feed(Tick(MORNING + 10 * HOUR))
    assert totals(wire) == {"received": 2, "live": 1, "killed": 1}


@pytest.mark.parametrize(
    ("before", "own", "told"),
    [("PILOTS", "", "PILOTS"), ("PILOTS", "KILL-PILOTS", "KILL-PILOTS"), ("", "", None)],
)
def test_a_kill_has_its_own_slug_else_that_of_the_story_else_none(
    before: str, own: str, told: str | None
) -> None:
    wire = Wire()
    wire.feed(story(slugline=before))
    [killed] = values(wire.feed(story(version=2, pubstatus="canceled", slugline=own))["stories"])
    assert killed.get("slugline") == told


@pytest.mark.parametrize(("fields", "told"), [({"urgency": 5}, ["5"]), ({}, [])])
def test_readers_may_filter_by_the_urgency_where_one_is_given(
    fields: dict[str, Any], told: list[str]
) -> None:
    [output] = Wire().feed(story(**fields))["stories"]
    assert [value.decode() for name, value in output.headers if name == "ce_urgency"] == told
