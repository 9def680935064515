"""A correction of a copy goes out, and what says that it corrects is no copy."""

from typing import Any

import pytest

from tests.steps.copies import OTHER, header
from tests.steps.feeding import TEXT, Wire, story, values


def test_a_copy_that_is_corrected_away_becomes_a_story_of_its_own() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    other = "MADRID (Halden) - The regional parliament voted for a new water law that limits wells in dry valleys."
    [item] = values(wire.feed(story("b", version=2, body=other, headline="Water law passes"))["stories"])
    assert item["version"] == "2"
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 1, "killed": 0, "duplicate": 0}


def test_a_correction_of_a_copy_goes_out_in_the_cluster_of_the_copy() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b"))
    [corrected] = wire.feed(story("b", version=2, body=TEXT.replace("two", "three")))["stories"]
    assert header(corrected, "ce_cluster") == first["uri"]
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 1, "killed": 0, "duplicate": 0}


def test_what_repeats_the_words_of_a_correction_is_a_copy() -> None:
    wire = Wire()
    wire.feed(story("a"), story("a", version=2, body=OTHER))
    [link] = values(wire.feed(story("b", body=OTHER))["links"])
    assert (link["kind"], link["canonical"]) == ("copy", wire.out["stories"][0].key.decode())


def test_an_item_of_another_id_that_says_it_corrects_goes_out_though_the_words_are_near() -> None:
    wire = Wire()
    wire.feed(story("a"))
    corrected = story(
        "b", headline="CORRECTED - Harbour pilots end their protest", body=TEXT.replace("ageing", "aged")
    )
    made = wire.feed(corrected)
    assert len(made["stories"]) == 1
    assert values(made["links"])[0]["decided"] == "it says that it corrects"


def test_the_slug_of_prison_officers_is_no_correction() -> None:
    wire = Wire()
    made = wire.feed(story("a"), story("b", slugline="US-correctional-officers"))
    assert [link["kind"] for link in values(made["links"])] == ["copy"]


@pytest.mark.parametrize(
    "said",
    [
        {"edNote": "Corrects name in paragraph 3."},
        {"slugline": "PORT-PILOTS (CORRECTED)"},
        {"edNote": "Berichtigung"},
    ],
)
def test_a_copy_that_only_its_note_or_slug_calls_a_correction_goes_out_once(said: dict[str, Any]) -> None:
    wire = Wire()
    wire.feed(story("a"))
    corrected = wire.feed(story("b", **said))
    assert corrected["stories"]
    [link] = values(corrected["links"])
    assert link["decided"] == "it says that it corrects"
    assert not wire.feed(story("c", **said))["stories"]
