"""Where each field of ninjs and other items in JSON goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import ninjs
from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link

MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)


BODY = [{"contentType": "text/plain", "value": "One.\n\nTwo."}]
HTML = [{"contentType": "text/html", "value": "<h2>Head</h2><p>One.</p>"}]
FEATURE = {"type": "Feature", "properties": {"k": 7}, "geometry": {"type": "Point", "coordinates": [11, 47]}}
AREA = {"type": "Polygon", "coordinates": [[[10, 46], [12, 46], [12, 48], [10, 48], [10, 46]]]}
NITF = "<nitf><body><body.head><hedline><hl1>NITF says</hl1></hedline><byline>By Bo Ng</byline><dateline><location><city>Au</city></location></dateline></body.head><body.content><p>A.</p><hl2>B</hl2></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (item(headline="", headlines=[{"role": "main", "value": "M"}]), "headline", "M"),
        (item(headline="", headlines=[{"role": "x", "value": "X"}]), "headline", "X"),
        (item(headline="", title="T", body_text="x"), "headline", "T"),
        (item(headline="", title="", body_nitf=NITF), "headline", "NITF says"),
        (item(subheadline="S"), "subheadline", "S"),
        (item(bodies=[*BODY, {"role": "sidebar", "value": "Three."}, {"role": "web", "contentType": "text/html", "value": "<p>One. Two.</p>"}]), "other_bodies", (("sidebar", ("Three.",)),)),
        (item(bodies=[*BODY, {"role": "main", "value": "Three."}]), "other_bodies", ()),
        (item(body_text="x", trustindicators=[{"name": "checked", "uri": "https://a.example/t"}]), "trust", (Link(rel="", href="https://a.example/t", title="checked"),)),
        (item(headline_extended="S"), "subheadline", "S"),
        (item(title="T"), "title", "T"),
        (item(byline="By Ada Gruber"), "byline", "Ada Gruber"),
        (item(by="Ada", byline="Bo"), "byline", "Ada"),
        (item(body_nitf=NITF), "byline", "Bo Ng"),
        (item(body_nitf=NITF), "located", "Au"),
        (item(body_nitf=NITF, located="Dorf"), "located", "Dorf"),
        (item(datelinelocation={"City": "Au"}), "located", "Au"),
        (item(datelinelocation={"City": "Au", "countryareaname": "Tirol", "countryareacode": "T", "countrycode": "AT", "countryname": "Austria", "geometry_geojson": {"coordinates": [11, 47]}}), "places", (Concept(name="Au", rel="located", point=(11.0, 47.0)), Concept(name="Tirol", code="T", rel="located"), Concept(name="Austria", code="iso:AT", rel="located"))),
        (item(dateline="DORF"), "dateline", "DORF"),
        (item(bylines=[{"by": "By ADA GRUBER", "title": "Alpin Writer"}, {"name": "Bo Ng", "title": "Alpin Writer"}]), "byline", "ADA GRUBER, Bo Ng"),
        (item(bylines=[{"by": "By ADA GRUBER", "title": "Alpin Writer"}, {"name": "Bo Ng", "title": "Alpin Writer"}]), "byline_title", "Alpin Writer"),
        (item(bylines=["By Ada Gruber", "Bo Ng"]), "byline", "Ada Gruber, Bo Ng"),
        (item(byline={"name": "Ada Gruber", "jobtitle": "Writer"}), "byline", "Ada Gruber"),
        (item(by="Ada", bylines=[{"by": "Bo"}]), "byline", "Ada"),
        (item(authors=[{"name": "Ada", "jobtitle": {"qcode": "1", "name": "Reporter"}}]), "byline_title", "Reporter"),
        (item(author={"name": "Ada", "url": "https://a.example/ada"}), "people", (Concept(name="Ada", rel="author"),)),
        (item(content_text="x", author={"name": "Ada"}, authors=[{"name": "Ada"}]), "byline", "Ada"),
        (item(external_url="https://b.example/1"), "links", (Link(rel="external_url", href="https://b.example/1"),)),
        (item(content_html="<p>x</p>", authors=[{"name": "Ada"}, {"name": "Bo"}]), "byline", "Ada, Bo"),
        (item(body_html="<p>x</p>", authors=[{"name": "Ada", "role": "editor"}]), "byline", ""),
        (item(authors=[{"name": "Ada", "biography": "Of Dorf"}]), "other_ids", (("author biography", "Of Dorf"),)),
        (item(annotations=[{"type": "regular", "body": "<p>One &amp;</p><p>two</p>"}, {"id": 2}]), "other_ids", (("annotation", "One & two"),)),
        (item(attachments=[{"title": "Letter", "description": "Of farewell", "filename": "l.pdf"}]), "other_ids", (("attachment", "Letter, Of farewell, l.pdf"),)),
        (item(attachments=[{"title": "Letter", "mimetype": "application/pdf", "href": "https://a.example/l"}]), "links", (Link(rel="attachment", href="https://a.example/l", title="Letter"),)),
        (item(signoff="ag/bp", privatenote="P"), "private_notes", ("P", "ag/bp")),
        (item(keywordlines=["bridge", "Dorf"], keywords=["Dorf"]), "keywords", ("Dorf", "bridge")),
        (item(organisations=[{"name": "Drf", "symbols": [{"ticker": "DRF", "exchange": "XVIE", "symbolType": "RIC", "symbol": "DRF.VI"}, {"exchange": "XETR", "symbol": "D"}, {"ticker": "E"}]}]), "organisations", (Concept(name="Drf"), Concept(code="XVIE:DRF", rel="symbol"), Concept(code="RIC:DRF.VI", rel="symbol"), Concept(code="XETR:D", rel="symbol"), Concept(code="E", rel="symbol"))),
        (item(source={"id": None, "name": "Dorf Post"}), "agency", "Dorf Post"),
        (item(url="https://a.example/1"), "href", "https://a.example/1"),
        (item(source="S", provider="P"), "agency", "S"),
        (item(provider="P"), "agency", "P"),
        (item(infosources=[{"name": "I"}], copyrightholder="H"), "agency", "I"),
        (item(copyrightholder="H"), "agency", "H"),
        (item(infosources=[{"name": "I"}, {"literal": "J"}]), "source", "I / J"),
        (item(service=[{"name": "Alps", "code": "A"}]), "section", "Alps"),
        (item(slugline="A", slug="B"), "slugline", "A B"),
        (item(description_text="D"), "lines", ("D",)),
        (item(description_text="D"), "summary", ""),
        (item(description_text="D", body_text="x"), "summary", "D"),
        (item(abstract="D", body_text="x"), "summary", "D"),
        (item(descriptions=[{"role": "Abstract", "value": "D"}], body_text="x"), "summary", "D"),
        (item(descriptions=[{"role": "caption", "value": "D"}], body_text="x"), "summary", ""),
        (item(creditline="C"), "credit_line", "C"),
        (item(description_creditline="C"), "credit_line", "C"),
        (item(bylinetitle="Editor"), "byline_title", "Editor"),
        (item(byline_title="Editor"), "byline_title", "Editor"),
        (item(copyrightnotice="(c)", copyrightholder="H"), "copyright", "(c)"),
        (item(copyrightholder="H"), "copyright", "H"),
        (item(usageterms="U"), "usage_terms", "U"),
        (item(rightsinfo={"usageTerms": "U"}), "usage_terms", "U"),
        (item(rightsinfo="U"), "usage_terms", ""),
        (item(expiry="2026-03-01T08:00:00Z"), "expires", MORNING),
        (item(usageend="2026-03-01T08:00:00Z"), "expires", MORNING),
        (item(firstcreated="2026-03-01T08:00:00Z"), "first_created", MORNING),
        (item(contentcreated="2026-03-01T08:00:00Z"), "content_created", MORNING),
        (item(contentcreated="2026-03-01T08:00:00Z"), "identity.time", MORNING),
        (item(firstcreated="2026-03-01T08:00:00Z", contentmodified="2026-03-02T08:00:00Z"), "identity.time", datetime(2026, 3, 2, 8, tzinfo=UTC)),
        (item(date_published="2026-03-01T08:00:00Z"), "identity.time", MORNING),
        (item(date_published="2026-03-01T08:00:00Z"), "content_created", MORNING),
        (item(publishedAt="2026-03-01T08:00:00Z"), "identity.time", MORNING),
        (item(versioncreated=1772352000), "identity.time", MORNING),
        (item(versioncreated=1772352000000.0), "identity.time", None),
        (item(versioncreated="1772352000000", firstcreated=1772352000.5), "first_created", MORNING),
        (item(versioncreated=True, firstcreated=[2026]), "identity.time", None),
        (item(expires=1772352000), "expires", MORNING),
        (item(urgency=4), "urgency", 4),
        (item(ednote="E"), "ednote", "E"),
        (item(ednote=["E", "F"], specialinstructions="G"), "ednote", "E\nF\nG"),
        (item(ednote=7), "ednote", ""),
        (item(ednote=[{"type": "PRIVATE", "text": "P"}], privatenote="Q", ednote_private="R"), "private_notes", ("P", "Q", "R")),
        (item(person=[{"name": "A", "rel": "about"}], author=["B"], photographer=[{"name": "C"}]), "people", (Concept(name="A", rel="about"), Concept(name="B", rel="author"), Concept(name="C", rel="photographer"))),
        (item(organization=[{"name": "O"}], organisation=[{"name": "P"}]), "organisations", (Concept(name="P"), Concept(name="O"))),
        (item(place=[{"name": "Au", "geojson": {"coordinates": [11, 47, 3]}}]), "places", (Concept(name="Au", point=(11.0, 47.0)),)),
        (item(place=[{"name": "Au", "geojson": {"type": "Point", "geometry": {"coordinates": [11, 47]}}}]), "places", (Concept(name="Au", point=(11.0, 47.0)),)),
        (item(place=[{"name": "Au", "geojson": {"type": ["Point"], "coordinates": [11, 47]}}]), "places", (Concept(name="Au", point=(11.0, 47.0)),)),
        (item(place=[{"name": "Au", "geometry": {"coordinates": [True, 47]}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geometry": {"coordinates": [11]}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geometry": "11,47"}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geometry": {"coordinates": [11, 361]}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "location": {"lat": "47.5", "lon": 11}}]), "places", (Concept(name="Au", point=(11.0, 47.5)),)),
        (item(place=[{"name": "Au", "latitude": 47.5, "longitude": 11}]), "places", (Concept(name="Au", point=(11.0, 47.5)),)),
        (item(place=[{"name": "Au", "latitude": "nan", "longitude": 11}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geoJSON": FEATURE}]), "places", (Concept(name="Au", point=(11.0, 47.0), shape=json.dumps(FEATURE, separators=(",", ":"))),)),
        (item(place=[{"name": "Au", "geoJSON": {"type": "Feature", "geometry": None}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geoJSON": {"type": "Point", "coordinates": [11, 47, 3]}}]), "places", (Concept(name="Au", point=(11.0, 47.0), shape='{"type":"Point","coordinates":[11,47,3]}'),)),
        (item(place=[{"name": "Au", "geoJSON": AREA}]), "places", (Concept(name="Au", point=(11.0, 47.0), shape=json.dumps(AREA, separators=(",", ":"))),)),
        (item(subject=[{"code": "7", "scheme": "own", "name": "S"}]), "subjects", (Concept(name="S", code="own:7"),)),
        (item(subject={"name": "S"}), "subjects", (Concept(name="S"),)),
        (item(subject={"a": {"name": "S"}, "b": {"name": "T"}}), "subjects", (Concept(name="S"), Concept(name="T"))),
        (item(signal=[{"code": "x:1", "name": "N"}], product=[{"code": "2"}], category=[{"name": "C"}]), "subjects", (Concept(name="N", code="x:1", rel="signal"), Concept(name="C", rel="category"), Concept(code="product:2", rel="product"))),
        (item(tag=["a", {"name": "b"}], keyword=[{"literal": "c"}, 7]), "keywords", ("c", "a", "b")),
        (item(altids={"a": "1", "b": 2}), "other_ids", (("a", "1"),)),
        (item(altids=[{"role": "a", "value": "1"}, {"role": "b"}]), "other_ids", (("a", "1"),)),
        (item(profile="P", priority=3, editorialpriority=None), "other_ids", (("profile", "P"), ("priority", "3"))),
        (item(associations=[{"type": "text", "uri": "urn:a:0", "headline": "H", "rel": "x"}]), "links", (Link(rel="x", guid="urn:a:0", title="H"),)),
        (item(associations={"first": {"type": "text", "guid": "urn:a:0", "headlines": [{"role": "main", "value": "H"}]}}), "links", (Link(rel="related", guid="urn:a:0", title="H"),)),
        (item(evolvedfrom="urn:a:0", rewrite_of="urn:a:2"), "links", (Link(rel="evolvedfrom", guid="urn:a:0"), Link(rel="rewrite_of", guid="urn:a:2"))),
        (item(links=[{"href": "https://a.example/1"}, {"rel": "x"}]), "links", (Link(rel="related", href="https://a.example/1"),)),
        (item(bodies=BODY), "lines", ("One.", "Two.")),
        (item(bodies=BODY + HTML), "lines", ("Head", "One.")),
        (item(bodies=HTML), "crossheads", {0}),
        (item(body_nitf=NITF), "crossheads", {1}),
        (item(body_text="<p>One.</p><p>Two.</p>"), "lines", ("One.", "Two.")),
        (item(body_text="Dorf opens bridge\n\nOne."), "lines", ("One.",)),
        (item(body_html=7, body_text="One."), "lines", ("One.",)),
        (item(body_nitf="<nitf><body.content>", body_text="One."), "lines", ("One.",)),
        (item(content_html="<p>One.</p>"), "lines", ("One.",)),
        (item(bodies=[{"contentType": "application/xml", "value": "<x>One.</x>"}]), "lines", ("One.",)),
    ],
)  # fmt: skip
def test_each_field_of_an_item_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("fields", "guid"),
    [
        ({}, "urn:a:1"),
        ({"uri": "", "guid": "g:1"}, "g:1"),
        ({"uri": "", "id": "i:1", "url": "https://a.example/1"}, "i:1"),
        ({"uri": "100"}, "100"),
        ({"uri": "100", "provider": "Alpin", "source": "S"}, "Alpin|100"),
        ({"uri": "100", "source": "S", "copyrightholder": "H"}, "S|100"),
        ({"uri": "100", "copyrightholder": "H"}, "H|100"),
    ],
)
def test_an_id_is_the_uri_else_another_one_and_a_number_has_its_sender(
    fields: dict[str, str], guid: str
) -> None:
    assert formats.identify(item(**fields)).guid == guid


FEED = {"version": "https://jsonfeed.org/version/1.1", "title": "Dorf Post", "language": "de"}


@pytest.mark.parametrize("entries", [1, 2])
def test_a_json_feed_says_who_sends_its_entries_and_in_which_language(entries: int) -> None:
    items = [{"id": str(at), "title": f"Bridge {at}", "content_text": "One."} for at in range(entries)]
    items[0]["Language"] = "en"
    found = list(formats.messages(json.dumps(FEED | {"items": items}).encode()))
    messages = [formats.parse(each) for each in found]
    assert [one.agency for one in messages] == ["Dorf Post"] * entries
    assert [one.language for one in messages] == ["en", "de"][:entries]
    assert [formats.identify(each).guid for each in found] == [f"Dorf Post|{at}" for at in range(entries)]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'{"uri": "urn:a:1"}', "says nothing in a headline"),
        (b'{"uri": "urn:a:1", "type": "Event", "headline": "H"}', "Event; expected news"),
        (b'{"uri": "urn:a:1", "type": "planning", "headline": "H"}', "planning"),
        (b'{"headline": "A", "headline": "B"}', "twice"),
        (b'{"headline": "A", "Headline": "B"}', "twice"),
        (b'{"headline": ', "expected JSON"),
        (b'[{"headline": "A"}, {"headline": "B"}]', "a list of 2"),
        (b'["a"]', "str"),
        (b'{"headline": "A\0"}', "a NUL"),
    ],
)
def test_what_is_not_one_item_of_news_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw, "application/json")


@pytest.mark.parametrize("start", [b'{"a"', b"{}", b'[{"a"', b'[["a"', b'["a"', b"[]", b"[1, 2", b"[-1.5, 2"])
def test_an_object_or_a_list_is_json(start: bytes) -> None:
    assert formats.detect(start).NAME == "ninjs"


@pytest.mark.parametrize("start", [b"[Monday] A bridge opened.", b"{x} opened", b"[1] A bridge opened."])
def test_text_that_begins_with_a_bracket_is_not(start: bytes) -> None:
    assert formats.detect(start).NAME == "text"


def test_a_time_of_release_that_is_as_old_as_the_version_is_no_embargo() -> None:
    made = "2026-03-02T09:12:00Z"
    assert formats.parse(item(versioncreated=made, releaseDate=made)).embargoed_until is None
    later = formats.parse(item(versioncreated=made, releaseDate="2026-03-02T09:12:01Z"))
    assert later.embargoed_until == datetime(2026, 3, 2, 9, 12, 1, tzinfo=UTC)


def test_a_kill_needs_no_words() -> None:
    assert formats.parse(ninjs(pubStatus="canceled", headlines=[], bodies=[])).status.value == "canceled"
