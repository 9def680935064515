"""A mark over the old headline or text kills; the text of the notice is the reason."""

import pytest

from tests.steps.feeding import Wire, live, statuses, story, values
from tests.steps.naming import AT_NINE, HEADLINE, notice, pilots
from wire.codec import text_of

LONG = "Pilots in Setubal work again, and the port has ordered two tugs which come in autumn. " * 9


def test_a_version_with_the_old_headline_behind_the_word_kills_though_its_text_is_the_whole_story() -> None:
    wire = Wire()
    wire.feed(pilots(body=LONG))
    wire.feed(story("urn:hp:1", 2, headline=f"WITHDRAWN: {HEADLINE}", body=LONG, at=AT_NINE))
    assert statuses(wire.out["stories"]) == ["canceled"]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        (f"KILL: {HEADLINE}", "It was a drill. We regret the error."),
        (
            "Achtung Redaktionen",
            f"Bitte verwenden Sie die Meldung «{HEADLINE}» nicht. Es war eine Übung.",
        ),
        ("ANNULATION", f"Merci d'annuler la dépêche « {HEADLINE} ». C'était un exercice."),
        ("KILL ADVISORY", "Kill PORTUGAL-PILOTS. Police said it was a drill."),
    ],
)
def test_the_text_of_a_notice_is_the_reason_in_any_language(headline: str, text: str) -> None:
    wire = Wire()
    wire.feed(pilots())
    [killed] = wire.feed(notice(text, headline))["stories"]
    assert text_of(killed.headers, "ce_reason") == text


def test_under_the_id_of_its_story_it_is_too_but_for_the_text_of_that() -> None:
    wire = Wire()
    wire.feed(pilots())
    kill = story("urn:hp:1", 2, headline=f"KILL: {HEADLINE}", body="It was a drill.", at=AT_NINE)
    [killed] = wire.feed(kill)["stories"]
    assert text_of(killed.headers, "ce_reason") == "It was a drill."


def test_the_text_of_the_killed_story_is_no_reason() -> None:
    text = "Harbour pilots in Setubal went back to work on Tuesday after a strike of two months."
    wire = Wire()
    wire.feed(pilots(body=text))
    [killed] = wire.feed(story("urn:hp:1", headline=f"KILL: {HEADLINE}", body=text, at=AT_NINE))["stories"]
    assert values([killed])[0]["pubStatus"] == "canceled"
    assert text not in text_of(killed.headers, "ce_reason")


def test_a_notice_over_the_whole_text_under_an_id_of_its_own_is_not_live_itself() -> None:
    wire = Wire()
    wire.feed(pilots(), story("urn:hp:9", headline=f"KILL: {HEADLINE}", at=AT_NINE))
    assert live(wire.out["stories"]) == 0


@pytest.mark.parametrize(
    ("headline", "text", "slug"),
    [
        ("KILL: new album tops charts", "OSLO (HP) - The album went to the top of the charts on Monday.", ""),
        ("KILL: the new film opens", "MADRID, Nov 27 - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, 27 November - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, Friday - The thriller fills the halls.", ""),
        ("KILL: the new film opens", "MADRID, Nov. 27, 2026 – The thriller fills the halls.", ""),
        (
            "Fire in Kill damages church",
            "KILL, Ireland (HP) - A fire damaged a church on Monday.",
            "KILL-FIRE",
        ),
    ],
)
def test_news_with_a_dateline_is_no_notice(headline: str, text: str, slug: str) -> None:
    wire = Wire()
    wire.feed(pilots(), story("urn:hp:9", headline=headline, body=text, slugline=slug, at=AT_NINE))
    assert live(wire.out["stories"]) == 2


def test_a_story_with_a_mark_over_a_headline_of_its_own_that_takes_back_another_stays_live() -> None:
    wire = Wire()
    note = "Replaces PORTUGAL-PILOTS."
    wire.feed(pilots(), story("urn:hp:9", headline="KILL: new album out", ednote=note, body=LONG, at=AT_NINE))
    assert live(wire.out["stories"]) == 1


@pytest.mark.parametrize(
    "mark",
    [
        "*** KILL *** {}",
        "[KILL] {}",
        "ANULADA: {}",
        "АННУЛИРОВАНО: {}",
        "ANNULLERAD: {}",
        "[전문취소] {}",
        "{} - WITHDRAWN",
    ],
)
def test_a_mark_before_the_old_headline_kills_under_the_same_id_over_a_short_text_too(mark: str) -> None:
    text = "SETUBAL (HP) - Harbour pilots went back to work on Tuesday, their union said."
    wire = Wire()
    wire.feed(pilots(body=text))
    wire.feed(story("urn:hp:1", 2, headline=mark.format(HEADLINE), body=text, at=AT_NINE))
    assert live(wire.out["stories"]) == 0


@pytest.mark.parametrize(
    ("before", "now", "status"),
    [
        ("FERRY", "KILL-FERRY", "canceled"),
        ("FERRY", "FERRY-KILL", "canceled"),
        ("FERRY-KILL", "FERRY-KILL", "usable"),
        ("FERRY", "FERRY-KILLS", "usable"),
    ],
)
def test_the_word_in_a_slug_that_did_not_have_it_kills_the_old_text(
    before: str, now: str, status: str
) -> None:
    wire = Wire()
    wire.feed(story("urn:hp:1", slugline=before, body=LONG))
    wire.feed(story("urn:hp:1", 2, slugline=now, body=LONG, at=AT_NINE))
    assert statuses(wire.out["stories"]) == [status]


def test_the_word_in_a_slug_over_another_text_is_of_what_that_tells() -> None:
    wire = Wire()
    wire.feed(story("urn:hp:1", slugline="FERRY", body=LONG))
    wire.feed(story("urn:hp:1", 2, slugline="FERRY-KILL", body=f"Nine people died. {LONG}", at=AT_NINE))
    assert statuses(wire.out["stories"]) == ["usable"]


def test_a_mark_in_brackets_counts_in_small_letters_too() -> None:
    wire = Wire()
    wire.feed(pilots(body=LONG))
    wire.feed(story("urn:hp:1", 2, headline=f"[Withdrawn] {HEADLINE}", body=LONG, at=AT_NINE))
    assert statuses(wire.out["stories"]) == ["canceled"]
