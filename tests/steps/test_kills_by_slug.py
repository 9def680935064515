"""A slug may have blanks, and a number may stand beside it: what a notice means is what has the longest name."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, live, story, values
from wire.sources.files import Sent


def notice(text: str, guid: str = "urn:hp:9") -> Sent:
    return story(guid, headline="MANDATORY KILL", body=text, at=MORNING + HOUR)


def killed_by(wire: Wire, text: str, guid: str = "urn:hp:9") -> list[str]:
    """The headlines of what a notice kills."""
    made = wire.feed(notice(text, guid))["stories"]
    return [value["headlines"][0]["value"] for value in values(made) if value["pubStatus"] == "canceled"]


@pytest.mark.parametrize("title", ["Ferry Aground", "FERRY AGROUND", "Ferry aground"])
@pytest.mark.parametrize("form", ["Kill BC-NO--{}, it was a drill.", 'Please kill "BC-NO--{}".'])
def test_a_slug_goes_on_behind_a_blank_and_the_shorter_one_is_another_story(title: str, form: str) -> None:
    wire = Wire()
    wire.feed(
        story("urn:hp:1", headline="Ferry with 312 aboard runs aground", slugline=f"BC-NO--{title}"),
        story("urn:hp:2", headline="Banks agree to merge", slugline="BC-NO--Ferry", body="It is a deal."),
    )
    assert killed_by(wire, form.format(title)) == ["Ferry with 312 aboard runs aground"]


def test_a_number_beside_a_slug_counts_where_nobody_has_the_slug() -> None:
    def numbered(guid: str, slug: str, headline: str) -> Sent:
        number = [{"role": "transmission", "value": "a0417"}]
        return story(guid, headline=headline, slugline=slug, body=headline, altIds=number)

    wire = Wire()
    wire.feed(numbered("urn:hp:1", "BC-NO--Ferry", "A ferry runs aground"))
    wire.feed(numbered("urn:hp:2", "BC-EU--Bank", "Banks agree to merge"))
    assert killed_by(wire, "Kill BC-NO--Ferry, a0417. It was a drill.") == ["A ferry runs aground"]
    assert killed_by(wire, "Kill BC-EU--Merger, a0417.", "urn:hp:10") == ["Banks agree to merge"]


@pytest.mark.parametrize(("number", "killed"), [("a0417", 1), ("b0417", 1), ("c0417", 0)])
def test_of_the_other_ids_of_a_story_the_first_two_are_names(number: str, killed: int) -> None:
    ids = [{"role": "transmission", "value": f"{letter}0417"} for letter in "abc"]
    wire = Wire()
    wire.feed(story("urn:hp:1", altIds=ids))
    wire.feed(notice(f"Please kill {number}."))
    assert wire.totals()["live"] == 1 - killed


@pytest.mark.parametrize("slug", ["NO-FERRY (KILL)", "NO-FERRY, KILL", "NO-FERRY [KILL]"])
def test_a_mark_behind_a_slug_kills_the_story_of_its_id(slug: str) -> None:
    wire = Wire()
    wire.feed(story(slugline="NO-FERRY"), story(version=2, slugline=slug, body="It was a drill."))
    assert live(wire.out["stories"]) == 0
