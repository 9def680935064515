"""What a web page says of itself, in each of its tags: titles, dates, language, version, embargo."""

# ruff: noqa: E501 (documents as sites set them)

from datetime import UTC, datetime

import pytest

from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.html import html_dates, html_figures, html_metadata

LONG = " ".join(PARAGRAPHS)


ONE = """{"@type": "NewsArticle", "headline": "L", "datePublished": "2026-02-20", "articleSection": "S",
"keywords": ["a", "b"], "inLanguage": "fr", "publisher": {"name": "P"}}"""


def ld(said: str) -> str:
    return f'<script type="application/ld+json">{said}</script>'


@pytest.mark.parametrize(
    ("head", "name", "said"),
    [
        ('<meta property="og:title" content="A"><meta name="twitter:title" content="B">', "title", "A"),
        ('<meta name="title" value="A"><meta itemprop="headline" content="B">', "title", "B"),
        ('<meta name="dc.title" value="A">', "title", "A"),
        ('<meta name="og:title" content="A"><meta property="og:title" content="B">', "title", "A"),
        ("<title>A &amp; B</title>", "page title", "A & B"),
        ('<meta name="author" content="https://a.example/ada"><meta name="byl" content="By Ada">', "author", "By Ada"),
        ('<meta name="author" content="@ada">', "author", ""),
        ('<meta name="author" content="Admin">', "author", ""),
        ('<meta name="article:published_time" content="soon"><meta name="date" content="2026-02-20">', "published", "2026-02-20"),
        ('<meta property="og:updated_time" content="2026-02-20T08:00:00Z">', "modified", "2026-02-20T08:00:00Z"),
        ('<meta property="article:section" content="S">', "section", "S"),
        ('<meta property="og:site_name" content="P">', "site", "P"),
        ('<meta property="og:locale" content="de_DE">', "language", "en"),
        ('<meta name="news_keywords" content="a"><meta name="keywords" content="b">', "keywords", "a; b"),
        ('<link rel="canonical" href="https://a.example/1"><meta property="og:url" content="https://a.example/2">', "url", "https://a.example/1"),
        ('<link rel="shortlink" href="https://a.example/1"><meta property="og:url" content="https://a.example/2">', "url", "https://a.example/2"),
        ('<link rel="canonical" href="https://a.example/2026/02/20/x">', "published", "2026-02-20"),
        ('<link rel="canonical" href="https://a.example/20260220/x">', "published", "2026-02-20"),
        ('<link rel="canonical" href="https://a.example/2026/02/31/x">', "published", ""),
        ('<time datetime="2026-02-19">x</time><link rel="canonical" href="https://a.example/2026/02/20/x">', "published", "2026-02-19"),
        (ld(ONE), "headline", "L"),
        (ld(ONE), "published", "2026-02-20"),
        (ld(ONE), "section", "S"),
        (ld(ONE), "keywords", "a; b"),
        (ld(ONE), "language", "fr"),
        (ld(ONE), "site", "P"),
        (ld(f'{{"@graph": [{{"@type": "WebPage", "headline": "W"}}, {ONE}]}}'), "headline", "L"),
        (ld(f"[{ONE}]"), "headline", "L"),
        (ld('{"@type": "WebPage", "headline": "W"}'), "headline", ""),
        (ld('{"@type": ["Thing", "BlogPosting"], "headline": "W"}'), "headline", "W"),
        (ld('{"@type": "Report", "headline": "W"}'), "headline", "W"),
        (ld('{"@type": "Reportage", "headline": "W"}'), "headline", ""),
        (ld("{broken") + ld(ONE), "headline", "L"),
        (ld('{"@type": "Article", "author": [{"name": "Ada"}, "Bo", {"url": "x"}, "https://a.example/c"]}'), "author", "Ada, Bo"),
        (ld('{"@type": "Article", "headline": "A &amp; B"}'), "headline", "A & B"),
    ],
)  # fmt: skip
def test_what_a_page_says_of_itself_is_read_from_all_its_tags(head: str, name: str, said: str) -> None:
    raw = f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>x</body></html>'.encode()
    assert html_metadata.read(raw).get(name, "") == said


def test_an_author_that_an_article_names_by_an_id_is_read_where_that_stands() -> None:
    graph = """{"@graph": [{"@type": "Person", "@id": "#1", "name": "Ada Gruber"}, {"@type": "Organization", "@id": "#o",
    "name": "Alpin"}, {"@type": "NewsArticle", "headline": "L", "author": [{"@id": "#1"}, {"@id": "#2"}, {"@id": "#1",
    "name": "Bo Ng"}], "publisher": {"@id": "#o"}}]}"""
    said = html_metadata.read(f"<html><head>{ld(graph)}</head></html>".encode())
    assert (said["author"], said["site"]) == ("Ada Gruber, Bo Ng", "Alpin")


