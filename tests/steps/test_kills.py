"""A kill reaches whoever got the story, in whatever form it comes, and before or after it."""

import pytest

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, raw, story, values
from wire.codec import Output, text_of
from wire.domain.clock import iso
from wire.sources.files import Sent, Tick

MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)
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


def test_a_notice_that_comes_first_holds_the_story_back() -> None:
    wire = Wire()
    early = wire.feed(notice())
    assert values(early["links"])[0]["kind"] == "kill-of-unknown"
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


def test_a_kill_of_an_unknown_id_is_told_and_goes_to_readers_all_the_same() -> None:
    wire = Wire()
    made = wire.feed(kill())
    assert [value["kind"] for value in values(made["links"])] == ["kill-of-unknown"]
    assert [value["pubStatus"] for value in values(made["stories"])] == ["canceled"]


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


def totals(wire: Wire) -> dict[str, int]:
    return {name: number for name, number in wire.totals().items() if number}


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_of_two_kills_a_version_must_outlive_both(order: tuple[int, int]) -> None:
    kills = kill(), story(version=5, at=MORNING + 4 * HOUR, pubstatus="canceled", body="")
    wire = Wire()
    wire.feed(story(), *(kills[number] for number in order))
    assert not wire.feed(story(version=4, at=MORNING + 3 * HOUR))["stories"]
    assert wire.feed(story(version=6, at=MORNING + 5 * HOUR))["stories"]


def test_a_later_notice_for_what_is_killed_already_must_be_outlived_too() -> None:
    wire = Wire()
    wire.feed(nitf(STORY, "hp-A"), notice())
    wire.feed(notice(id_="hp-C", time="20260302T110000Z"))
    anew = STORY.replace("20260302T080000Z", "20260302T100000Z")
    assert not wire.feed(nitf(anew, "hp-A"))["stories"]


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


def test_a_kill_without_a_note_gives_no_reason_and_keeps_its_own_headline() -> None:
    wire = Wire()
    wire.feed(story())
    [killed] = wire.feed(kill(headline="KILL: Harbour pilots", ednote=""))["stories"]
    assert values([killed])[0]["headlines"][0]["value"] == "KILL: Harbour pilots"
    assert text_of(killed.headers, "ce_reason") == "no reason given"


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
