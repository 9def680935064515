"""Where each field of ninjs and other items in JSON goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (items as senders set them)

import json
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link

MORNING = datetime(2026, 3, 1, 8, tzinfo=UTC)


def item(**fields: object) -> bytes:
    """An item with these fields alone."""
    return json.dumps({"uri": "urn:a:1", "type": "text", "headline": "Dorf opens bridge"} | fields).encode()


BODY = [{"contentType": "text/plain", "value": "One.\n\nTwo."}]
HTML = [{"contentType": "text/html", "value": "<h2>Head</h2><p>One.</p>"}]
NITF = "<nitf><body><body.head><hedline><hl1>NITF says</hl1></hedline><byline>By Bo Ng</byline><dateline><location><city>Au</city></location></dateline></body.head><body.content><p>A.</p><hl2>B</hl2></body.content></body></nitf>"


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (item(headline="", headlines=[{"role": "main", "value": "M"}]), "headline", "M"),
        (item(headline="", headlines=[{"role": "x", "value": "X"}]), "headline", "X"),
        (item(headline="", title="T", body_text="x"), "headline", "T"),
        (item(headline="", title="", body_nitf=NITF), "headline", "NITF says"),
        (item(subheadline="S"), "subheadline", "S"),
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
        (item(urgency=4), "urgency", 4),
        (item(ednote="E"), "ednote", "E"),
        (item(ednote=["E", "F"], specialinstructions="G"), "ednote", "E\nF\nG"),
        (item(ednote=7), "ednote", ""),
        (item(ednote=[{"type": "PRIVATE", "text": "P"}], privatenote="Q", ednote_private="R"), "private_notes", ("P", "Q", "R")),
        (item(person=[{"name": "A", "rel": "about"}], author=["B"], photographer=[{"name": "C"}]), "people", (Concept(name="A", rel="about"), Concept(name="B", rel="author"), Concept(name="C", rel="photographer"))),
        (item(organization=[{"name": "O"}], organisation=[{"name": "P"}]), "organisations", (Concept(name="P"), Concept(name="O"))),
        (item(place=[{"name": "Au", "geojson": {"coordinates": [11, 47, 3]}}]), "places", (Concept(name="Au", point=(11.0, 47.0)),)),
        (item(place=[{"name": "Au", "geometry": {"coordinates": [True, 47]}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geometry": {"coordinates": [11]}}]), "places", (Concept(name="Au"),)),
        (item(place=[{"name": "Au", "geometry": "11,47"}]), "places", (Concept(name="Au"),)),
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


PICTURE = {
    "type": "picture",
    "uri": "urn:p:1",
    "renditions": [
        {"href": "https://a.example/s.jpg", "width": 100, "height": 50},
        {"href": "https://a.example/l.jpg", "width": 800, "height": 600, "contentType": "image/jpeg"},
        {"width": 9000},
    ],
}


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({}, {"type": "picture", "id": "urn:p:1", "href": "https://a.example/l.jpg", "width": 800, "height": 600, "mime_type": "image/jpeg"}),
        ({"headline": "H"}, {"headline": "", "caption": "H"}),
        ({"headline": "H", "description_caption": "C"}, {"headline": "H", "caption": "C", "summary": ""}),
        ({"descriptions": [{"role": "x", "value": "X"}, {"role": "caption", "value": "C"}]}, {"caption": "C"}),
        ({"descriptions": [{"role": "x", "value": "X"}, {"role": "y", "value": "Y"}]}, {"caption": "X"}),
        ({"byline": "B", "creditline": "C"}, {"credit": "B", "credit_line": "C"}),
        ({"creditline": "C"}, {"credit": "C"}),
        ({"renditions": [{"href": "https://a.example/1", "mimetype": "image/png"}]}, {"mime_type": "image/png", "width": 0, "height": 0}),
        ({"renditions": [], "mimetype": "image/gif"}, {"mime_type": "image/gif", "href": ""}),
        ({"uri": "", "guid": "g:1"}, {"id": "g:1"}),
        ({"uri": ""}, {"id": "https://a.example/l.jpg"}),
    ],
)  # fmt: skip
def test_a_picture_among_the_associations_is_its_largest_rendition(
    fields: dict[str, Any], kept: dict[str, Any]
) -> None:
    (media,) = formats.parse(item(associations=[PICTURE | {"name": "p"} | fields])).media
    assert {name: getattr(media, name) for name in kept} == kept


def test_an_item_that_is_a_picture_shows_itself() -> None:
    message = formats.parse(item(**PICTURE | {"description_caption": "C", "usageterms": "No web"}))
    assert (message.type, message.lines) == ("picture", ())
    assert (message.media[0].id, message.media[0].caption, message.media[0].usage_terms) == (
        "main",
        "C",
        "No web",
    )


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"pubstatus": "withheld"}, "withheld"),
        ({"pubstatus": "canceled"}, "canceled"),
        ({"pubstatus": "secret"}, "unknown status"),
        ({"embargoed": "2026-03-09T00:00:00Z"}, "embargoed"),
        ({"usageterms": "EMBARGOED until Monday"}, "embargoed"),
    ],
)
def test_a_picture_that_may_not_be_published_is_left_out_and_told_of(
    fields: dict[str, str], why: str
) -> None:
    raw = item(versioncreated="2026-03-01T08:00:00Z", associations=[PICTURE | fields])
    message = formats.parse(raw)
    assert message.media == ()
    (note,) = message.private_notes
    assert note.startswith(f"picture urn:p:1 is left out: {why}")


def test_a_picture_whose_embargo_is_over_with_its_story_is_not_left_out() -> None:
    picture = PICTURE | {"embargoed": "2026-03-01T08:00:00Z"}
    assert formats.parse(item(versioncreated="2026-03-01T08:00:00Z", associations=[picture])).media
    assert not formats.parse(item(versioncreated="2026-03-01T07:59:00Z", associations=[picture])).media
    assert not formats.parse(item(associations=[picture])).media
    held = item(
        versioncreated="2026-03-01T07:00:00Z", embargoed="2026-03-01T09:00:00Z", associations=[picture]
    )
    assert formats.parse(held).media


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'{"uri": "urn:a:1"}', "none of headline"),
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
