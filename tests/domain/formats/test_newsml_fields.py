"""Where each field of NewsML 1.2 goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import newsml12
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link


def news(*edits: tuple[str, str]) -> bytes:
    raw = newsml12().decode()
    for old, new in edits:
        assert old in raw
        raw = raw.replace(old, new, 1)
    return raw.encode()


LINES, END = "<NewsLines>", "</NewsLines>"
COMPONENT, MANAGEMENT = "</NewsComponent></NewsItem>", "<NewsManagement>"


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
        (news((END, "<CopyrightLine>(c) A</CopyrightLine><CopyrightLine>(c) B</CopyrightLine>" + END)), "copyright", "(c) A\n(c) B"),
        (news((END, "<ByLine>Von Bo Ng</ByLine>" + END)), "byline", "Ada Gruber, Bo Ng"),
        (news((END, "<SeriesLine>First of two</SeriesLine>" + END)), "other_ids", (("series", "First of two"),)),
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
