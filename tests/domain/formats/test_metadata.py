"""What a sender's desk puts on an item besides its words is kept, of every format, and stands in the item."""

# ruff: noqa: E501 (documents as senders set them)

import json

import pytest

from tests.contract.format_samples import email, newsml12, newsmlg2, ninjs, nitf
from tests.domain.formats.stories import items, story
from wire.domain import formats

NITF = (
    nitf(
        docdata='management-status="usable"',
        body='<p>Ada <person>Ada Gruber</person> of <org idsrc="x.example" value="AB">Alpin Bank</org> spoke.</p>',
    )
    .replace(
        b"</docdata>",
        b"""<ed-msg info="First note."/><ed-msg info="Call the desk." msg-type="private"/><key-list>
    <keyword key="bridge"/>    </key-list><evloc city="Dorf" state-prov="Tirol" iso-cc="AT"/><date.expire norm="20260401T000000Z"/><doc-scope
    scope="Alps"/><doc.rights owner="Alpin" limitations="No archive"/><from-src src-name="Insel"/></docdata>""",
    )
    .replace(b"</hedline>", b"<hl2>A second line</hl2></hedline><abstract><p>In short.</p></abstract>")
    .replace(b"By Ada Gruber</byline>", b"By Ada Gruber<byttl>Staff Reporter</byttl></byline>")
    .replace(
        b"<docdata",
        b'<tobject><tobject.property tobject.property.type="Feature"/><tobject.subject tobject.subject.refnum='
        b'"04015001" tobject.subject.matter="Bridges"/></tobject><docdata',
        1,
    )
    .replace(
        b"<head>", b'<head><meta name="anpa-category" content="i"/><meta name="service" content="Full"/>'
    )
)


G2 = (
    newsmlg2()
    .replace(
        b"<pubStatus",
        b"""<service qcode="svc:A"><name>Alps</name></service><signal qcode="sig:update"/><edNote>First note.</edNote>
    <edNote role="nrole:private">Call the desk.</edNote><link rel="irel:evolvedFrom" residref="tag:a:0"/><pubStatus""",
    )
    .replace(
        b"<subject qcode",
        b"""<keyword>bridge</keyword><genre qcode="genre:Feature"><name>Feature</name></genre><slugline>DORF</slugline>
    <subject type="cpnat:person" qcode="p:1"><name>Ada Gruber</name></subject><subject type="cpnat:organisation"
    literal="AB"><name>Alpin Bank</name></subject><subject type="cpnat:geoArea" qcode="g:7"><name>Dorf</name>
    <geoAreaDetails><position latitude="47.1" longitude="11.2"/></geoAreaDetails><broader qcode="iso:AT">
    <name>Austria</name></broader></subject><subject type="cpnat:event" qcode="e:1"><name>Alpine Games</name></subject>
    <description role="drol:summary">In short.</description><creditline>Alpin</creditline>
    <subject qcode="medtop:20000523"><name>labour market</name></subject><subject qcode""",
    )
    .replace(
        b"<itemMeta>",
        b"""<rightsInfo><copyrightHolder literal="Alpin"/><copyrightNotice>(c) Alpin</copyrightNotice><usageTerms>
    No archive</usageTerms></rightsInfo><itemMeta>""",
    )
)


NEWSML12 = (
    newsml12()
    .replace(
        b"</NewsLines>",
        b"<SubHeadLine>A second line</SubHeadLine><CopyrightLine>(c) Alpin</CopyrightLine><RightsLine>No archive</RightsLine>"
        b"<KeywordLine>bridge</KeywordLine></NewsLines><DescriptiveMetadata><SubjectCode><Subject FormalName='04000000'/>"
        b"<SubjectMatter FormalName='04015000'/></SubjectCode><Genre FormalName='Feature'/><Location><Property FormalName="
        b"'Country' Value='AUT'/><Property FormalName='City' Value='Dorf'/></Location></DescriptiveMetadata>",
    )
    .replace(
        b"<Status",
        b"<Instruction>First note.</Instruction><AssociatedWith NewsItem='urn:newsml:a:1:x'/><Status",
    )
)


