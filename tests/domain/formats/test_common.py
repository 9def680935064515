"""What formats share: numbers, terms, words of XML and JSON, lines that sign a story, what is no wire. Edges of each."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import newsml12, ninjs, nitf
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import concepts, conventions, no_news, paragraphs, publishing, sign_off
from wire.domain.formats.common.xml import xml_cut, xml_scan
from wire.domain.message import Concept


@pytest.mark.parametrize(
    ("said", "version"), [("9" * 18, int("9" * 18)), ("9" * 19, 0), ("٣", 0), (" 3 ", 3), ("", 0)]
)
def test_a_version_has_at_most_eighteen_digits(said: str, version: int) -> None:
    assert conventions.version(said) == version


@pytest.mark.parametrize(
    ("said", "size"), [("90px", 90), (90, 90), ("px", 0), ("", 0), ("1" * 12, 111_111_111)]
)
def test_a_size_is_the_number_that_it_begins_with(said: object, size: int) -> None:
    assert conventions.size(said) == size


@pytest.mark.parametrize(
    ("said", "urgency"), [("3", 3), (3, 3), (" 9", 9), ("0", None), ("10", None), (True, None), (None, None), (3.0, None)]
)  # fmt: skip
def test_an_urgency_is_one_figure(said: object, urgency: int | None) -> None:
    assert conventions.urgency(said) == urgency


@pytest.mark.parametrize(
    ("slug", "found"),
    [
        ("BC-Dorf, 1st Ld", ("BC-Dorf", 2)),
        ("BC-Dorf 2nd Lead-Writethru x", ("BC-Dorf x", 3)),
        ("BC-Dorf", ("BC-Dorf", 0)),
        ("x" * 310 + " 1st Ld", ("x" * 300, 0)),
    ],
)
def test_a_slug_loses_the_word_that_makes_it_a_lead(slug: str, found: tuple[str, int]) -> None:
    assert conventions.lead(slug) == found


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("icls:picture", "picture"),
        ("Photo", "picture"),
        ("image/png", "picture"),
        ("GRAPHIC", "graphic"),
        ("x", "text"),
    ],
)
def test_the_kind_of_an_item_is_in_the_name_of_its_class(name: str, kind: str) -> None:
    assert conventions.kind(name) == kind
    assert conventions.medium(name) == (None if kind == "text" else kind)


@pytest.mark.parametrize(
    ("term", "found"),
    [
        (concepts.concept("20000523"), Concept(code="medtop:20000523", uri=concepts.MEDIA_TOPIC + "20000523")),
        (concepts.concept("04015000"), Concept(code="subj:04015000")),
        (concepts.concept("x:1", uri=concepts.MEDIA_TOPIC + "20000523"), Concept(code="medtop:20000523", uri=concepts.MEDIA_TOPIC + "20000523")),
        (concepts.concept("http://cv.iptc.org/newscodes/genre/Feature"), Concept(code="genre:Feature", uri="http://cv.iptc.org/newscodes/genre/Feature")),
        (concepts.concept("a1312cat:f"), Concept(code="anpa:f")),
        (concepts.concept("1", scheme="own"), Concept(code="own:1")),
        (concepts.concept("1", scheme="https://a.example/"), Concept(code="https://a.example/1", uri="https://a.example/1")),
        (concepts.concept("own:1", scheme="own"), Concept(code="own:1")),
        (concepts.concept(name="N", scheme="own"), Concept(name="N")),
    ],
)  # fmt: skip
def test_a_term_is_known_by_its_address_its_scheme_or_its_digits(term: Concept, found: Concept) -> None:
    assert term == found


@pytest.mark.parametrize(
    ("code", "topic"),
    [
        *(("subj:04015001", "20000253"), ("sttsubj:20000523", "20000523"), ("own:04015000", ""), ("subj:20000523", "20000523")),
        *(("medtop:20000523", ""), ("subj:18000000", ""), ("subref:04999999", "04000000"), ("subj:00000000", "")),
    ],
)  # fmt: skip
def test_a_subject_code_has_its_media_topic_beside_it(code: str, topic: str) -> None:
    found = concepts.distinct([Concept(code=code)])
    same = [term.code for term in found[1:]]
    assert same == ([f"medtop:{topic}"] if topic else []) or (
        topic and len(same) == 1 and code == "subj:04015001"
    )


def test_a_scheme_is_what_stands_before_a_code() -> None:
    assert concepts.scheme_of(Concept(code="own:1")) == "own"
    assert concepts.scheme_of(Concept(uri="https://a.example/v/1")) == "https://a.example/v/"
    assert concepts.scheme_of(Concept(code="1")) == concepts.scheme_of(Concept(name="n")) == ""


@pytest.mark.parametrize(
    ("raw", "bare"),
    [
        (b"<!--a--><b>", b"<b>"),
        (b"<a><!--b--><!--c-->d", b"<a>d"),
        (b"<a><!--b", b"<a><!--b"),
        (b"<a>", b"<a>"),
    ],
)
def test_comments_are_taken_out_whole(raw: bytes, bare: bytes) -> None:
    assert xml_scan.bare(raw) == bare


def test_entities_are_read_in_what_a_pattern_finds() -> None:
    assert formats.identify(nitf(guid="a&amp;b")).guid == "Alpin|a&b"


def test_items_of_a_file_are_cut_out_whatever_stands_in_them() -> None:
    raw = b"<r><i a='>'>1<i/><i>2</i></i><i/><![CDATA[<i>]]><x:i>3</x:i><i>broken</r>"
    assert xml_cut.cut(raw, "i") == (
        b"<r>",
        [b"<i a='>'>1<i/><i>2</i></i>", b"<i/>", b"<x:i>3</x:i>"],
        b"<i>broken</r>",
    )
    assert xml_cut.cut_flat(b"<r><i>1<i>2</i>x<i/></r>", "i") == (
        b"<r>",
        [b"<i>1", b"<i>2</i>", b"<i/>"],
        b"</r>",
    )
    assert xml_cut.cut(b"<r/>", "i") == xml_cut.cut_flat(b"<r></i></r>", "x")._replace(head=b"<r/>")
    assert xml_cut.cut_flat(b"<i>1</i>", "i") == xml_cut.cut(b"<i>1</i>", "i") == (b"", [b"<i>1</i>"], b"")
    assert list(xml_cut.documents(b"<r><i>1</i></r>", "i")) == [b"<r><i>1</i></r>"]
    assert list(xml_cut.documents(b"<r><i/><i/></r>", "i")) == [b"<r><i/></r>"] * 2


@pytest.mark.parametrize(
    ("lines", "split"),
    [
        (("A.", "ends"), (("A.",), ("ends",))),
        (("A.", "ab/cd", "AAP RTV"), (("A.",), ("ab/cd", "AAP RTV"))),
        (("A.", "ends", "ends", "ends", "ends"), (("A.", "ends"), ("ends", "ends", "ends"))),
        (("ends",), (("ends",), ())),
        (("A.", "B."), (("A.", "B."), ())),
    ],
)
def test_a_story_loses_the_lines_that_sign_it(lines: tuple[str, ...], split: object) -> None:
    assert sign_off.split(lines) == split


def test_a_cross_head_that_is_left_keeps_its_place_and_one_in_the_signature_goes() -> None:
    body = "<p>A bridge.</p><hl2>Shaky</hl2><p>Two.</p><hl2>ends</hl2>"
    message = formats.parse(nitf(body=body))
    assert message.lines == ("A bridge.", "Shaky", "Two.")
    assert message.crossheads == {1}
    assert message.private_notes == ("ends",)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"<foo><bar/></foo>", "XML whose root element is foo"),
        (b"\x80\x81", r"'\\x80\\x81'|control characters|\\x80"),
        (b"", "an empty message"),
        (b" \n ", "an empty message"),
        (b" " * 5000, "an empty message"),
        (b"PK\x03\x04", "a zip file"),
        (b"abcdftypheic", "HEIC"),
    ],
)
def test_what_is_no_wire_is_rejected_with_what_it_is(raw: bytes, why: str) -> None:
    with pytest.raises(Rejected, match=why):
        formats.parse(raw)


def test_a_file_that_may_be_wire_is_of_no_other_kind() -> None:
    assert no_news.kind_of(b"A bridge opened.") == ""


def test_a_text_that_begins_with_a_nul_is_none() -> None:
    with pytest.raises(Rejected, match="line 1: a NUL"):
        formats.parse(b"\0A bridge opened in Dorf.", "text/plain")
    with pytest.raises(Rejected, match="line 3: a NUL"):
        formats.parse(b"A bridge\n\nopened\0 in Dorf.", "text/plain")


def test_an_embargo_that_cannot_be_read_is_told_in_forty_characters() -> None:
    held = publishing.release("", "x" * 50).held_because
    assert held == f"embargoed without a time: {'x' * 40!r} is none"
    assert publishing.release("embargoed").held_because == "embargoed without a time"
    assert publishing.release("z" * 50).held_because == f"unknown status {'z' * 40!r}"


@pytest.mark.parametrize(
    ("named", "guid"),
    [
        ("urn:newsml:a:1:7", "urn:newsml:a:1:7"),
        ("urn:newsml:a:1:b:7", "urn:newsml:a:1:b"),
        ("urn:newsml:a:1:b:c", "urn:newsml:a:1:b:c"),
    ],
)
def test_an_id_of_newsml_1_loses_its_revision_alone(named: str, guid: str) -> None:
    raw = newsml12().replace(b"<Status", f'<DerivedFrom NewsItem="{named}"/><Status'.encode())
    assert formats.parse(raw).links[0].guid == guid


def test_paragraphs_of_wire_keep_their_tables() -> None:
    text = "Results were:\nRovers   2\nSelwick  0\n\nThe end\nof it."
    assert paragraphs.of_wire(text) == ("Results were:", "Rovers   2\nSelwick  0", "The end of it.")
    assert paragraphs.is_table(["Rovers 2", "Selwick 0", "Hill 1"])
    assert not paragraphs.is_table(["Rovers 2", "Selwick", "Hill"])
    assert not paragraphs.is_table(["Rovers   2"])
    assert not paragraphs.is_table(["Rovers   2", "Selwick  0", "and so it went", "until the end"])
    assert paragraphs.is_table(["Rovers   won", "Selwick  lost", "and so it went"])
    assert paragraphs.is_table(["x" * 62 + " 1", "y" * 62 + " 2"])
    assert not paragraphs.is_table(["x" * 63 + " 1", "y" * 63 + " 2"])
    assert not paragraphs.is_table([])


def test_attributes_of_an_entry_may_hold_it() -> None:
    raw = b"<rss><channel><item embargo='2026-03-09T08:00:00Z'><title>Dorf</title></item></channel></rss>"
    assert formats.parse(raw).embargoed_until == datetime(2026, 3, 9, 8, tzinfo=UTC)


def test_an_item_of_json_in_utf_16_is_read() -> None:
    assert formats.parse(ninjs().decode().encode("utf-16")).headline == "Dorf opens bridge"
