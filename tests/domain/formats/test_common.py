"""What formats share: charsets, ids, words of XML and JSON, the lines and the metadata of a page. Edges of each."""

# ruff: noqa: E501 (documents as senders set them)

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import newsml12, ninjs, nitf
from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import (
    charset,
    concepts,
    conventions,
    html_lines,
    ids,
    mail_header,
    no_news,
    paragraphs,
    publishing,
    sign_off,
    xml_cut,
    xml_scan,
    xml_tree,
)
from wire.domain.message import Concept


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"caf\xc3\xa9 \xff", "café \ufffd"),
        (b"caf\xc3\xa9 \xff \xfe", "cafÃ© ÿ þ"),
        (b"caf\xe9", "café"),
        (b"\xef\xbb\xbfcaf\xc3\xa9", "café"),
        (b"\xff\xfea\x00", "a"),
        (b"\xfe\xff\x00a", "a"),
        (b"\x93quoted\x94 \x81", "“quoted” "),
    ],
)
def test_bytes_are_read_as_what_most_of_them_are(raw: bytes, text: str) -> None:
    assert charset.decode(raw) == text


@pytest.mark.parametrize(
    ("declared", "raw", "text"),
    [
        ("iso-8859-1", b"\x80", "€"),
        ("us-ascii", b"caf\xe9", "café"),
        ("gb2312", "镕".encode("gb18030"), "镕"),
        ("x-sjis", "①".encode("cp932"), "①"),
        ("ISO_6937", b"caf\xc2e", "café"),
        ("rot13", b"caf\xe9", "café"),
        ("utf-16", b"caf\xe9", "café"),
        ("shift_jis", "橋が開通した。".encode("cp932") + b"\x81", "橋が開通した。"),
    ],
)
def test_a_charset_is_known_by_any_of_its_names(declared: str, raw: bytes, text: str) -> None:
    assert charset.decode(raw, declared) == text


def test_a_message_may_have_eight_megabytes_and_no_more() -> None:
    charset.ensure_size(bytes(charset.MAX_BYTES))
    with pytest.raises(Rejected, match="8,388,609 bytes"):
        charset.ensure_size(bytes(charset.MAX_BYTES + 1))


def test_text_is_clean_whatever_is_in_it() -> None:
    assert charset.clean("a\r\nb\rc\x00\x7f\td") == "a\nb\nc\td"
    assert charset.clean("é\u2028ü\ufeff\x85e\u0301") == "é\nü\né"
    assert charset.line("  a \n\t b ") == "a b"


@pytest.mark.parametrize(
    ("text", "guid"),
    [
        ("https://a.example/1?et=7&x=1&utm_source=b", "https://a.example/1?x=1"),
        ("https://a.example/1?et=7", "https://a.example/1"),
        ("https://a.example", ""),
        ("https://a.example/index.html", ""),
        ("https://a.example/index", "https://a.example/index"),
        *((text, "") for text in ("/1", "./1", "#1", "?1")),
        ("a 1", "a 1"),
    ],
)
def test_an_address_is_an_id_without_its_edition_and_a_home_page_is_none(text: str, guid: str) -> None:
    assert ids.guid(text) == guid


def test_a_running_number_has_at_most_twelve_digits() -> None:
    assert ids.is_number("1" * 12)
    assert not any(map(ids.is_number, ("1" * 13, "1a", "", "١")))


@pytest.mark.parametrize(
    ("sender", "own", "whole"),
    [
        ("Alpin", "7", "Alpin|7"),
        ("", "7", "7"),
        ("Alpin", "", ""),
        ("Alpin", "alpin-7", "alpin-7"),
        ("Alpin", "urn:x:7", "urn:x:7"),
        ("Alpin", "x0123456789abcdef0123456789abcdef", "x0123456789abcdef0123456789abcdef"),
    ],
)
def test_an_id_that_is_not_unique_in_the_world_has_its_sender(sender: str, own: str, whole: str) -> None:
    assert ids.of_sender(sender, own) == whole


def test_a_host_is_named_without_www() -> None:
    assert ids.host(" https://www.a.example:80/1 ") == "a.example"
    assert ids.host("https://[") == ids.host("a") == ""


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
    ("line", "name"),
    [
        *(
            (f"{by} Ada Gruber", "Ada Gruber")
            for by in ("By", "by:", "Von", "Par", "Por", "Door", "Af", "Av")
        ),
        *((text, text) for text in ("Byron", "Von", "Av Ada")),
        ("By Ada,", "Ada"),
    ],
)
def test_a_byline_loses_the_word_before_the_name(line: str, name: str) -> None:
    assert conventions.byline(line) == name


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
    ("raw", "words"),
    [
        (b"A =?utf-8?q?b=C3=A9?= und =?utf-8?q?c?=", "A bé und c"),
        (b"=?utf-8?q?a?= =?utf-8?q?b?=", "ab"),
        (b"=?utf-8?q?a?= =?iso-8859-1?q?=E9?=", "aé"),
        (b"=?utf-8?q?=C3?= =?utf-8?q?=A9?=", "é"),
        (b"=?utf-8?b?w6k?=", "é"),
        (b"=?utf-8?b?w?=", "w"),
        (b"=?utf-8*de?q?a_b?=", "a b"),
        (b"folded\r\n  line", "folded line"),
        ("roh ü".encode(), "roh ü"),
    ],
)
def test_encoded_words_of_a_header_are_read(raw: bytes, words: str) -> None:
    assert mail_header.words(raw) == words


