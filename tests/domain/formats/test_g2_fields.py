"""Where each field of NewsML-G2 goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (documents as senders set them)

import re
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import newsmlg2
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import concepts
from wire.domain.message import Concept, Link

ITEM = b"<itemMeta>"
CONTENT = b"<contentMeta>"


def g2(meta: str = "", content: str = "", body: str | None = None, without: str = "") -> bytes:
    """An item with more in `itemMeta` and `contentMeta`, another `contentSet`, or one of its elements left out."""
    raw = newsmlg2().replace(ITEM, ITEM + meta.encode()).replace(CONTENT, CONTENT + content.encode())
    if body is not None:
        start, end = raw.index(b"<contentSet>"), raw.index(b"</newsItem>")
        raw = raw[:start] + f"<contentSet>{body}</contentSet>".encode() + raw[end:]
    return raw.replace(without.encode(), b"") if without else raw


def parts(*said: str) -> bytes:
    """An item whose content has parts, of each of which this is said."""
    inside = "".join(f"<partMeta>{each}</partMeta>" for each in said)
    return newsmlg2().replace(b"<contentSet>", f"{inside}<contentSet>".encode())


NITF = "<inlineXML><nitf><body><body.head><hedline><hl1>NITF says</hl1></hedline><byline>By Bo Ng</byline><dateline><location><city>Au</city></location></dateline></body.head><body.content><p>A bridge.</p></body.content></body></nitf></inlineXML>"
HEADLINE = "<headline>Dorf opens bridge</headline>"
BY = "<by>By Ada Gruber</by>"
SENT = concepts.distinct([Concept(code="subj:04015000")])
"""The subject of the sample."""
PROVIDER = '<provider literal="Alpin"/>'


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (g2(), "headline", "Dorf opens bridge"),
        (g2("<title>A label</title>"), "title", "A label"),
        (g2("<title>A label</title>", without=HEADLINE), "headline", "A label"),
        (g2(body=NITF, without=HEADLINE), "headline", "NITF says"),
        (g2('<service qcode="s:1"><name>Alps</name></service>'), "section", "Alps"),
        (g2(), "byline", "Ada Gruber"),
        (g2(content='<audience qcode="a:1"/><exclAudience qcode="a:2"/>'), "subjects", (*SENT, Concept(code="a:1", rel="audience"), Concept(code="a:2", rel="exclAudience"))),
        (g2('<instanceOf qcode="series:daily"/>'), "subjects", (*SENT, Concept(code="series:daily", rel="instanceOf"))),
        (parts('<description>A wide shot.</description>', '<headline>The mayor</headline><description>She speaks.</description>'), "summary", "A wide shot.\nThe mayor\nShe speaks."),
        (parts('<subject type="cpnat:person" qcode="p:1"><name>Bo Ng</name></subject><creator literal="Ada"/>'), "people", (Concept(name="Bo Ng", code="p:1"), Concept(code="Ada", rel="creator"))),
        (parts('<edNote>Natural sound.</edNote><edNote role="private">Ask Bo.</edNote>'), "ednote", "Natural sound."),
        (parts('<located qcode="c:1"><name>Au</name></located>'), "places", (Concept(name="Au", code="c:1", rel="located"),)),
        (parts("<keyword>bridge</keyword>", "<keyword>ferry</keyword>"), "keywords", ("bridge", "ferry")),
        (g2(without="<contentMeta>").replace(b"<itemMeta>", b"<rightsInfo><copyrightNotice>(c) Alpin</copyrightNotice><copyrightNotice xml:lang='de'>Alle Rechte</copyrightNotice></rightsInfo><itemMeta>").replace(b"<urgency>", b"<contentMeta><urgency>"), "copyright", "(c) Alpin\nAlle Rechte"),
        (g2(content="<by>Bo Ng</by>"), "byline", "Bo Ng, Ada Gruber"),
        (g2(body=NITF), "byline", "Ada Gruber"),
        (g2(body=NITF, without=BY), "byline", "Bo Ng"),
        (g2(content="<dateline>DORF, March 2</dateline>"), "dateline", "DORF, March 2"),
        (g2(content="<dateline>09:12 GMT</dateline>"), "dateline", ""),
        (g2(content="<dateline>09:12 GMT</dateline>", body=NITF), "dateline", "Au"),
        (g2(content='<located qcode="c:1"><name>Dorf</name></located>'), "located", "Dorf"),
        (g2(content='<located literal="Dorf"/>'), "located", "Dorf"),
        (g2(content="<located>Dorf</located>"), "located", "Dorf"),
        (g2(content='<located qcode="city:Dorf"/>'), "located", "Dorf"),
        (g2(content='<located literal="Dorf"/>', body=NITF), "located", "Au"),
        (g2(), "agency", "Alpin"),
        (g2(content="<creditline>Alpin/Pool</creditline>"), "agency", "Alpin/Pool"),
        (g2(content='<infoSource role="cRole:origProv" literal="Insel"/>'), "agency", "Insel"),
        (g2(content='<infoSource role="x" literal="Insel"/>'), "agency", "Alpin"),
        (g2(content='<infoSource literal="Insel"/><infoSource qcode="s:Ufer"/>'), "source", "Insel / Ufer"),
        (g2("<firstCreated>2026-03-01T08:00:00Z</firstCreated>"), "first_created", datetime(2026, 3, 1, 8, tzinfo=UTC)),
        (g2(content="<contentCreated>2026-03-01T08:00:00Z</contentCreated>"), "content_created", datetime(2026, 3, 1, 8, tzinfo=UTC)),
        (g2(), "language", "en"),
        (g2(content='<language tag="de"/>'), "language", "de"),
        (g2(content="<slugline>A</slugline><slugline>B</slugline>"), "slugline", "A B"),
        (g2('<edNote role="x:internalNote">Psst.</edNote><edNote>Eds.</edNote>'), "private_notes", ("Psst.",)),
        (g2('<edNote role="x:internalNote">Psst.</edNote><edNote>Eds.</edNote>'), "ednote", "Eds."),
        (g2(content='<description role="drol:caption">A cap.</description><description role="drol:summary">Short.</description>'), "summary", "Short."),
        (g2('<altId type="x">7</altId><fileName>a.xml</fileName>'), "other_ids", (("x", "7"), ("fileName", "a.xml"))),
        (g2('<link rel="irel:seeAlso" residref="tag:b:1"><title>Other</title></link><link/>'), "links", (Link(rel="seeAlso", guid="tag:b:1", title="Other"),)),
        (g2('<derivedFrom href="https://a.example/1"/>'), "links", (Link(rel="related", href="https://a.example/1"),)),
        (g2('<memberOf qcode="m:1"/>'), "links", ()),
        (g2(content='<creator qcode="p:1"><name>Ada</name></creator>'), "people", (Concept(name="Ada", code="p:1", rel="creator"),)),
        (g2(content='<located qcode="c:1"><broader qcode="iso:AT"/></located>'), "places", (Concept(code="c:1", rel="located"), Concept(code="iso:AT", rel="located"))),
        (g2(content='<subject type="cpnat:geoArea" qcode="g:1"><position latitude="x" longitude="11"/></subject>'), "places", (Concept(code="g:1"),)),
        (g2(content='<subject type="cpnat:geoArea" qcode="g:1"><position latitude="nan" longitude="4e400"/></subject>'), "places", (Concept(code="g:1"),)),
        (g2(content='<subject type="cpnat:geoArea" qcode="g:1"><position longitude="11"/></subject>'), "places", (Concept(code="g:1"),)),
        (g2(content='<subject qcode="p:1"><type qcode="cpnat:person"/></subject>'), "people", (Concept(code="p:1"),)),
        (g2(content='<subject type="1" literal="Ada"/>'), "people", (Concept(code="Ada"),)),
        (g2(content='<subject type="2" literal="Bank"/>'), "organisations", (Concept(code="Bank"),)),
        (g2(content='<subject type="5" literal="Dorf"/>'), "places", (Concept(code="Dorf"),)),
        (g2(body="<inlineData>One line.\n\nAnother.</inlineData>"), "lines", ("One line.", "Another.")),
        (g2(body='<inlineData contenttype="text/html">a &lt;q>b&lt;/q></inlineData>'), "lines", ("a b",)),
        (g2(body="<inlineData>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></inlineData>"), "lines", ("One.", "Two.")),
        (g2(body="<inlineData>&lt;nitf>&lt;body>&lt;body.head>&lt;byline>By Ada&lt;/byline>&lt;/body.head>&lt;body.content>&lt;p>One.&lt;/p>&lt;/body.content>&lt;/body>&lt;/nitf></inlineData>"), "lines", ("One.",)),
        (g2(body="<inlineXML/><inlineXML><p>One.</p></inlineXML>"), "lines", ("One.",)),
        (g2(body="<inlineXML><html><body><h2>Head</h2><p>One.</p></body></html></inlineXML>"), "crossheads", {0}),
    ],
)  # fmt: skip
def test_each_field_of_newsml_g2_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("meta", "kept"),
    [
        ('<copyrightNotice>(c) A</copyrightNotice><copyrightHolder literal="B"/>', {"copyright": "(c) A", "copyright_holder": "B"}),
        ('<copyrightHolder literal="B"/>', {"copyright": "B"}),
        ('<link href="https://a.example/l"/>', {"rights_link": "https://a.example/l"}),
        ('<usageTerms href="https://a.example/u">No web</usageTerms>', {"rights_link": "https://a.example/u", "usage_terms": "No web"}),
        ("<rightsExpressionData>odrl</rightsExpressionData>", {"encoded_rights": "odrl"}),
    ],
)  # fmt: skip
def test_each_right_of_newsml_g2_has_its_place(meta: str, kept: dict[str, str]) -> None:
    message = formats.parse(newsmlg2().replace(ITEM, f"<rightsInfo>{meta}</rightsInfo>".encode() + ITEM))
    assert {name: getattr(message, name) for name in kept} == kept


PICTURE = '<itemClass qcode="ninat:picture"/>'
REMOTE = '<remoteContent contenttype="image/jpeg" href="s.jpg" width="100" height="50"/><remoteContent residref="tag:p:1" contenttype="image/jpeg" href="l.jpg" width="800" height="600"/>'


def picture(content: str = "", remote: str = REMOTE) -> bytes:
    raw = g2(content=content, body=remote)
    return raw.replace(b'<itemClass qcode="ninat:text"/>', PICTURE.encode())


@pytest.mark.parametrize(
    ("credit", "agency"), [("Alpin Pool", "Alpin Pool"), ("ALPIN PRESS/Ada Gruber", "Alpin")]
)
def test_a_credit_line_with_a_photographer_is_no_agency(credit: str, agency: str) -> None:
    assert formats.parse(picture(f"<creditline>{credit}</creditline>")).agency == agency


@pytest.mark.parametrize(
    ("more", "credit"),
    [
        ("<creditline>ALPIN/Ada Gruber</creditline>", "ALPIN/Ada Gruber"),
        ("", "Ada Gruber"),
    ],
)
def test_a_picture_is_by_its_credit_line_where_that_names_its_author(more: str, credit: str) -> None:
    (medium,) = formats.parse(picture(more)).media
    assert medium.credit == credit


def test_a_picture_without_byline_is_by_its_creator() -> None:
    raw = picture("<creator><name>Bo Ng</name></creator>").decode()
    (medium,) = formats.parse(re.sub("<by>.*?</by>", "", raw).encode()).media
    assert medium.credit == "Bo Ng"


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (picture(), {"type": "picture", "id": "main", "href": "l.jpg", "width": 800, "height": 600, "mime_type": "image/jpeg", "credit": "Ada Gruber", "caption": "Dorf opens bridge"}),
        (picture("<creditline>Alpin/Pool</creditline>"), {"credit": "Ada Gruber", "credit_line": "Alpin/Pool", "headline": "Dorf opens bridge"}),
        (picture('<description role="x">Not this.</description><description role="drol:caption">A cap.</description>'), {"caption": "A cap."}),
        (picture("<description>A text.</description>"), {"caption": "A text."}),
        (picture(remote='<remoteContent residref="tag:p:1" contenttype="video/mp4"/>'), {"type": "video", "href": "tag:p:1", "width": 0, "height": 0}),
        (g2(body=f"<inlineXML><p>A.</p></inlineXML>{REMOTE}"), {"id": "tag:p:1", "href": "l.jpg", "caption": "", "credit": ""}),
        (g2(body='<inlineXML><p>A.</p></inlineXML><remoteContent href="a.png" contenttype="image/png"/>'), {"id": "a.png"}),
    ],
)  # fmt: skip
def test_a_picture_of_newsml_g2_is_its_widest_rendition(raw: bytes, kept: dict[str, Any]) -> None:
    (media,) = formats.parse(raw).media
    assert {name: getattr(media, name) for name in kept} == kept


def test_what_is_no_medium_is_no_rendition() -> None:
    raw = g2(body='<inlineXML><p>A.</p></inlineXML><remoteContent href="a.txt" contenttype="text/plain"/>')
    assert formats.parse(raw).media == ()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (newsmlg2().replace(b"newsItem", b"conceptItem"), "conceptItem"),
        (newsmlg2().replace(b"</itemSet>", b"<newsItem/></itemSet>"), "2 items"),
        (g2(body="", without=HEADLINE), "neither headline nor content"),
    ],
)
def test_what_is_not_one_item_that_says_something_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw)


def test_a_concept_beside_an_item_is_left_out_of_account() -> None:
    assert formats.parse(newsmlg2().replace(b"</itemSet>", b"<conceptItem/></itemSet>")).headline


@pytest.mark.parametrize(
    ("old", "new", "guid"),
    [
        ("", "", "tag:alpin.example,2026:1"),
        ("tag:alpin.example,2026:1", "100", "Alpin|100"),
        ('"tag:alpin.example,2026:1"', '"100" x="1"', "Alpin|100"),
        (' literal="Alpin"', ' qcode="p:AL"', "tag:alpin.example,2026:1"),
    ],
)
def test_a_running_number_is_an_id_with_the_name_of_its_provider(old: str, new: str, guid: str) -> None:
    assert formats.identify(newsmlg2().replace(old.encode(), new.encode(), 1)).guid == guid
    by_code = newsmlg2("100").replace(b'literal="Alpin"', b'qcode="p:AL"')
    assert formats.identify(by_code).guid == "p:AL|100"
    assert formats.identify(newsmlg2("100").replace(PROVIDER.encode(), b"")).guid == "100"


def test_an_item_that_cancels_one_by_its_number_names_it_with_its_sender() -> None:
    link = b'<link rel="irel:canceled" residref="55"/>'
    message = formats.parse(newsmlg2("100").replace(ITEM, ITEM + link))
    assert (message.identity.guid, message.cancels) == ("Alpin|55", ("Alpin|55",))


def test_a_picture_is_by_its_creator_where_the_credit_line_is_an_agency() -> None:
    raw = picture("<creator><name>Bo Ng</name></creator><creditline>ALPIN</creditline>").decode()
    (medium,) = formats.parse(re.sub("<by>.*?</by>", "", raw).encode()).media
    assert (medium.credit, medium.credit_line) == ("Bo Ng", "ALPIN")


def test_headings_of_a_document_that_repeat_fields_are_no_text() -> None:
    heads = "<header><h1>Dorf opens bridge</h1><h2>It shook</h2></header>"
    xhtml = f'<inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>{heads}<p>A bridge.</p><h2>Cost</h2><p>Nine.</p></body></html></inlineXML>'
    message = formats.parse(g2(content="<headline>It shook</headline>", body=xhtml))
    assert message.lines == ("A bridge.", "Cost", "Nine.")


def test_the_line_with_which_dpa_signs_is_a_private_note() -> None:
    message = formats.parse(g2('<edNote role="dpaednoterole:closingline">dpa hev n1</edNote>'))
    assert (message.ednote, message.private_notes) == ("", ("dpa hev n1",))