NINJS = ninjs(
    keywords=["bridge"],
    genres=[{"name": "Feature", "literal": "Feature"}],
    people=[{"name": "Ada Gruber", "uri": "https://a.example/p/1", "rel": "about"}],
    organisations=[{"name": "Alpin Bank", "literal": "AB"}],
    events=[{"name": "Alpine Games"}],
    places=[{"name": "Dorf", "literal": "g:7", "geoJSON": {"type": "Point", "coordinates": [11.2, 47.1]}}],
    subjects=[{"uri": "http://cv.iptc.org/newscodes/mediatopic/20000523", "name": "labour market"}],
    service=[{"name": "Alps", "code": "A"}],
    signals=["update"],
    edNote="First note.",
    usageTerms="No archive",
    copyrightNotice="(c) Alpin",
    expires="2026-04-01T00:00:00Z",
    source="Insel",
    slugline="DORF",
    descriptions=[{"role": "summary", "value": "In short."}],
    rightsInfo={"linkedRights": "https://a.example/licence"},
    associations=[{"name": "earlier", "uri": "urn:a:0", "type": "text"}],
    altIds=[{"role": "desk", "value": "77"}],
)


MAIL = email().replace(
    b"A bridge opened.",
    b"Headline: Dorf opens bridge\r\nAbstract: In short.\r\nKeywords: bridge, toll\r\nUsage terms: No archive\r\n"
    b"Note to editors: First note.\r\n\r\nBody:\r\nA bridge opened.",
)


EVERYWHERE = ("bridge", "No archive", "First note.")


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (NITF, ("In short.", "A second line", "Staff Reporter", "Ada Gruber", "Alpin Bank", "x.example:AB", "Dorf")),
        (NITF, ("iso:AT", "Tirol", "Feature", "subj:04015001", "Bridges", "anpa:i", "service:Full", "Alps", "Insel")),
        (G2, ("In short.", "Feature", "Ada Gruber", "p:1", "Alpin Bank", "Dorf", "Austria", "Alpine Games", "svc:A")),
        (G2, ("sig:update", "medtop:20000523", "labour market", "subj:04015000", "tag:a:0", "(c) Alpin", "DORF")),
        (NEWSML12, ("A second line", "(c) Alpin", "subj:04015000", "Feature", "iso:AUT", "Dorf", "urn:newsml:a:1:x")),
        (NINJS, ("Feature", "Ada Gruber", "https://a.example/p/1", "Alpin Bank", "Alpine Games", "Dorf", "g:7")),
        (NINJS, ("labour market", "mediatopic/20000523", "service:A", "signal", "update", "(c) Alpin", "Insel", "77")),
        (NINJS, ("In short.", "https://a.example/licence", "urn:a:0", "2026-04-01T00:00:00Z", "DORF")),
        (MAIL, ("In short.", "toll")),
    ],
)  # fmt: skip
def test_what_a_sender_gave_stands_in_the_story(raw: bytes, kept: tuple[str, ...]) -> None:
    whole = json.dumps(story(raw), ensure_ascii=False)
    assert [text for text in (*EVERYWHERE, *kept) if text not in whole] == []


@pytest.mark.parametrize("raw", [G2, NINJS])
def test_a_place_keeps_its_point(raw: bytes) -> None:
    [place] = [place for place in story(raw)["places"] if place.get("name") == "Dorf"]
    assert place["geoJSON"] == {"type": "Point", "coordinates": [11.2, 47.1]}


@pytest.mark.parametrize("raw", [NITF, G2])
def test_private_notes_are_kept_apart_from_those_for_all(raw: bytes) -> None:
    item = story(raw)
    assert "Call the desk." not in item["edNote"]
    assert {"role": "private note", "value": "Call the desk."} in item["descriptions"]


def test_a_subject_says_whose_it_is_and_a_keyword_that_it_is_one() -> None:
    subjects = story(NINJS)["subjects"]
    assert {"name": "bridge", "rel": "keyword", "creator": "sender"} in subjects
    assert [s["creator"] for s in subjects if s.get("literal") == "medtop:20000523"] == ["medtop"]


