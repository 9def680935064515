"""A notice kills the stories that it names, whether it comes before or after them, and is no story itself."""

import pytest

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, raw, story, values
from wire.codec import text_of
from wire.sources.files import Sent

NOTICE = """<?xml version="1.0"?>
<nitf><head><title>KILL ADVISORY</title><docdata management-status="usable" management-doc-idref="{target}"
management-idref-status="canceled"><doc-id id-string="{id}"/><date.issue norm="{time}"/></docdata></head>
<body><body.head><hedline><hl1>KILL ADVISORY: Lisbon ferry story withdrawn</hl1></hedline></body.head>
<body.content><p>Editors: please kill the story. It was sent in error.</p></body.content></body></nitf>"""
STORY = """<?xml version="1.0"?>
<nitf><head><title>Ferry strike ends</title><docdata><doc-id id-string="hp-A"/><date.issue norm="20260302T080000Z"/>
</docdata></head><body><body.head><hedline><hl1>Ferry strike ends</hl1></hedline></body.head><body.content>
<p>LISBON, March 2 (HP) - Ferry workers ended a strike on Monday after accepting a pay deal.</p>
</body.content></body></nitf>"""


def nitf(text: str, key: str, at: int = MORNING) -> Sent:
    return raw(text.encode(), key=key, at=at)


def notice(
    target: str = "hp-A", id_: str = "hp-B", time: str = "20260302T090000Z", at: int = MORNING
) -> Sent:
    return nitf(NOTICE.format(target=target, id=id_, time=time), id_, at)


def test_a_notice_kills_the_message_that_it_names_and_is_no_story() -> None:
    wire = Wire()
    [first] = wire.feed(nitf(STORY, "hp-A"))["stories"]
    made = wire.feed(notice())
    [killed] = values(made["stories"])
    assert (killed["uri"], killed["pubStatus"]) == (first.key.decode(), "canceled")
    assert killed["headlines"] == [{"role": "main", "value": "Ferry strike ends"}]
    assert killed["edNote"] == "Editors: please kill the story. It was sent in error."
    assert wire.totals()["killed"] == 1
    assert wire.totals()["received"] == 1


@pytest.mark.parametrize(("sent", "told"), [([nitf(STORY, "hp-A")], ["Ferry strike ends"]), ([], [])])
def test_one_under_the_id_of_its_story_says_the_headline_that_readers_have_else_none(
    sent: list[Sent], told: list[str]
) -> None:
    wire = Wire()
    wire.feed(*sent)
    [killed] = values(wire.feed(notice()._replace(key=b"hp-A"))["stories"])
    assert [headline["value"] for headline in killed.get("headlines", [])] == told


def test_a_notice_that_comes_first_holds_the_story_back() -> None:
    wire = Wire()
    early = wire.feed(notice())
    assert values(early["links"])[0]["kind"] == "kill-of-unknown"
    assert values(early["stories"])[0]["version"] == "1"
    assert not wire.feed(nitf(STORY, "hp-A"))["stories"]
    assert wire.totals()["live"] == 0


def test_a_notice_that_comes_again_kills_once() -> None:
    wire = Wire()
    wire.feed(nitf(STORY, "hp-A"), notice())
    again = wire.feed(notice(), notice(id_="hp-C"))
    assert not again["stories"]
    assert wire.totals()["killed"] == 1


def test_a_story_that_is_sent_anew_after_its_kill_is_live_again() -> None:
    wire = Wire()
    wire.feed(nitf(STORY, "hp-A"), notice())
    anew = STORY.replace("20260302T080000Z", "20260302T100000Z").replace("a pay deal", "no pay deal")
    [back] = values(wire.feed(nitf(anew, "hp-A"))["stories"])
    assert back["pubStatus"] == "usable"


def test_a_later_notice_for_what_is_killed_already_must_be_outlived_too() -> None:
    wire = Wire()
    wire.feed(nitf(STORY, "hp-A"), notice())
    wire.feed(notice(id_="hp-C", time="20260302T110000Z"))
    anew = STORY.replace("20260302T080000Z", "20260302T100000Z")
    assert not wire.feed(nitf(anew, "hp-A"))["stories"]


