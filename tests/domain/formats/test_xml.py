"""XML that means harm, and XML in odd encodings."""

import time

import pytest

from tests.contract.format_samples import newsml12, newsmlg2, nitf
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.xml import xml_read, xml_scan

LAUGHS = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10 if n else b"ha") for n in range(10))


def test_a_document_that_declares_entities_is_rejected() -> None:
    with pytest.raises(Rejected, match="declares the entity a"):
        xml_read.root(b"<!DOCTYPE nitf [<!ENTITY a 'b'>]><nitf/>")


@pytest.mark.parametrize("body", [b"<nitf>&a9;</nitf>", b"<nitf a='&a9;'/>"])
def test_a_billion_laughs_are_rejected_at_once(body: bytes) -> None:
    started = time.process_time()
    with pytest.raises(Rejected):
        xml_read.root(b"<!DOCTYPE nitf [" + LAUGHS + b"]>" + body)
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    ("doctype", "why"),
    [
        ('[<!ENTITY a SYSTEM "file:///etc/hostname">]', "nitf: .* external entity a;"),
        ('PUBLIC "x" "y" [\n<!ELEMENT p (b)>\n<!ENTITY % a SYSTEM "http://nowhere.invalid/a">] ', "external entity a;"),
        ("[<!ENTITY a 'b'>]", "declares the entity a;"),
    ],
)  # fmt: skip
def test_a_document_that_would_read_a_file_or_an_address_is_rejected_with_that_reason(
    doctype: str, why: str
) -> None:
    for body in ("&a;", "A bridge."):
        raw = f"<!DOCTYPE nitf {doctype}><nitf><body><body.content>{body}</body.content></body></nitf>"
        with pytest.raises(Rejected, match=why):
            formats.parse(raw.encode())
        with pytest.raises(Rejected, match="root element is x and that declares entities"):
            formats.parse(raw.replace("nitf", "x").encode())


def test_a_doctype_that_declares_no_entity_does_no_harm() -> None:
    for declares in ("[]", "[<!ELEMENT p (#PCDATA)>]", "SYSTEM 'a.dtd' [ ]"):
        raw = nitf().replace(b"<nitf>", f"<!DOCTYPE nitf {declares}>\n<!-- x --><nitf>".encode())
        assert formats.parse(raw).headline == "Dorf opens bridge"


def test_what_is_told_once_of_things_named_often_is_rejected_before_it_fills_the_memory() -> None:
    told = "x" * 100_000
    g2 = newsmlg2().replace(b"</contentMeta>", b'<subject qcode="a:1"/>' * 1000 + b"</contentMeta>")
    asserted = f'<assert qcode="a:1"><name>{told}</name></assert></newsItem>'.encode()
    newsml = newsml12().replace(
        b"</NewsLines>",
        b"</NewsLines><DescriptiveMetadata>"
        + b'<TopicOccurrence Topic="#t"/>' * 1000
        + b"</DescriptiveMetadata>",
    )
    topic = (
        f'<TopicSet><Topic Duid="t"><Description>{told}</Description></Topic></TopicSet><NewsItem '.encode()
    )
    for raw in (g2.replace(b"</newsItem>", asserted), newsml.replace(b"<NewsItem ", topic)):
        with pytest.raises(Rejected, match="told of it elsewhere"):
            formats.parse(raw)


def test_a_dtd_that_is_only_named_is_not_loaded_and_does_no_harm() -> None:
    raw = nitf().replace(b"<nitf>", b'<!DOCTYPE nitf SYSTEM "http://nowhere.invalid/nitf.dtd"><nitf>')
    assert formats.parse(raw) == formats.parse(nitf())


def test_nesting_is_bounded() -> None:
    with pytest.raises(Rejected, match="depth"):
        xml_read.root(b"<nitf>" * 100_000)


def test_a_feed_that_is_nested_too_deep_is_rejected_not_mended() -> None:
    deep = "<b>" * 300 + "x" + "</b>" * 300
    with pytest.raises(Rejected, match="depth"):
        formats.parse(f"<rss><channel><item><title>Dorf</title><x>{deep}</x></item></channel></rss>".encode())