def test_a_header_has_the_first_field_of_each_name() -> None:
    header = b"To: a\r\nSubject: one\r\n two\r\nsubject: three"
    assert mail_header.field(header, "Subject") == "one two"
    assert mail_header.all_of(header, "subject") == ["one two", "three"]
    assert mail_header.field(header, "Cc") == ""
    assert mail_header.fields(header) == [("To", "a"), ("Subject", "one two"), ("subject", "one two")]


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
        (("A.", "ends", "ends", "ends"), (("A.", "ends"), ("ends", "ends"))),
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


def test_a_table_half_of_whose_cells_are_links_holds_data() -> None:
    table = "<table><tr><td><a href='/a'>Dorf</a></td><td>3</td></tr><tr><td><a href='/b'>Au</a></td><td>4</td></tr></table>"
    assert "Dorf  3\nAu    4" in page(article(table)).lines


def test_a_page_has_at_most_so_many_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_lines, "MAX_BLOCKS", 40)
    assert page("<p>One.</p>" * 17).lines
    with pytest.raises(Rejected, match="more than 40 blocks"):
        page("<p>One.</p>" * 18)
    monkeypatch.setattr(xml_tree, "MAX_BLOCKS", 40)
    assert formats.parse(nitf(body="<p>One.</p>" * 18)).lines
    with pytest.raises(Rejected, match="more than 40 blocks"):
        formats.parse(nitf(body="<p>One.</p>" * 20))


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Ferry strike ends after a long night | a b c d e", "Ferry strike ends after a long night"),
        ("Ferry strike ends after a long night | a b c d e f", "Ferry strike ends after a long night | a b c d e f"),
        ("Post | Ferry strike ends after a long night", "Post | Ferry strike ends after a long night"),
        ("Ferry strike ends after a long night | News | Post", "Ferry strike ends after a long night"),
        ("Ferry strike ends after a long night | The vote was close | Post", "Ferry strike ends after a long night | The vote was close"),
    ],
)  # fmt: skip
def test_a_title_loses_what_is_too_short_to_be_of_it(title: str, headline: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    assert page(text, f"<title>{title}</title>").headline == headline


def test_the_name_of_the_site_before_a_title_is_known_by_its_address_or_its_own_name() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    title = "<title>Harbour Post | Ferry strike ends</title>"
    for head in (
        '<link rel="canonical" href="https://www.harbour-post.example/1">',
        '<meta property="og:site_name" content="The Harbour Post">',
        '<meta property="og:site_name" content="Harbour">',
    ):
        assert page(text, title + head).headline == "Ferry strike ends"


def test_a_heading_that_is_but_the_host_is_no_headline() -> None:
    host = "theharbourpostofselwick"
    head = f'<title>{host}: Ferry ends</title><link rel="canonical" href="https://{host}.example/1">'
    assert (
        page(f"<h1>{host}</h1><h1>Ferry ends</h1>{article(title='Ferry ends')}", head).headline
        == "Ferry ends"
    )


@pytest.mark.parametrize(
    ("times", "day"),
    [
        ('<time datetime="2026-02-19">a</time><time datetime="2026-02-20" pubdate>b</time>', 20),
        (
            '<time datetime="2026-02-19">a</time><time itemprop="datePublished" datetime="2026-02-20">b</time>',
            20,
        ),
        ('<time datetime="2026-02-19">a</time><time class="published" datetime="2026-02-20">b</time>', 20),
        ('<time datetime="2026-02-19">a</time><time datetime="2026-02-20">b</time>', 19),
        ('<time datetime="x">a</time><time datetime="2026-02-20">b</time>', 20),
    ],
)
def test_a_page_is_of_the_time_that_says_that_it_is_of_publication(times: str, day: int) -> None:
    assert page(article(times)).first_created == datetime(2026, 2, day, tzinfo=UTC)


def test_the_article_is_the_deepest_element_that_holds_most_of_the_text() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 2)
    beside = "Our reporters have written about ferries for ninety years, and they will go on with it."
    lines = story(
        page(f"<div><h1>Ferry strike ends</h1><div>{text}</div><div><p>{beside}</p></div></div>")
    ).lines
    assert lines == PARAGRAPHS * 2


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
