"""Fields that name an embargo, in every format and under the names that senders give them."""

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import anpa, email, html, iptc7901, newsml12, newsmlg2, ninjs, nitf, rss
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Message

FUTURE = "2099-01-01T10:00:00Z"
YEAR_2030 = datetime(2030, 1, 1, tzinfo=UTC)


def before(raw: bytes, place: bytes, added: bytes) -> bytes:
    """A message with something put before a place in it."""
    assert place in raw
    return raw.replace(place, added + place, 1)


def is_held(message: Message) -> bool:
    until = message.embargoed_until
    return bool(message.held_because or message.status == "withheld" or (until and until > YEAR_2030))


HELD = {
    "a release later than the version": ninjs(releaseDate=FUTURE),
    "publish after": ninjs(publishAfter=FUTURE),
    "a release that cannot be read": ninjs(release_date="soon"),
    "in extra": ninjs(extra={"embargoed_until": "x"}),
    "null in extra": ninjs(extra={"embargoedUntil": None}),
    "a time in letters": ninjs(embargoedUntil="null"),
    "a date that is empty": ninjs(embargoDate=""),
    "a time that is empty": ninjs(extra=[{"name": "embargo_time", "value": ""}]),
    "the field of ninjs under another spelling": ninjs(embargoed_until=None),
    "deep": ninjs(extra={"meta": {"embargo": FUTURE}}),
    "an object": ninjs(embargo={"until": "six"}),
    "name and value": ninjs(extra=[{"name": "embargo", "value": "later"}]),
    "not lifted": ninjs(embargoLifted=False),
    "a status of another name": ninjs(status="embargoed"),
    "a status that is near": ninjs(pubStatus="Embargo"),
    "terms of use": ninjs(usageTerms="Not for release before 6 p.m."),
    "a title": ninjs(title="EMBARGOED: bridge"),
    "a genre": ninjs(genre=[{"name": "Embargoed"}]),
    "a byline": ninjs(byline="EMBARGOED UNTIL 1800", by=""),
    "a copyright": ninjs(copyrightnotice="(c) Alpin. Embargoed until 1800 GMT"),
    "an instruction to editors": ninjs(specialinstructions="hold for release"),
    "terms in rights": ninjs(rightsinfo={"usageterms": "Not for release before 6 pm"}),
    "a summary": ninjs(description_text="EMBARGOED UNTIL 1800 GMT: bridge"),
    "a keyword": ninjs(keywords=["Embargoed"]),
    "a signal": before(newsmlg2(), b"<pubStatus", b'<signal qcode="sig:embargo"/>'),
    "a signal by its address": before(
        newsmlg2(), b"<pubStatus", b'<signal uri="http://cv.iptc.org/newscodes/signal/embargo"/>'
    ),
    "a signal by its name": before(
        newsmlg2(), b"<pubStatus", b'<signal qcode="x:1"><name>Embargo</name></signal>'
    ),
    "a signal of the envelope": before(newsmlg2(), b"<sent>", b'<signal literal="Embargoed"/>'),
    "a signal to wait": before(
        newsmlg2(), b"<pubStatus", b'<signal qcode="x:1"><name>Hold until advised</name></signal>'
    ),
    "a signal to wait by its code": before(newsmlg2(), b"<pubStatus", b'<signal literal="on-hold"/>'),
    "in another element": before(newsmlg2(), b"<urgency>", b"<embargoed/>"),
    "the second of two statuses": before(newsmlg2(), b"<pubStatus", b'<pubStatus qcode="stat:withheld"/>'),
    "terms of use in G2": before(
        newsmlg2(), b"<itemMeta>", b"<rightsInfo><usageTerms>Sperrfrist: Montag</usageTerms></rightsInfo>"
    ),
    "meta of NITF": before(nitf(), b"<docdata", b'<meta name="embargo" content="18:00"/>'),
    "a type of message": before(nitf(), b"</docdata>", b'<ed-msg msg-type="embargo" info="six"/>'),
    "rights that begin later": before(nitf(), b"</docdata>", b'<doc.rights startdate="20990101T100000Z"/>'),
    "an instruction": before(newsml12(), b"<Urgency", b'<Instruction FormalName="Embargo"/>'),
    "an instruction to wait": before(
        newsml12(), b"<Urgency", b'<Instruction FormalName="HoldUntilAdvised"/>'
    ),
    "a property": before(
        newsml12(), b"<NewsLines>", b'<Metadata><Property FormalName="EmbargoUntil" Value="six"/></Metadata>'
    ),
    "a header of mail": before(email(), b"Subject:", b"X-Embargo: Friday\r\n"),
    "a header with a time": before(
        email(), b"Subject:", b"Embargoed-Until: Fri, 01 Jan 2099 10:00:00 GMT\r\n"
    ),
    "a release of mail": before(email(), b"Subject:", b"X-Release-Date: Fri, 01 Jan 2099 10:00:00 GMT\r\n"),
    "a release of mail behind another name": before(
        email(), b"Subject:", b"X-Release-After: Fri, 01 Jan 2099 10:00:00 GMT\r\n"
    ),
    "a forwarded subject": email().replace(b"Subject: ", b"Subject: Fwd: EMBARGOED until Friday: ", 1),
    "an element of a feed": before(rss(), b"</item>", b"<embargo>six</embargo>"),
    "an element of PRISM": before(rss(), b"</item>", b"<embargoDate>2099-01-01</embargoDate>"),
    "a category": before(rss(), b"</item>", b"<category>EMBARGOED</category>"),
    "available later": before(rss(), b"</item>", b"<available>2099-01-01</available>"),
    "a draft": before(rss(), b"</item>", b"<control><draft>yes</draft></control>"),
    "meta of a page": before(html(), b"<meta", b'<meta name="embargo" content="six">'),
    "a field of ANPA": anpa().replace(b"^Eds: Adds detail.", b"^SPERRFRIST Freitag."),
    "a second title of IPTC 7901": iptc7901(titles="Dorf opens bridge\r\nSPERRFRIST 1800 ="),
}
FREE = {
    "a release in the past": ninjs(releaseDate="2020-01-01T00:00:00Z"),
    "no release": ninjs(releaseDate=None),
    "a no": ninjs(embargo="no"),
    "a flag that is null": ninjs(embargoed=None),
    "a date of a sender's own that is null": ninjs(embargo_date=None),
    "a date without a value in an object": ninjs(publishing={"embargo": {"date": None, "until": None}}),
    "a flag that is empty": ninjs(embargoed=""),
    "a flag that is false": ninjs(is_embargoed=False),
    "a flag in extra": ninjs(extra=[{"name": "under_embargo", "value": None}]),
    "a flag of zero": ninjs(embargo=0),
    "a flag of nothing": ninjs(embargo={}),
    "a flag that is a blank": ninjs(embargoed=" "),
    "a flag in letters": ninjs(embargoed="null"),
    "false in extra": ninjs(extra={"embargoed": False}),
    "false in an object": ninjs(embargo={"active": False, "until": None}),
    "lifted": ninjs(embargoLifted=True),
    "a subject": ninjs(subject=[{"name": "embargo", "code": "x:1"}]),
    "a keyword of a story about one": ninjs(keywords=["embargo", "Cuba"]),
    "a copyright in Korean": ninjs(copyrightnotice="저작권자(c) 연합뉴스, 무단 전재-재배포 금지"),
    "a copyright in Russian": ninjs(copyrightnotice="Перепечатка без разрешения запрещена."),
    "a copyright in Finnish": ninjs(copyrightnotice="Kopiointi kielletty ilman lupaa."),
    "terms without one": ninjs(usageTerms="No use in Japan. Not for use after 30 days."),
    "another signal": before(newsmlg2(), b"<pubStatus", b'<signal qcode="sig:update"/>'),
    "another instruction": before(newsml12(), b"<Urgency", b'<Instruction FormalName="Rectify"/>'),
    "a label that says none": email().replace(b"A bridge", b"Embargo: none\r\n\r\nA bridge"),
    "a header that says none": before(email(), b"Subject:", b"X-Embargo: none\r\n"),
    "rights that began": before(nitf(), b"</docdata>", b'<doc.rights startdate="20200101T100000Z"/>'),
}


