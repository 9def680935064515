"""Where each field of NITF goes, and what stands in for one that is not there."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

import pytest

from tests.contract.format_samples import newsmlg2, nitf
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Concept, Link, Media, Status


def document(*edits: tuple[str, str], guid: str = "alpin-1", docdata: str = "", body: str = "") -> bytes:
    raw = nitf(guid, docdata=docdata, body=body).decode()
    for old, new in edits:
        assert old in raw
        raw = raw.replace(old, new, 1)
    return raw.encode()


def docdata(said: str) -> tuple[str, str]:
    return "</docdata>", f"{said}</docdata>"


def above(said: str) -> tuple[str, str]:
    return "</body.head>", f"{said}</body.head>"


def head(said: str) -> tuple[str, str]:
    return "<head>", f"<head>{said}"


HL1 = "<hedline><hl1>Dorf opens bridge</hl1></hedline>"
NOTICE = 'management-doc-idref="b-0" management-idref-status='


@pytest.mark.parametrize(
    ("edits", "guid"),
    [
        ((), "Alpin|100"),
        (((' regsrc="Alpin"', ""),), "100"),
        (((' regsrc="Alpin"', ""), docdata('<doc.copyright holder="Hold"/>')), "Hold|100"),
        (((' regsrc="Alpin"', ""), docdata('<from-src src-name="Src"/>')), "Src|100"),
        (((' regsrc="Alpin"', ""), docdata('<doc.copyright holder="Hold"/><from-src src-name="Src"/>')), "Hold|100"),
        (((' regsrc="Alpin"', ""), above("<distributor>Dist</distributor>")), "Dist|100"),
        (((' regsrc="Alpin"', ""), above("<rights><rights.owner>Own</rights.owner></rights><distributor>Dist</distributor>")), "Own|100"),
        (((' regsrc="Alpin"', ""), docdata('<from-src src-name="Src"/>'), above("<distributor>Dist</distributor>")), "Src|100"),
    ],
)  # fmt: skip
def test_a_running_number_is_an_id_with_the_name_of_a_sender(
    edits: tuple[tuple[str, str], ...], guid: str
) -> None:
    assert formats.identify(document(*edits, guid="100")).guid == guid


def test_an_id_that_is_no_number_needs_no_sender_but_the_registered_one() -> None:
    bare = document((' regsrc="Alpin"', ""), docdata('<doc.copyright holder="Hold"/>'))
    assert formats.identify(bare).guid == "alpin-1"


@pytest.mark.parametrize(
    ("earlier", "version", "expected"),
    [
        ("", "1", 1),
        ("", "3", 3),
        ('management-doc-idref="alpin-0"', "1", 0),
        ('management-doc-idref="alpin-0"', "3", 3),
    ],
)
def test_the_first_version_of_a_document_that_names_an_earlier_one_says_nothing(
    earlier: str, version: str, expected: int
) -> None:
    raw = document(('<du-key version="1"/>', f'<du-key version="{version}"/>'), docdata=earlier)
    assert formats.identify(raw).version == expected


def test_the_time_is_that_of_issue_else_that_of_the_story() -> None:
    issued = '<date.issue norm="20260302T091200+0100"/>'
    told = above('<dateline><story.date norm="20260301T080000Z"/></dateline>')
    assert formats.identify(document(told)).time == datetime(2026, 3, 2, 8, 12, tzinfo=UTC)
    assert formats.identify(document((issued, ""), told)).time == datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (document(), "title", "T"),
        (document((HL1, "")), "headline", "T"),
        (document((HL1, "")), "title", ""),
        (document((HL1, "<hedline>Plain words</hedline>")), "headline", "Plain words"),
        (document((HL1, HL1.replace("</hl1>", "</hl1><hl2>One</hl2><hl2>Two</hl2><hl2>Dorf opens bridge</hl2>"))), "subheadline", "One Two"),
        (document(head('<pubdata position.section="A" ex-ref="https://a.example/1"/>')), "section", "A"),
        (document(head('<pubdata position.section="A" ex-ref="https://a.example/1"/>')), "href", "https://a.example/1"),
        (document(above("<abstract><p>One.</p><p>Two.</p></abstract>")), "summary", "One.\nTwo."),
        (document(("By Ada Gruber</byline>", "By Ada Gruber<byttl>Editor</byttl></byline>")), "byline", "Ada Gruber"),
        (document(("By Ada Gruber</byline>", "By Ada Gruber<byttl>Editor</byttl></byline>")), "byline_title", "Editor"),
        (document(above("<byline>and Bo Ng</byline>")), "byline", "Ada Gruber and Bo Ng"),
        (document(above("<dateline><location><city>DORF</city>, Tirol</location> <story.date>March 2</story.date></dateline>")), "dateline", "DORF, Tirol"),
        (document(above("<dateline><location><city>DORF</city>, Tirol</location></dateline>")), "located", "DORF"),
        (document(above("<dateline><location>DORF</location></dateline>")), "located", "DORF"),
        (document(above("<dateline><location><city>DORF</city><state>Tirol</state></location></dateline>")), "dateline", "DORF, Tirol"),
        (document(("By Ada Gruber", "By <person><name.given>Ada</name.given><name.family>Gruber</name.family></person>")), "byline", "Ada Gruber"),
        (document(body="<p>In <location><city>Au</city> (<state>Tirol</state>)</location>.</p>"), "lines", ("In Au (Tirol).",)),
        (document(body="<p>In <location><city>Au</city><country>Austria</country></location>.</p>"), "lines", ("In Au, Austria.",)),
        (document(head('<tobject tobject.type="analysis"><tobject.property tobject.property.type="current"/></tobject>')), "genres", (Concept(name="analysis"), Concept(name="current"))),
        (document(head('<tobject tobject.type="News"/>')), "genres", ()),
        (document(), "agency", "Alpin"),
        (document(above("<distributor>Dist</distributor>")), "agency", "Dist"),
        (document((' regsrc="Alpin"', ""), docdata('<doc.rights owner="Own"/><doc.copyright holder="Hold"/>')), "agency", "Own"),
        (document((' regsrc="Alpin"', ""), docdata('<doc.copyright holder="Hold"/>')), "agency", "Hold"),
        (document((' regsrc="Alpin"', ""), above("<rights><rights.owner>Own</rights.owner></rights>")), "agency", "Own"),
        (document((' regsrc="Alpin"', ""), docdata('<from-src src-name="Src"/>')), "agency", "Src"),
        (document(docdata('<from-src src-name="A"/><from-src src-name="B"/>')), "source", "A / B"),
        (document(('<du-key version="1"/>', '<du-key version="1" key="bridge" generation="2"/>')), "slugline", "bridge"),
        (document(('<du-key version="1"/>', '<du-key version="1" key="bridge"/>'), head('<meta name="anpa-keyword" content="BC-Dorf"/>')), "slugline", "BC-Dorf"),
        (document(('<du-key version="1"/>', '<du-key version="1" key="bridge" generation="2"/>')), "other_ids", (("document", "alpin-1"), ("keyword line", "bridge"), ("generation", "2"))),
        (document(docdata('<series series.name="S" series.part="1" series.totalpart="3"/>')), "other_ids", (("document", "alpin-1"), ("series", "S 1 3"))),
        (document(head('<meta name="desk" content="7"/><meta name="category" content="x"/><meta name="empty"/>')), "other_ids", (("document", "alpin-1"), ("desk", "7"))),
        (document(head('<pubdata id="5" edition.name="City"/>')), "other_ids", (("document", "alpin-1"), ("id", "5"), ("edition.name", "City"))),
        (document(("<nitf>", '<nitf xml:lang="de">')), "language", "de"),
        (document(("<nitf>", '<nitf baselang="fr" xml:lang="de">')), "language", "fr"),
        (document(docdata('<doc.copyright year="2026" holder="Hold"/>')), "copyright", "2026 Hold"),
        (document(docdata('<doc.copyright year="2026" holder="Hold"/>')), "copyright_holder", "Hold"),
        (document(docdata('<doc.rights owner="Own"/><doc.copyright holder="Hold"/>')), "copyright_holder", "Own"),
        (document(("<body><body.head>", '<body xml:lang="fr-CA"><body.head>')), "language", "fr-CA"),
        (document(docdata('<doc.rights owner="Own" limitations="No web" geography="EU" enddate="20270101"/>')), "usage_terms", "No web EU 20270101"),
        (document(docdata('<doc.rights owner="Own"/>')), "copyright_holder", "Own"),
        (document(above("<rights><rights.owner>Own</rights.owner><rights.limitations>No web</rights.limitations></rights>")), "copyright_holder", "Own"),
        (document(above("<rights><rights.owner>Own</rights.owner><rights.limitations>No web</rights.limitations></rights>")), "usage_terms", "No web"),
        (document(docdata('<date.expire norm="20260401T000000Z"/>')), "expires", datetime(2026, 4, 1, tzinfo=UTC)),
        (document(docdata('<ed-msg info="A."/><ed-msg info="B." msg-type="NPA"/><ed-msg info="C." msg-type="private-x"/><correction info="D."/>')), "ednote", "A.\nD."),
        (document(docdata('<ed-msg info="A."/><ed-msg info="B." msg-type="NPA"/><ed-msg info="C." msg-type="private-x"/><revision-history comment="E."/>')), "private_notes", ("B.", "C.", "E.")),
        (document(above('<note type="npa"><body.content><p>Psst.</p></body.content></note><note><body.content><p>Eds.</p></body.content></note>')), "private_notes", ("Psst.",)),
        (document(above('<note type="npa"><body.content><p>Psst.</p></body.content></note><note><body.content><p>Eds.</p></body.content></note>')), "ednote", "Eds."),
        (document(docdata('<revision-history name="Bo" function="editor"/>')), "people", (Concept(name="Bo", rel="editor"),)),
        (document(("By Ada Gruber", "By <person>Ada Gruber</person>"), body="<p><person value='Q1' idsrc='wd'>Bo</person></p>"), "people", (Concept(name="Bo", code="wd:Q1"),)),
        (document(body="<p><org>Bank</org> <event>Games</event></p>"), "organisations", (Concept(name="Bank"),)),
        (document(body="<p><org>Bank</org> <event>Games</event></p>"), "events", (Concept(name="Games"),)),
        (document(body="<p>In <location location-code='7' code-source='own'>Au</location>.</p>"), "places", (Concept(name="Au", code="own:7"),)),
        (document(body="<p>In <location><city>Au</city><state state-code='T' code-source='own'>Tirol</state><country iso-cc='AT'>Austria</country></location>.</p>"), "places", (Concept(name="Au"), Concept(name="Tirol", code="own:T"), Concept(name="Austria", code="iso:AT"))),
        (document(body="<p>In <location>Au, <region region-code='r'>Tirol</region></location>, <location>near <city>Dorf</city></location>.</p>"), "places", (Concept(name="Au"), Concept(name="Tirol", code="r"), Concept(name="Dorf"))),
        (document(docdata("<identified-content><location location-code='7'><city>Au</city>, <state>Tirol</state></location></identified-content>")), "places", (Concept(name="Au, Tirol", code="7"), Concept(name="Au"), Concept(name="Tirol"))),
        (document(docdata("<identified-content><person><name.given>Bo</name.given><name.family>Ng</name.family><function>mayor</function></person></identified-content>")), "people", (Concept(name="Bo Ng"),)),
        (document(docdata("<identified-content><person>Bo Ng, <function>mayor</function></person></identified-content>")), "people", (Concept(name="Bo Ng"),)),
        (document(docdata("<identified-content><person>Bo Ng<function>mayor</function></person></identified-content>")), "subjects", (Concept(name="mayor", rel="function"),)),
        (document(body="<p><org value='a'>Bank<alt-code idsrc='vse' value='BNK'/></org></p>"), "organisations", (Concept(name="Bank", code="a"), Concept(code="vse:BNK", rel="sameAs"))),
        (document(docdata('<evloc iso-cc="AT" state-prov="Tirol" county-dist="K" city="Au"/>')), "places", (Concept(code="iso:AT"), Concept(name="Tirol"), Concept(name="K"), Concept(name="Au"))),
        (document(above("<dateline><location><city city-code='c1'>DORF</city><sublocation>x</sublocation><country iso-cc='AT'>Austria</country><country>Land</country></location></dateline>")), "places", (Concept(name="DORF", code="c1", rel="located"), Concept(name="Austria", code="iso:AT", rel="located"), Concept(name="Land", rel="located"))),
        (document(docdata('<key-list><keyword key="a"/><keyword key="b"/></key-list>')), "keywords", ("a", "b")),
        (document(docdata('<correction id-string="77" regsrc="Alpin" info="x"/><correction info="y"/>')), "links", (Link(rel="corrects", guid="Alpin|77"),)),
        (document(docdata('<doc-scope scope="Alps"/><fixture fix-id="f"/>')), "subjects", (Concept(name="Alps", rel="scope"), Concept(code="fixture:f", rel="fixture"))),
        (document(head('<meta name="anpa-category" content="i"/><meta name="categoria" content="POL"/><meta name="anpa-service" content="s"/>')), "subjects", (Concept(code="anpa:i", rel="category"), Concept(code="category:POL", rel="category"), Concept(code="service:s", rel="service"))),
        (document(head('<tobject><tobject.subject tobject.subject.ipr="Own" tobject.subject.refnum="7" tobject.subject.type="A" tobject.subject.matter="B" tobject.subject.detail="C"/></tobject>')), "subjects", (Concept(code="own:7", name="A/B/C"),)),
        (document(head('<tobject><tobject.subject tobject.subject.code="FIN"/></tobject>')), "subjects", (Concept(code="FIN"),)),
        (document(), "crossheads", {1}),
        (document(), "lines", ("A bridge opened.", "Shaky", "Two said it shook.")),
        (document(("</body>", "<body.end><tagline>(Alpin Press)</tagline></body.end></body>"), body="<p>A.</p>"), "lines", ("A.", "(Alpin Press)")),
    ],
)  # fmt: skip
def test_each_field_of_nitf_has_its_place(raw: bytes, field: str, expected: Any) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (
            '<media media-type="video" id="m1"><media-reference source="s.mp4" width="10"/><media-reference source="l.mp4" '
            'width="90" height="50" mime-type="video/mp4" alternate-text="Alt" copyright="(c)"/><media-caption><p>One.</p>'
            "<p>Two.</p></media-caption><media-producer>Bo</media-producer></media>",
            Media(type="video", id="l.mp4", href="l.mp4", width=90, height=50, mime_type="video/mp4", caption="One.\nTwo.",
                  summary="Alt", credit="Bo", copyright="(c)"),
        ),
        (
            '<media id="m1"><media-metadata name="Headline" value="H"/><media-metadata name="title" value="T"/>'
            '<media-metadata name="copyright" value="C"/><media-metadata name="Instructions" value="I"/>'
            '<media-reference alternate-text="Alt" copyright="(c)"/></media>',
            Media(id="m1", headline="H", caption="Alt", credit="(c)", copyright="C", ednote="I"),
        ),
        ('<media media-type="audio"><media-metadata name="title" value="T"/></media>', Media(type="audio", headline="T")),
        ('<media media-type="graphic"/>', Media(type="graphic")),
    ],
)  # fmt: skip
def test_each_field_of_a_medium_of_nitf_has_its_place(inside: str, expected: Media) -> None:
    assert formats.parse(document(body=f"<p>A.</p>{inside}")).media == (expected,)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (document((HL1, ""), ("<title>T</title>", ""), body="<p/>"), "neither hedline nor body.content"),
        (nitf().replace(b"<nitf>", b"<nift>").replace(b"</nitf>", b"</nift>"), "nift"),
    ],
)
def test_what_is_no_document_that_says_something_is_rejected(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw, "application/nitf+xml")


@pytest.mark.parametrize(
    ("said", "status", "cancels"),
    [
        (f'{NOTICE}"canceled"', Status.CANCELED, ("Alpin|b-0",)),
        (f'{NOTICE}"withheld"', Status.WITHHELD, ()),
        (f'{NOTICE}"usable"', Status.USABLE, ()),
        ('management-status="canceled"', Status.CANCELED, ()),
        ('management-status="canceled" management-doc-idref="b-0"', Status.CANCELED, ("Alpin|b-0",)),
    ],
)
def test_a_notice_that_says_nothing_else_kills_what_it_names(
    said: str, status: Status, cancels: tuple[str, ...]
) -> None:
    edits = ((HL1, ""), ("<title>T</title>", "")) if status is not Status.USABLE else ()
    message = formats.parse(document(*edits, docdata=said, body="<p/>"))
    assert (message.status, message.cancels) == (status, cancels)


def test_a_time_of_release_that_is_as_old_as_the_document_is_no_embargo() -> None:
    same = formats.parse(document(docdata('<date.release norm="20260302T091200+0100"/>')))
    assert (same.embargoed_until, same.held_because) == (None, "")
    later = formats.parse(document(docdata('<date.release norm="20260302T091300+0100"/>')))
    assert later.embargoed_until == datetime(2026, 3, 2, 8, 13, tzinfo=UTC)
    meta = formats.parse(document(head('<meta name="embargo" content="20260302T100000Z"/>')))
    assert meta.embargoed_until == datetime(2026, 3, 2, 10, tzinfo=UTC)
    rights = formats.parse(document(docdata('<doc.rights startdate="20260303T100000Z"/>')))
    assert rights.embargoed_until == datetime(2026, 3, 3, 10, tzinfo=UTC)


def test_a_note_in_a_body_that_its_envelope_has_too_is_told_once() -> None:
    body = NITF_IN_G2.replace("NOTE", "<note><body.content><p>Eds: first.</p></body.content></note>")
    raw = newsmlg2().replace(b"<itemMeta>", b"<itemMeta><edNote>Eds: first.</edNote>")
    start, end = raw.index(b"<inlineXML"), raw.index(b"</contentSet>")
    assert formats.parse(raw[:start] + body.encode() + raw[end:]).ednote == "Eds: first."
    other = body.replace("first", "second").encode()
    assert formats.parse(raw[:start] + other + raw[end:]).ednote == "Eds: first.\nEds: second."


NITF_IN_G2 = "<inlineXML><nitf><body><body.head>NOTE</body.head><body.content><p>A.</p></body.content></body></nitf></inlineXML>"


LEAD = '<block class="lead_paragraph"><p>A bridge opened in Dorf.</p></block>'
WHOLE = '<block class="full_text"><p>A bridge opened in Dorf.</p><p>It shook.</p></block>'


@pytest.mark.parametrize("blocks", [LEAD + WHOLE, WHOLE])
def test_a_lead_that_an_archive_keeps_by_itself_is_told_once(blocks: str) -> None:
    body = f"<body.head>{HL1}</body.head><body.content>{blocks}</body.content>"
    raw = f"<nitf><head/><body>{body}</body></nitf>".encode()
    assert formats.parse(raw).lines == ("A bridge opened in Dorf.", "It shook.")


def test_a_picture_in_such_a_lead_is_not_lost_with_it() -> None:
    picture = '<media media-type="image"><media-reference source="bridge.jpg"/></media></block>'
    blocks = LEAD.replace("</block>", picture) + WHOLE
    raw = (
        f"<nitf><head/><body><body.head>{HL1}</body.head><body.content>{blocks}</body.content></body></nitf>"
    )
    assert [one.href for one in formats.parse(raw.encode()).media] == ["bridge.jpg"]


def test_a_byline_in_several_forms_is_the_printed_one_and_its_day_that_of_publication() -> None:
    bylines = '<byline class="print_byline">By ADA GRUBER</byline><byline class="normalized_byline">Gruber, Ada</byline>'
    head = '<head><pubdata date.publication="20260301T000000"/></head>'
    body = f"<body.head>{HL1}{bylines}</body.head><body.content><p>It shook.</p></body.content>"
    message = formats.parse(f"<nitf>{head}<body>{body}</body></nitf>".encode())
    assert (message.byline, message.identity.time) == ("ADA GRUBER", datetime(2026, 3, 1, tzinfo=UTC))