def test_a_page_that_names_no_language_is_in_that_of_its_place() -> None:
    raw = b'<html><head><meta property="og:locale" content="de_DE"></head></html>'
    assert html_metadata.read(raw)["language"] == "de_DE"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("December 1, 2016", 1), ("1. Dezember 2016", 1), ("1 décembre 2016", 1), ("Dec. 1st, 2016", 1)),
        *(("1.12.2016", 1), ("01. 12. 2016, 10:00", 1), ("1.2.3.2016", 0), ("41.12.2016", 0), ("1.12.16", 0)),
        *(("2016年12月1日", 1), ("2016-12-01", 1), ("2016/12/1", 1), ("Smarch 3, 2016, December 1, 2016", 1)),
        *(("December 2016", 0), ("32 December 2016", 0), ("x" * 190 + " December 1, 2016", 0), ("", 0)),
    ],
)
def test_a_date_is_read_as_pages_print_it(text: str, day: int) -> None:
    assert html_dates.written_date(text) == (datetime(2016, 12, day, tzinfo=UTC) if day else None)


@pytest.mark.parametrize(
    "raw", [b"<html><body></body></html>", b"<html><script>x</script></html>", b"<html>"]
)
def test_a_page_without_text_is_rejected(raw: bytes) -> None:
    with pytest.raises(Rejected, match="no visible text"):
        formats.parse(raw, "text/html")


def test_a_nul_is_no_html_but_in_utf_16() -> None:
    with pytest.raises(Rejected, match="byte 0: a NUL"):
        formats.parse(b"\0<html><body>x</body></html>", "text/html")
    utf16 = f"<html><body>{article()}</body></html>".encode("utf-16")
    assert PARAGRAPHS[0] in formats.parse(utf16, "text/html").lines


def test_a_page_is_of_the_day_printed_near_its_headline() -> None:
    far = "".join(f"<p>Line {number}</p>" for number in range(11))
    assert page(f"<h1>Ferry strike ends</h1><p>February 20, 2026</p>{article()}").first_created == datetime(
        2026, 2, 20, tzinfo=UTC
    )
    title = "<title>Ferry strike ends</title>"
    near = page(f"<p>March 1, 2026</p><h1>Ferry strike ends</h1>{far}<p>February 20, 2026</p>{LONG}", title)
    assert near.first_created == datetime(2026, 2, 20, tzinfo=UTC)


def test_the_version_of_a_page_is_the_second_of_its_last_change() -> None:
    head = '<meta property="article:modified_time" content="2026-02-20T08:00:00Z"><meta property="article:published_time" content="2026-02-19T08:00:00Z">'
    found = page(article(), head).identity
    assert found.version == int(datetime(2026, 2, 20, 8, tzinfo=UTC).timestamp())
    assert found.time == datetime(2026, 2, 20, 8, tzinfo=UTC)
    only = page(article(), head.split(">")[1] + ">").identity
    assert (only.version, only.time) == (0, datetime(2026, 2, 19, 8, tzinfo=UTC))


def test_an_embargo_in_the_head_of_a_page_holds_it() -> None:
    held = page(article(), '<meta name="embargo-until" content="2026-03-09T08:00:00Z">')
    assert held.embargoed_until == datetime(2026, 3, 9, 8, tzinfo=UTC)
    assert page(article(), '<meta name="x" content="embargo">').held_because == ""


def test_the_text_in_json_ld_says_where_the_article_begins() -> None:
    deck = "<p>A deal of two years has been agreed by all of the parties to it, after months of talks in the port.</p>"
    body = article().replace("</h1>", f"</h1>{deck}")
    whole = ld('{"@type": "NewsArticle", "articleBody": "<p>' + " ".join(PARAGRAPHS) + '</p>"}')
    assert story(page(body)).lines[0].startswith("A deal")
    assert story(page(body, whole)).lines == PARAGRAPHS
    for other in (
        "Ferry workers ended",
        "Another text that nobody printed on this page of the Harbour Post.",
    ):
        said = ld(f'{{"@type": "NewsArticle", "articleBody": "{other}"}}')
        assert story(page(body, said)).lines[0].startswith("A deal")


@pytest.mark.parametrize(("before", "found"), [(187, True), (188, False)])
def test_a_date_stands_in_the_first_two_hundred_characters_of_a_line(before: int, found: bool) -> None:
    assert (html_dates.written_date("x" * before + " 2 March 2026") is not None) is found


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ("A bridge. <span class='credit'>Bo Ng</span>", ("A bridge.", "Bo Ng")),
        ("<span class='credit'>Bo Ng</span> A bridge.", ("A bridge.", "Bo Ng")),
        ("<span class='credit'>Bo Ng</span>", ("", "Bo Ng")),
        ("A <span class='credit'>Bo Ng</span> bridge.", ("A Bo Ng bridge.", "")),
        ("- A bridge.", ("- A bridge.", "")),
    ],
)
def test_a_credit_stands_at_the_begin_or_the_end_of_a_caption(caption: str, kept: tuple[str, str]) -> None:
    [medium] = html_figures.of_text(f"<figure><img src='a.jpg'><figcaption>{caption}</figcaption></figure>")
    assert (medium.caption, medium.credit) == kept