@pytest.mark.parametrize("name", HELD)
def test_is_held(name: str) -> None:
    assert is_held(formats.parse(HELD[name]))


@pytest.mark.parametrize("name", FREE)
def test_is_not_held(name: str) -> None:
    assert not is_held(formats.parse(FREE[name]))


def test_of_two_times_the_later_counts() -> None:
    message = formats.parse(
        ninjs(embargoed="2031-01-01T00:00:00Z", extra={"embargo": "2032-01-01T00:00:00Z"})
    )
    assert message.embargoed_until == datetime(2032, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize("mark", [b"EMBARGOED UNTIL 18:00", "Sous embargo jusqu'à 18h".encode()])
def test_a_mark_above_the_headline_of_a_page_holds_whatever_stands_above_it(mark: bytes) -> None:
    menu = b"".join(b"<div>%b</div>" % word for word in (b"Home", b"World", b"Sport", b"Weather", b"Mail"))
    page = (
        b"<html><head><title>Dorf opens bridge</title></head><body>%b<p>%b</p><h1>Dorf opens bridge</h1>"
        b"<p>A bridge was opened in Dorf on Monday, the mayor said, and many came.</p></body></html>"
    )
    assert is_held(formats.parse(page % (menu, mark)))
    assert not is_held(formats.parse(page % (menu, b"News")))


@pytest.mark.parametrize(
    "name_and_value",
    [b'"pubStatus": "withheld"', b'"pubstatus": "withheld"', b'"extra": {"a": 1, "a": 2}', b'"uri": "urn:b"'],
)
def test_an_item_that_gives_one_name_two_values_is_rejected(name_and_value: bytes) -> None:
    with pytest.raises(Rejected, match="stands there twice"):
        formats.parse(ninjs(pubStatus="usable").replace(b"{", b"{" + name_and_value + b", ", 1))


@pytest.mark.parametrize("twice", [b'"pubStatus": "canceled"', b'"headline": "b"', b'"pubstatus": "killed"'])
def test_a_kill_kills_whatever_it_says_twice(twice: bytes) -> None:
    status = "usable" if b"tatus" in twice else "canceled"
    raw = ninjs(pubStatus=status, headline="a").replace(b"{", b"{" + twice + b", ", 1)
    assert formats.parse(raw).status == "canceled"
    with pytest.raises(Rejected, match="'uri' stands there twice"):
        formats.parse(raw.replace(b"{", b'{"uri": "urn:b", ', 1))


@pytest.mark.parametrize("others", [b'<pubStatus qcode="stat:canceled"/>', b'<pubStatus literal="killed"/>'])
def test_one_of_two_statuses_in_newsml_g2_kills(others: bytes) -> None:
    assert formats.parse(before(newsmlg2(), b"<pubStatus", others)).status == "canceled"


def test_an_item_that_says_the_same_twice_is_read() -> None:
    again = ninjs(pubStatus="usable").replace(b"{", b'{"pubstatus": "usable", "pubStatus": "usable", ', 1)
    assert formats.parse(again).headline


def test_a_picture_under_embargo_by_its_terms_is_left_out() -> None:
    picture = {"type": "picture", "uri": "pic", "headline": "Bridge", "usageterms": "Embargoed until Friday"}
    assert formats.parse(ninjs(associations={"main": picture})).media == ()


def test_two_lists_of_items_under_one_name_are_one_dead_letter_and_none_is_lost() -> None:
    one, two, three = (ninjs(f"urn:alpin:{number}") for number in range(3))
    raw = b'{"items": [' + one + b'], "items": [' + two + b"," + three + b"]}"
    assert list(formats.messages(raw)) == [raw]
    with pytest.raises(Rejected):
        formats.parse(raw)


def test_the_second_of_two_subjects_of_a_mail_holds_too() -> None:
    assert is_held(formats.parse(before(email(), b"\r\nA bridge", b"Subject: EMBARGOED: Dorf\r\n")))


def test_a_picture_under_a_running_number_has_the_name_of_its_sender() -> None:
    named = {"type": "picture", "uri": "12345", "headline": "Bridge"}
    own = formats.identify(ninjs("12345", source="Alpin", type="picture")).guid
    [media] = formats.parse(
        ninjs(source="Alpin", associations={"main": named | {"description_text": "A bridge."}})
    ).media
    [link] = formats.parse(ninjs(source="Alpin", associations={"main": named})).links
    assert media.id == link.guid == own == "Alpin|12345"


def test_what_an_envelope_says_holds_for_each_item_in_it() -> None:
    one, two = ninjs("urn:alpin:1"), ninjs("urn:alpin:2")
    for envelope in (b'{"embargo": "later", "item": %b}', b'{"pubStatus": "withheld", "data": {"item": %b}}'):
        assert is_held(formats.parse(envelope % one))
    many = b'{"embargoedUntil": null, "items": [' + one + b", " + two + b"]}"
    assert [is_held(formats.parse(each)) for each in formats.messages(many)] == [True, True]
    assert [formats.identify(each).guid for each in formats.messages(many)] == ["urn:alpin:1", "urn:alpin:2"]


@pytest.mark.parametrize(
    "raw",
    [
        ninjs(embargoed="2026-03-02 09:00 local time"),
        ninjs(embargoedUntil="2 March 2026, 9:00 Eastern"),
        ninjs(releaseDate="2026-03-02T09:00:00 XYZT"),
        before(nitf(), b"</docdata>", b'<date.release norm="20260302T090000XYZT"/>'),
    ],
)
def test_a_time_in_a_zone_that_nobody_knows_is_none_for_an_embargo_might_end_hours_later(raw: bytes) -> None:
    message = formats.parse(raw)
    assert message.held_because
    assert message.embargoed_until is None


@pytest.mark.parametrize(
    ("said", "hour"),
    [("9:00 Uhr MEZ", 8), ("9:00 CET", 8), ("9:00 GMT+1", 8), ("9:00 hrs", 9), ("9:00", 9), ("9:00 ET", 14)],
)
def test_a_time_in_a_zone_that_is_known_ends_an_embargo(said: str, hour: int) -> None:
    message = formats.parse(ninjs(embargoed=f"2026-03-02 {said}"))
    assert message.embargoed_until == datetime(2026, 3, 2, hour, tzinfo=UTC)