def test_a_story_that_is_sent_anew_after_two_notices_is_live_again_whatever_its_number() -> None:
    wire = Wire()
    wire.feed(story(), notice("a"), notice("a", "hp-C", "20260302T100000Z"))
    assert wire.feed(story(version=1, at=MORNING + 4 * HOUR, headline="Harbour pilots: anew"))["stories"]


@pytest.mark.parametrize("number", [1, 3])
def test_a_story_under_the_id_of_a_notice_is_a_first_version(number: int) -> None:
    wire = Wire()
    wire.feed(notice("unknown", "a"))
    [item] = wire.feed(story(version=number, at=MORNING + 4 * HOUR))["stories"]
    assert (values([item])[0]["version"], text_of(item.headers, "ce_missing")) == (str(number), "")


def test_a_notice_under_an_id_of_its_own_shows_the_headline_of_what_it_kills_and_its_text_as_the_reason() -> (
    None
):
    wire = Wire()
    wire.feed(story(headline="Harbour pilots end their protest", slugline="PILOTS"))
    [killed] = wire.feed(notice("a"))["stories"]
    [value] = values([killed])
    assert (value["headlines"][0]["value"], value["slugline"]) == (
        "Harbour pilots end their protest",
        "PILOTS",
    )
    assert text_of(killed.headers, "ce_reason") == "Editors: please kill the story. It was sent in error."


@pytest.mark.parametrize("kill_first", [True, False])
def test_a_page_without_number_and_time_is_not_live_again_because_it_comes_in_after_its_kill(
    kill_first: bool,
) -> None:
    wire = Wire()
    pages = [raw(text.encode(), key="page") for text in (TEXT, TEXT.replace("two", "three"))]
    order = notice("page", time="20260302T065900Z") if kill_first else notice("page")
    sent = [order, *pages] if kill_first else [pages[0], order, pages[1]]
    wire.feed(*sent)
    assert wire.totals()["live"] == 0


def test_a_notice_that_lies_under_the_id_of_one_of_its_targets_kills_them_all() -> None:
    wire = Wire()
    other = "A new ferry to Almada was christened in the harbour yesterday before some hundred guests from all over."
    wire.feed(story("urn:x:1"), story("urn:x:2", body=other))
    fields = {"headline": "MANDATORY KILL", "body": "Kill urn:x:1 and urn:x:2 and urn:x:3."}
    wire.feed(story("urn:x:1", 2, at=MORNING + HOUR, **fields))
    assert wire.totals() == {"received": 3, "live": 0, "corrected": 0, "killed": 3, "duplicate": 0}


@pytest.mark.parametrize("number", [1, 2])
def test_a_notice_of_the_time_of_the_story_kills_it_whatever_its_number(number: int) -> None:
    wire = Wire()
    wire.feed(story(version=number, at=MORNING + 2 * HOUR), notice("a"))
    assert wire.totals()["killed"] == 1


def test_a_notice_that_gives_an_id_and_a_name_nobody_has_is_no_kill_of_itself() -> None:
    wire = Wire()
    wire.feed(story("urn:x:1"))
    text = "Please kill urn:x:1 and NO-FERRY. It was a drill."
    made = wire.feed(story("urn:x:9", at=MORNING + HOUR, headline="MANDATORY KILL", body=text))
    assert [link["kind"] for link in values(made["links"])] == ["update"]


def test_a_kill_of_a_notice_that_was_made_before_it_changes_nothing() -> None:
    wire = Wire()
    wire.feed(notice("unknown", "a"))
    made = wire.feed(story(pubstatus="canceled"))
    assert not any(made.values())


def test_a_story_that_is_held_under_the_id_of_a_notice_is_counted_as_held() -> None:
    wire = Wire()
    wire.feed(notice("unknown", "a"))
    wire.feed(story(version=2, at=MORNING + 4 * HOUR, embargoedUntil=None))
    assert wire.totals()["held"] == 1


def test_of_two_held_versions_the_ledger_counts_the_first_as_superseded() -> None:
    wire = Wire()
    wire.feed(*(story(version=number, embargoedUntil=None) for number in (1, 2)))
    [row] = wire.memory.ledger()
    assert (row["received"], row["superseded"], row["held"], row["remainder"]) == (2, 1, 1, 0)