def test_an_identity_is_found_in_eight_megabytes_of_open_tags_and_comments_in_seconds() -> None:
    for unit in (b"<docdata ", b"<!--", b'"', b"<doc-id id-string="):
        raw = b"<nitf><doc-id " + unit * (8_000_000 // len(unit))
        started = time.process_time()
        formats.identify(raw)
        assert time.process_time() - started < 10


def test_what_a_comment_says_is_not_read() -> None:
    assert formats.identify(nitf("real")).guid == "Alpin|real"


def test_named_entities_of_html_become_their_characters() -> None:
    message = formats.parse(nitf(body="<p>Caf&eacute;&nbsp;&ndash; A&amp;B</p>"))
    assert message.lines == ("Café – A&B",)


def test_an_unknown_entity_is_rejected() -> None:
    with pytest.raises(Rejected, match="nowhere"):
        formats.parse(nitf(body="<p>&nowhere;</p>"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "windows-1252"])
def test_text_is_the_same_in_every_encoding(encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    document = nitf("José", body="<p>Zoë</p>").decode().replace('"UTF-8"', f'"{declared}"')
    message = formats.parse(document.encode(encoding))
    assert message.identity.guid == "Alpin|José"
    assert message.lines == ("Zoë",)
    assert formats.identify(document.encode(encoding)) == message.identity


def test_an_encoding_that_is_a_lie_falls_back_to_windows_1252() -> None:
    raw = nitf(body="<p>Zoë</p>").decode().encode("windows-1252")
    assert formats.parse(raw).lines == ("Zoë",)


@pytest.mark.parametrize("name", [b"utf-7", b"idna", b"unicode_escape", b"hex", b"utf-16", b"nowhere"])
def test_a_declared_encoding_that_is_no_charset_is_not_used(name: bytes) -> None:
    raw = nitf(body=r"<p>C:\new \u0041</p>")
    assert formats.parse(raw.replace(b"UTF-8", name)) == formats.parse(raw)


def test_the_root_is_found_behind_instructions_comments_and_a_doctype() -> None:
    assert (
        xml_scan.root_name(b"\xef\xbb\xbf\n<?xml version='1.0'?><!-- a > b --><!DOCTYPE x>\n<n:nitf a='1'>")
        == "nitf"
    )
    assert xml_scan.root_name(b"<!-- never closed") == ""
    assert xml_scan.root_name(b"no markup") == ""


def test_elements_are_found_whatever_their_prefix() -> None:
    plain = newsmlg2().decode()
    for tag in (
        "newsMessage",
        "itemSet",
        "newsItem",
        "itemMeta",
        "versionCreated",
        "pubStatus",
        "contentMeta",
    ):
        plain = plain.replace(f"<{tag}", f"<n:{tag}").replace(f"</{tag}>", f"</n:{tag}>")
    prefixed = plain.replace('xmlns="http://iptc', 'xmlns:n="http://iptc').encode()
    assert formats.identify(prefixed) == formats.identify(newsmlg2())
    assert formats.parse(prefixed).identity == formats.identify(newsmlg2())


def test_two_breaks_or_a_blank_line_part_paragraphs_and_one_break_does_not() -> None:
    message = formats.parse(nitf(body="<p>One<br/>line.<br/>\n<br/>Two.\n\nThree\nlines.</p><p>Four.</p>"))
    assert message.lines == ("One line.", "Two.", "Three lines.", "Four.")


def test_a_story_in_one_block_is_read_as_wire_set_in_lines() -> None:
    message = formats.parse(nitf(body="<p>   One starts\nhere.\n   Two starts\nhere.\n</p>"))
    assert message.lines == ("One starts here.", "Two starts here.")


def test_lines_that_are_all_indented_are_no_paragraphs() -> None:
    message = formats.parse(nitf(body="<p>\n      One starts\n      here and ends\n      here.\n   </p>"))
    assert message.lines == ("One starts here and ends here.",)


@pytest.mark.parametrize(
    "fraction",
    [
        "<frac>1/2</frac>",
        "<frac><frac-num>1</frac-num><frac-sep/><frac-den>2</frac-den></frac>",
        "<frac><frac-num>1</frac-num><frac-sep>/</frac-sep><frac-den>2</frac-den></frac>",
    ],
)
def test_a_number_and_its_fraction_stay_apart(fraction: str) -> None:
    raw = nitf().replace(b"</p>", f"</p><p>Shares rose <num>3{fraction}</num> points.</p>".encode(), 1)
    assert "Shares rose 3 1/2 points." in formats.parse(raw).lines


def test_an_instruction_to_a_program_is_no_text() -> None:
    raw = nitf(body="<p>A bridge <?page break?>opened.</p>")
    assert formats.parse(raw).lines == ("A bridge opened.",)
