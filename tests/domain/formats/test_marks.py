"""An embargo and a kill are known by the words of desks; words about embargoes and kills are none."""

import orjson
import pytest

from wire.domain import formats
from wire.domain.message import Message, Status


def parse(**fields: object) -> Message:
    value = {"guid": "a", "type": "text", "headline": "Minister speaks", "body_text": "He spoke.", **fields}
    return formats.parse(orjson.dumps(value), "application/vnd.iptc.ninjs+json")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": "EMBARGOED: Protests over pension reform"},
        {"headline": "Minister to resign (EMBARGOED)"},
        {"ednote": "EMBARGO NOT LIFTED before Nov 30 1000 GMT"},
        {"ednote": "EMBARGO ends 1000 GMT Nov 30"},
        {"ednote": "EMBARGO to be lifted 1000 GMT Nov 30"},
        {"ednote": "Eds: EMBARGOED for 1000 GMT"},
        {"slugline": "EMBARGOED/STOP-OVER"},
        {"slugline": "VEN-EMBARGOED"},
        {"headline": "EMBARGOED STORY Minister to resign"},
        {"ednote": "Note the embargo until 6pm GMT"},
        {"ednote": "Story on embargo until 6pm"},
        {"body_text": "This report is under embargo until Friday."},
        {"embargo": "tomorrow"},
        {"embargoedUntil": None},
    ],
)
def test_a_mark_without_a_time_holds(fields: dict[str, object]) -> None:
    held = parse(**fields)
    assert held.held_because
    assert "Minister" not in held.held_because
    assert "Protests" not in held.held_because


@pytest.mark.parametrize(
    "fields",
    [
        {"ednote": "Embargo lifted"},
        {"ednote": "EMBARGO HAS BEEN LIFTED"},
        {"ednote": "The embargo is over"},
        {"slugline": "CUBA-EMBARGO"},
        {"headline": "Minister speaks of embargo on arms"},
        {"headline": "EMBARGOED ARMS SEIZED IN PORT"},
        {"headline": "Oil embargo until June, minister says"},
        {"ednote": "Adds oil embargo until June in para 3"},
        {"ednote": "Links to graphic on embargo until June"},
        {"body_text": "The report was under embargo until Friday, the minister said."},
    ],
)
def test_what_is_lifted_or_only_spoken_of_is_published(fields: dict[str, object]) -> None:
    assert not parse(**fields).held_because


@pytest.mark.parametrize(
    "fields", [{"slugline": "MINE-KILL", "ednote": "KILL. Do not use."}, {"headline": "KILL: Mine to close"}]
)
def test_a_slug_or_headline_that_says_kill_kills_in_a_format_with_a_status_too(
    fields: dict[str, object],
) -> None:
    assert parse(**fields).status is Status.CANCELED


def test_a_slug_that_was_cut_off_kills_nothing() -> None:
    assert parse(slugline="BC-JAPAN-EARTHQUAKE-KILL", headline="Earthquake kills one").status is Status.USABLE


def test_a_withdrawal_of_troops_kills_nothing() -> None:
    message = parse(headline="WITHDRAWAL of troops is complete, minister says", ednote="Updates urn:r:5")
    assert (message.status, message.cancels) == (Status.USABLE, ())


@pytest.mark.parametrize(
    "own",
    [
        {"pubstatus": "withheld"},
        {"pubstatus": "canceled"},
        {"embargoedUntil": None},
        {"embargoed": "2099-01-01T00:00:00Z"},
    ],
)
def test_a_picture_that_may_not_be_published_is_left_out_and_named(own: dict[str, object]) -> None:
    picture = {"type": "picture", "uri": "pic", "description_text": "The minister.", **own}
    message = parse(associations={"main": picture}, versioncreated="2026-03-02T07:00:00Z")
    assert message.media == ()
    assert any("pic is left out" in note for note in message.private_notes)
