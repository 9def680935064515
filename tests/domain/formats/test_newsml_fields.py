"""Where each field of NewsML-G2 and NewsML 1.2 goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import newsml12, newsmlg2
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link, Message

ITEM = b"<itemMeta>"
CONTENT = b"<contentMeta>"


def g2(meta: str = "", content: str = "", body: str | None = None, without: str = "") -> bytes:
    """An item with more in `itemMeta` and `contentMeta`, another `contentSet`, or one of its elements left out."""
    raw = newsmlg2().replace(ITEM, ITEM + meta.encode()).replace(CONTENT, CONTENT + content.encode())
    if body is not None:
        start, end = raw.index(b"<contentSet>"), raw.index(b"</newsItem>")
        raw = raw[:start] + f"<contentSet>{body}</contentSet>".encode() + raw[end:]
    return raw.replace(without.encode(), b"") if without else raw


NITF = "<inlineXML><nitf><body><body.head><hedline><hl1>NITF says</hl1></hedline><byline>By Bo Ng</byline><dateline><location><city>Au</city></location></dateline></body.head><body.content><p>A bridge.</p></body.content></body></nitf></inlineXML>"
HEADLINE = "<headline>Dorf opens bridge</headline>"
BY = "<by>By Ada Gruber</by>"
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
        (g2(content='<subject type="cpnat:geoArea" qcode="g:1"><position longitude="11"/></subject>'), "places", (Concept(code="g:1"),)),
        (g2(content='<subject qcode="p:1"><type qcode="cpnat:person"/></subject>'), "people", (Concept(code="p:1"),)),
        (g2(content='<subject type="1" literal="Ada"/>'), "people", (Concept(code="Ada"),)),
        (g2(content='<subject type="2" literal="Bank"/>'), "organisations", (Concept(code="Bank"),)),
        (g2(content='<subject type="5" literal="Dorf"/>'), "places", (Concept(code="Dorf"),)),
        (g2(body="<inlineData>One line.\n\nAnother.</inlineData>"), "lines", ("One line.", "Another.")),
        (g2(body='<inlineData contenttype="text/html">a &lt;q>b&lt;/q></inlineData>'), "lines", ("a b",)),
        (g2(body="<inlineData>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></inlineData>"), "lines", ("One.", "Two.")),
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
    ("raw", "kept"),
    [
        (picture(), {"type": "picture", "id": "main", "href": "l.jpg", "width": 800, "height": 600, "mime_type": "image/jpeg", "credit": "Ada Gruber", "caption": "Dorf opens bridge"}),
        (picture("<creditline>Alpin/Pool</creditline>"), {"credit": "Alpin/Pool", "headline": "Dorf opens bridge"}),
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


def package(references: str) -> Message:
    raw = newsmlg2().replace(b"<newsItem", b"<packageItem").replace(b"</newsItem>", b"</packageItem>")
    start, end = raw.index(b"<contentSet>"), raw.index(b"</packageItem>")
    return formats.parse(
        raw[:start] + f"<groupSet><group>{references}</group></groupSet>".encode() + raw[end:]
    )


def test_a_package_has_a_teaser_for_each_item_that_may_be_published() -> None:
    message = package(
        '<itemRef residref="tag:a:1" href="https://a.example/1"><headline>One</headline><description>It says.</description>'
        '<slugline>ONE</slugline></itemRef><itemRef residref="tag:a:2"><title>Two</title><pubStatus qcode="stat:usable"/>'
        '</itemRef><itemRef residref="tag:a:3"><title>Three</title><pubStatus qcode="stat:withheld"/></itemRef>'
    )
    one, two = message.teasers
    assert (one.id, one.headline, one.paragraphs, one.href, one.slugline) == (
        *("tag:a:1", "One", ("It says.",), "https://a.example/1", "ONE"),
    )
    assert (two.id, two.headline, two.href) == ("tag:a:2", "Two", "tag:a:2")


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


def news(*edits: tuple[str, str]) -> bytes:
    raw = newsml12().decode()
    for old, new in edits:
        assert old in raw
        raw = raw.replace(old, new, 1)
    return raw.encode()


LINES, END = "<NewsLines>", "</NewsLines>"
COMPONENT, MANAGEMENT = "</NewsComponent></NewsItem>", "<NewsManagement>"


def test_an_item_that_cancels_one_by_its_number_names_it_with_its_sender() -> None:
    link = b'<link rel="irel:canceled" residref="55"/>'
    message = formats.parse(newsmlg2("100").replace(ITEM, ITEM + link))
    assert (message.identity.guid, message.cancels) == ("Alpin|55", ("Alpin|55",))


OLD_BODY = "<nitf><body><body.content><p>A bridge opened.</p>\n</body.content></body></nitf>"


def described(said: str) -> tuple[str, str]:
    return END, f"{END}<DescriptiveMetadata>{said}</DescriptiveMetadata>"


def body(said: str) -> tuple[str, str]:
    return OLD_BODY, said


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (news(), "agency", "alpin.example"),
        (news((END, "<CreditLine>Alpin</CreditLine>" + END)), "agency", "Alpin"),
        (news((END, END + '<AdministrativeMetadata><Provider><Party FormalName="AL"/></Provider><Source><Party FormalName="Insel"/></Source></AdministrativeMetadata>')), "agency", "AL"),
        (news((END, END + '<AdministrativeMetadata><Source><Party FormalName="Insel"/><Party FormalName="Ufer"/></Source></AdministrativeMetadata>')), "source", "Insel / Ufer"),
        (news((END, END + '<AdministrativeMetadata><Creator><Party FormalName="Ada"/></Creator><Contributor><Party FormalName="Bo"/></Contributor></AdministrativeMetadata>')), "people", (Concept(name="Ada", rel="creator"), Concept(name="Bo", rel="contributor"))),
        (news((END, "<DateLine>DORF, March 2 - </DateLine>" + END)), "dateline", "DORF, March 2"),
        (news(described('<Location><Property FormalName="City" Value="Dorf"/></Location>')), "located", "Dorf"),
        (news(described('<Location HowPresent="Origin"><Property FormalName="City" Value="Dorf"/></Location>')), "places", (Concept(name="Dorf", rel="located"),)),
        (news(described('<Location HowPresent="FiledFrom"><Property FormalName="Country" Value="AUT"/></Location>')), "places", (Concept(code="iso:AUT", rel="located"),)),
        (news(described('<Location><Property FormalName="Country" Value="Austria"/></Location>')), "places", (Concept(name="Austria"),)),
        (news(described('<Location><Property FormalName="Altitude" Value="9"/></Location>')), "places", ()),
        (news(described('<Language FormalName="de"/>')), "language", "de"),
        (news(), "language", "en"),
        (news(described('<SubjectCode><Subject FormalName="04000000" cat="FIN"/></SubjectCode>')), "subjects", (Concept(code="subj:04000000"), Concept(code="category:FIN", rel="category"))),
        (news(described('<SubjectCode><Subject FormalName="X" Scheme="own"/></SubjectCode>')), "subjects", (Concept(code="own:X"),)),
        (news(described('<SubjectCode><Subject FormalName="X" Vocabulary="urn:newsml:a:v"/></SubjectCode>')), "subjects", (Concept(code="a:v:X"),)),
        (news(described('<OfInterestTo FormalName="EU"/>')), "subjects", (Concept(code="interest:EU", rel="audience"),)),
        (news(described('<Property FormalName="Desk" Value="7"/><Property FormalName="Keyword" Value="k"/>')), "subjects", (Concept(code="Desk:7", rel="property"),)),
        (news(described('<Property FormalName="Keyword" Value="k"/>')), "keywords", ("k",)),
        (news(described('<DateLineDate>20260302</DateLineDate>')), "content_created", datetime(2026, 3, 2, tzinfo=UTC)),
        (news(("<NewsEnvelope/>", '<NewsEnvelope><NewsService FormalName="S"/><NewsProduct FormalName="P"/></NewsEnvelope>')), "subjects", (Concept(code="service:S", rel="service"), Concept(code="service:P", rel="service"))),
        (news((END, "<SlugLine>A</SlugLine><SlugLine>B</SlugLine>" + END)), "slugline", "A B"),
        (news(("</NewsIdentifier>", "</NewsIdentifier><NameLabel>LABEL</NameLabel>")), "slugline", "LABEL"),
        (news(("</NewsIdentifier>", "</NewsIdentifier><NameLabel>LABEL</NameLabel>")), "other_ids", (("label", "LABEL"),)),
        (news(("</NewsIdentifier>", "<PublicIdentifier>urn:x</PublicIdentifier></NewsIdentifier>")), "other_ids", (("public", "urn:x"),)),
        (news((END, "<ByLineTitle>Editor</ByLineTitle>" + END)), "byline_title", "Editor"),
        (news((END, "<CopyrightLine>(c) A</CopyrightLine>" + END)), "copyright", "(c) A"),
        (news((END, END + "<RightsMetadata><Copyright><CopyrightHolder>H</CopyrightHolder><Comment>C</Comment></Copyright><UsageRights><Limitations>No web</Limitations></UsageRights></RightsMetadata>")), "copyright", "H"),
        (news((END, END + "<RightsMetadata><Copyright><CopyrightHolder>H</CopyrightHolder><Comment>C</Comment></Copyright><UsageRights><Limitations>No web</Limitations></UsageRights></RightsMetadata>")), "usage_terms", "No web\nC"),
        (news((END, "<NewsLine><NewsLineType FormalName='x'/><NewsLineText>A line.</NewsLineText></NewsLine>" + END)), "ednote", "A line."),
        (news((MANAGEMENT, MANAGEMENT + "<FirstCreated>20260301T080000Z</FirstCreated>")), "first_created", datetime(2026, 3, 1, 8, tzinfo=UTC)),
        (news((MANAGEMENT, MANAGEMENT + '<AssociatedWith FormalName="x" NewsItem="urn:newsml:a:1:b:4"/><DerivedFrom NewsItem="urn:newsml:a:1:c"/><AssociatedWith/>')), "links", (Link(rel="x", guid="urn:newsml:a:1:b"), Link(rel="derivedFrom", guid="urn:newsml:a:1:c"))),
        (news(("<ContentItem>", '<NewsItemRef NewsItem="urn:newsml:a:1:b:4N"/><NewsItemRef Href="https://a.example/1"/><ContentItem>')), "links", (Link(rel="seeAlso", guid="urn:newsml:a:1:b"), Link(rel="seeAlso", href="https://a.example/1"))),
        (news(body("<html><body><p>One.</p><h2>Head</h2><p>Two.</p></body></html>")), "lines", ("One.", "Head", "Two.")),
        (news(body("<html><body><p>One.</p><h2>Head</h2><p>Two.</p></body></html>")), "crossheads", {1}),
        (news(body("<![CDATA[<p>One.</p><p>Two.</p>]]>")), "lines", ("One.", "Two.")),
        (news(body("&amp;lt;p&amp;gt;One.&amp;lt;/p&amp;gt;")), "lines", ("One.",)),
        (news(body("One.\n\nTwo.")), "lines", ("One.", "Two.")),
        (news(body("")), "lines", ()),
        (news((OLD_BODY, OLD_BODY.replace("<body>", "<body><body.head><hedline><hl1>Other</hl1></hedline><byline>By Bo Ng</byline></body.head>"))), "byline", "Ada Gruber"),
        (news((OLD_BODY, OLD_BODY.replace("<body>", "<body><body.head><hedline><hl1>Other</hl1></hedline><byline>By Bo Ng</byline></body.head>")), ("<ByLine>By Ada Gruber</ByLine>", ""), ("<HeadLine>Dorf opens bridge</HeadLine>", "")), "headline", "Other"),
    ],
)  # fmt: skip
def test_each_field_of_newsml_1_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


SHOWN = (
    '<NewsComponent Duid="p1"><NewsLines><HeadLine>A bridge</HeadLine><ByLine>Bo Ng</ByLine></NewsLines>'
    '<ContentItem Href="s.jpg"><MediaType FormalName="Photo"/><Characteristics><Property FormalName="Width" Value="100"/>'
    '</Characteristics></ContentItem><ContentItem Href="l.jpg"><MediaType FormalName="Photo"/><MimeType FormalName="image/jpeg"/>'
    '<Characteristics><Property FormalName="Width" Value="800"/><Property FormalName="Height" Value="600"/></Characteristics>'
    "</ContentItem>%s</NewsComponent></NewsItem>"
)


def test_a_component_of_newsml_1_with_pictures_is_one_medium_the_widest() -> None:
    caption = "<NewsComponent><ContentItem><DataContent>The bridge of Dorf.</DataContent></ContentItem></NewsComponent>"
    (media,) = formats.parse(news(("</NewsItem>", SHOWN % caption))).media
    assert (media.id, media.href, media.type, media.mime_type) == ("p1", "l.jpg", "picture", "image/jpeg")
    assert (media.width, media.height, media.credit) == (800, 600, "Bo Ng")
    assert (media.headline, media.caption) == ("A bridge", "The bridge of Dorf.")
    (bare,) = formats.parse(news(("</NewsItem>", SHOWN.replace(' Duid="p1"', "") % ""))).media
    assert (bare.id, bare.headline, bare.caption) == ("l.jpg", "", "A bridge")


def test_a_medium_is_told_by_its_media_type_or_its_mime_type() -> None:
    by_mime = SHOWN.replace('<MediaType FormalName="Photo"/>', "") % ""
    assert formats.parse(news(("</NewsItem>", by_mime))).media[0].href == "l.jpg"
    text = '<NewsComponent><ContentItem Href="a.txt"><MimeType FormalName="text/plain"/></ContentItem></NewsComponent></NewsItem>'
    assert formats.parse(news(("</NewsItem>", text))).media == ()


def test_an_item_of_newsml_1_that_is_but_a_picture_has_its_metadata() -> None:
    raw = news(
        (OLD_BODY, ""), ("</NewsItem>", SHOWN % ""), (END, "<CopyrightLine>(c) A</CopyrightLine>" + END)
    )
    message = formats.parse(raw)
    assert message.type == "picture"
    assert message.media[0].copyright == "(c) A"
    with_text = news(("</NewsItem>", SHOWN % ""), (END, "<CopyrightLine>(c) A</CopyrightLine>" + END))
    assert formats.parse(with_text).type == "text"
    assert formats.parse(with_text).media[0].copyright == ""


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (news(("</NewsItem>", "</NewsItem><NewsItem/>")), "2 NewsItem"),
        (
            news((OLD_BODY, ""), ("<HeadLine>Dorf opens bridge</HeadLine>", "")),
            "neither HeadLine nor content",
        ),
    ],
)
def test_newsml_1_that_is_not_one_item_that_says_something_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw)


@pytest.mark.parametrize(
    ("edits", "guid", "version"),
    [
        ((), "urn:newsml:alpin.example:20260302:BRIDGE-1", 2),
        ((("<ProviderId>alpin.example</ProviderId>", ""),), "", 2),
        ((("<NewsItemId>BRIDGE-1</NewsItemId>", ""),), "", 2),
        (((">2</RevisionId>", ">x</RevisionId>"),), "urn:newsml:alpin.example:20260302:BRIDGE-1", 0),
    ],
)
def test_an_id_of_newsml_1_is_that_of_its_provider(
    edits: tuple[tuple[str, str], ...], guid: str, version: int
) -> None:
    found = formats.identify(news(*edits))
    assert (found.guid, found.version) == (guid, version)