@pytest.mark.parametrize(
    ("code", "scheme", "topic"),
    [
        ("20000523", "http://tt.se/spec/subref/1.0/", "20000523"),
        ("15000000", "sttsubj", "15000000"),
        ("04016038", "sttsubj", "20000180"),
        ("04016999", "sttsubj", "20000170"),
        ("04099999", "sttsubj", "04000000"),
        ("15054000", "subj", "20001065"),
        ("15054999", "subj", ""),
        ("15000000", "subj", ""),
        ("20000523", "house", ""),
        ("99000000", "sttsubj", ""),
    ],
)
def test_a_media_topic_under_another_name_is_given_as_one_beside_the_original(
    code: str, scheme: str, topic: str
) -> None:
    found = formats.parse(ninjs(subjects=[{"code": code, "scheme": scheme}])).subjects
    assert found[0].code.endswith(code)
    assert [s.code for s in found[1:]] == ([f"medtop:{topic}"] if topic else [])


def test_a_picture_of_a_story_has_its_own_rights_notes_and_names() -> None:
    picture = {
        "type": "picture",
        "uri": "urn:a:p",
        "description_text": "A bridge.",
        "byline": "Juma",
        "copyrightnotice": "(c) Juma",
        "usageterms": "One-time use",
        "ednote": "AUSTRIA OUT",
        "keywords": ["steel"],
        "renditions": {
            "o": {"href": "https://a.example/o.jpg", "mimetype": "image/jpeg", "width": 9, "height": 6}
        },
    }
    first, media = items(ninjs(associations={"p": picture}, usageTerms="Free"))
    assert (media["copyrightNotice"], media["usageTerms"], media["edNote"]) == (
        "(c) Juma",
        "One-time use",
        "AUSTRIA OUT",
    )
    assert first["usageTerms"] == "Free"
    assert media["renditions"] == [
        {
            "name": "original",
            "href": "https://a.example/o.jpg",
            "contentType": "image/jpeg",
            "width": 9,
            "height": 6,
        }
    ]


def test_a_picture_or_teaser_with_an_id_keeps_its_uri_when_its_words_are_corrected() -> None:
    media = '<p>One.</p><media media-type="image"><media-reference source="{}"/><media-caption>{}</media-caption></media>'
    one, two, other = (
        items(nitf(body=media.format(*at)))[1]["uri"]
        for at in (("a.jpg", "First."), ("a.jpg", "Corrected."), ("b.jpg", "First."))
    )
    assert one == two != other


def test_pictures_of_newsml_12_have_their_caption_largest_rendition_and_rights() -> None:
    def content(href: str, width: int) -> str:
        return (
            f"<ContentItem Href='{href}'><MediaType FormalName='Photo'/><MimeType FormalName='image/jpeg'/>"
            f"<Characteristics><Property FormalName='Width' Value='{width}'/></Characteristics></ContentItem>"
        )

    picture = (
        "<NewsComponent Duid='p1'><NewsLines><HeadLine>Bridge</HeadLine><CopyrightLine>(c) Juma</CopyrightLine>"
        f"<CreditLine>Juma</CreditLine></NewsLines>{content('s.jpg', 90)}{content('l.jpg', 900)}"
        "<NewsComponent><ContentItem><DataContent>A bridge.</DataContent></ContentItem></NewsComponent></NewsComponent>"
    )
    raw = newsml12().decode().replace("</NewsComponent></NewsItem>", f"{picture}</NewsComponent></NewsItem>")
    [media] = formats.parse(raw.encode()).media
    assert (media.id, media.headline, media.caption, media.href) == ("p1", "Bridge", "A bridge.", "l.jpg")
    assert (media.credit, media.copyright, media.width, media.mime_type) == (
        "Juma",
        "(c) Juma",
        900,
        "image/jpeg",
    )


@pytest.mark.parametrize(
    ("name", "note"), [("Photos et infographie suivront", "Photos et infographie suivront"), ("Rectify", "")]
)
def test_an_instruction_in_words_is_a_note_though_it_stands_as_a_name(name: str, note: str) -> None:
    raw = newsml12().replace(b"<Urgency", f'<Instruction FormalName="{name}"/><Urgency'.encode())
    assert formats.parse(raw).ednote == note
