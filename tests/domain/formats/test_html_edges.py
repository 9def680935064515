"""A web page: each thing that it says of itself, each kind of place a line can stand in, and where the article ends."""

# ruff: noqa: E501 (documents as sites set them)

from datetime import UTC, datetime
from typing import Any

import pytest

from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common import html_figures, html_metadata
from wire.domain.splitting.parts import split

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
        ('<meta name="article:published_time" content="soon"><meta name="date" content="2026-02-20">', "published", "2026-02-20"),
        ('<meta property="og:updated_time" content="2026-02-20T08:00:00Z">', "modified", "2026-02-20T08:00:00Z"),
        ('<meta property="article:section" content="S">', "section", "S"),
        ('<meta property="og:site_name" content="P">', "site", "P"),
        ('<meta property="og:locale" content="de_DE">', "language", "en"),
        ('<meta name="news_keywords" content="a"><meta name="keywords" content="b">', "keywords", "a"),
        ('<link rel="canonical" href="https://a.example/1"><meta property="og:url" content="https://a.example/2">', "url", "https://a.example/1"),
        ('<link rel="shortlink" href="https://a.example/1"><meta property="og:url" content="https://a.example/2">', "url", "https://a.example/2"),
        ('<link rel="canonical" href="https://a.example/2026/02/20/x">', "published", "2026-02-20"),
        ('<link rel="canonical" href="https://a.example/20260220/x">', "published", "2026-02-20"),
        ('<link rel="canonical" href="https://a.example/2026/02/31/x">', "published", ""),
        ('<time datetime="2026-02-19">x</time><link rel="canonical" href="https://a.example/2026/02/20/x">', "published", "2026-02-19"),
        (ld(ONE), "headline", "L"),
        (ld(ONE), "published", "2026-02-20"),
        (ld(ONE), "section", "S"),
        (ld(ONE), "keywords", "a, b"),
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


def test_a_page_that_names_no_language_is_in_that_of_its_place() -> None:
    raw = b'<html><head><meta property="og:locale" content="de_DE"></head></html>'
    assert html_metadata.read(raw)["language"] == "de_DE"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        *(("December 1, 2016", 1), ("1. Dezember 2016", 1), ("1 décembre 2016", 1), ("Dec. 1st, 2016", 1)),
        *(("2016年12月1日", 1), ("2016-12-01", 1), ("2016/12/1", 1), ("Smarch 3, 2016, December 1, 2016", 1)),
        *(("December 2016", 0), ("32 December 2016", 0), ("x" * 190 + " December 1, 2016", 0), ("", 0)),
    ],
)
def test_a_date_is_read_as_pages_print_it(text: str, day: int) -> None:
    assert html_metadata.written_date(text) == (datetime(2016, 12, day, tzinfo=UTC) if day else None)


@pytest.mark.parametrize(
    ("figure", "kept"),
    [
        ('<figure><img src="a.jpg"><figcaption>A cap. <i class="photo-credit">Bo</i></figcaption></figure>', ("A cap.", "Bo", "a.jpg")),
        ('<figure><img data-src="b.jpg" src="a.gif"><figcaption>A cap.</figcaption></figure>', ("A cap.", "", "b.jpg")),
        ('<figure><figcaption><i class="credit">Bo</i></figcaption></figure>', ("", "Bo", "")),
        ('<figure><figcaption><i class="credit">Bo</i> A cap.</figcaption></figure>', ("A cap.", "Bo", "")),
        ('<figure><figcaption class="credit">A cap. <i>Bo</i></figcaption></figure>', ("A cap. Bo", "", "")),
        ('<figure><figcaption>A cap. | <i class="source">Bo</i></figcaption></figure>', ("A cap.", "Bo", "")),
    ],
)  # fmt: skip
def test_a_figure_has_a_caption_and_a_credit(figure: str, kept: tuple[str, str, str]) -> None:
    (media,) = html_figures.of_text(figure)
    assert (media.caption, media.credit, media.href) == kept


def test_a_figure_without_a_caption_is_none() -> None:
    assert not list(html_figures.of_text("<figure><img src='a.jpg'></figure>"))
    assert not list(html_figures.of_text("no figure"))


BOX = f"<p>{PARAGRAPHS[0]} Beside.</p>"


@pytest.mark.parametrize(
    ("box", "is_story"),
    [
        (f"<div>{BOX}</div>", True),
        *((f"<div class='{name}'>{BOX}</div>", False) for name in ("related", "newsletter-box", "author-bio", "c-caption", "sidebar")),
        *((f"<div id='{name}'>{BOX}</div>", False) for name in ("comments", "disqus_thread", "share-bar")),
        *((f"<{tag}>{BOX}</{tag}>", False) for tag in ("aside", "footer", "header", "nav", "form", "button", "noscript")),
        (f"<form>{BOX * 6}</form>", True),
        (f"<div class='relatedness'>{BOX}</div>", False),
        (f"<div class='tagged'>{BOX}</div>", True),
        (f"<figure><figcaption>{PARAGRAPHS[0]} Beside.</figcaption></figure>", False),
        (f"<p><a href='/x'>{PARAGRAPHS[0]} Beside.</a></p>", False),
        (f"<div><a href='/x'>{PARAGRAPHS[0]}</a> Beside.</div>", False),
        (f"<p><a href='/x'>Ferry workers</a>{PARAGRAPHS[0][13:]} Beside.</p>", True),
    ],
)  # fmt: skip
def test_what_stands_beside_a_story_is_known_by_its_tag_class_and_id(box: str, is_story: bool) -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 2)
    found = story(page(f"<article><h1>Ferry strike ends</h1>{text}{box}{text}</article>"))
    assert any("Beside." in line for line in found.lines) is is_story


def test_a_box_that_holds_most_of_the_page_is_the_page() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    assert story(page(f"<h1>Ferry strike ends</h1><div class='related'>{text}</div>")).lines == PARAGRAPHS


def marks(message: Any) -> dict[str, tuple[str, str]]:
    return {line: (mark.place, mark.href) for line, mark in zip(message.lines, message.marks, strict=True)}


def test_each_line_has_the_place_where_it_stands() -> None:
    body = article(
        "<h2>What is next</h2><ul><li>First item</li></ul><dl><dt>Term</dt></dl><p><a href='/more'>Read the deal</a></p>",
        "<figure><img src='/a.jpg'><figcaption>A ferry. <i class='credit'>Bo</i></figcaption></figure>",
        "<blockquote>We won.</blockquote>",
    )
    message = page(
        f"{body}<aside><p>Beside it</p></aside>", '<link rel="canonical" href="https://post.example/a/1">'
    )
    found = marks(message)
    assert found["Ferry strike ends"] == found["What is next"] == ("heading", "")
    assert found[PARAGRAPHS[0]] == ("text", "")
    assert found["First item"] == found["Term"] == found["We won."] == ("item", "")
    assert found["Read the deal"] == ("link", "https://post.example/more")
    assert found["Beside it"] == ("beside", "")
    assert "A ferry. Bo" not in found
    (media,) = message.media
    assert (media.caption, media.credit, media.href) == ("A ferry.", "Bo", "https://post.example/a.jpg")


def test_lines_of_a_block_are_parted_by_its_breaks_alone() -> None:
    message = page(
        article(
            "<p>One<br>line.<br><br>Another.</p><p>A<b>B</b> <i>C</i></p><table><tr><td>x</td><td>y</td></tr></table>"
        )
    )
    assert {"One", "line.", "Another.", "AB C", "x y"} <= set(message.lines)


def test_a_first_paragraph_that_is_set_apart_is_of_the_story() -> None:
    first = f"<p>{PARAGRAPHS[0]}</p>"
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[1:] * 3)
    for apart, is_story in (
        (first, True),
        (f"<div class='related'>{first}</div>", False),
        ("<p>Short.</p>", False),
        (f"<p>{PARAGRAPHS[0][:-1]}</p>", False),
    ):
        found = marks(
            page(
                f"<div><h1>Ferry strike ends</h1><div>{apart}</div><div class='article-body'>{text}</div></div>"
            )
        )
        line = next(line for line in found if line.startswith((PARAGRAPHS[0][:-1], "Short.")))
        assert (found[line][0] == "text") is is_story


def test_a_short_page_is_all_article() -> None:
    found = marks(page("<div class='sidebar'><p>It is short.</p></div>"))
    assert found["It is short."][0] == "text"


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
    assert page(f"<h1>Ferry strike ends</h1>{far}<p>February 20, 2026</p>{LONG}", title).first_created is None
    near = page(
        f"<p>March 1, 2026</p><h1>Ferry strike ends</h1>{far[:-13]}<p>February 20, 2026</p>{LONG}", title
    )
    assert near.first_created is None or near.first_created.day == 20


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


def test_all_of_what_microdata_calls_the_body_is_text() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 3)
    for body, is_story in (('<div itemprop="articleBody">', True), ("<div>", False)):
        found = marks(
            page(f"<h1>Ferry strike ends</h1>{body}<div>Crews are back.</div><div>{text}</div></div>")
        )
        assert (found["Crews are back."][0] == "text") is is_story


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


def test_a_paragraph_above_a_date_is_a_deck() -> None:
    deck = f"<p>{PARAGRAPHS[0]} Deck.</p>"
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 3)
    for between, is_story in (
        ("<div>20 February 2026</div>", False),
        ("<h2>The deal</h2><p>Read on.</p>", True),
    ):
        found = marks(
            page(
                f"<div><h1>Ferry strike ends</h1>{deck}{between}<div class='article-body'>{text}</div></div>"
            )
        )
        assert (found[f"{PARAGRAPHS[0]} Deck."][0] == "text") is is_story


def test_the_box_that_opens_over_a_name_is_not_read() -> None:
    name = '<span class="tooltip"><a>Ada</a><span class="tooltip-text">Ada Lee, 41, leads it.</span></span>'
    assert "The union of Ada won." in page(article(f"<p>The union of {name} won.</p>")).lines


def test_a_class_of_a_million_characters_is_taken_in_stride() -> None:
    assert "A ferry." in page(article(f"<p>A <span class='{'tooltip-' * 125_000}'>ferry</span>.</p>")).lines


def test_what_a_site_escapes_twice_is_read_and_code_stays() -> None:
    lines = page(article("<p>A &amp;#8212; B &amp;amp; C</p><pre>&amp;amp;\n&amp;lt;</pre>")).lines
    assert {"A \u2014 B & C", "&amp; &lt;"} <= set(lines)


@pytest.mark.parametrize(
    ("box", "caption", "credit"),
    [
        ("<div class='wp-caption'><img src='/a.jpg'><p class='wp-caption-text'>A ferry.</p></div>", "A ferry.", ""),
        ("<p><span class='image'><img src='/a.jpg'> <span class='caption'>A ferry. <i class='credit'>Bo</i></span></span></p>", "A ferry.", "Bo"),
        ("<div><div><img src='/a.jpg'></div><div class='caption'><b class='attribution'>Bo</b> A ferry.</div></div>", "A ferry.", "Bo"),
    ],
)  # fmt: skip
def test_a_caption_that_its_class_names_is_that_of_the_picture_beside_it(
    box: str, caption: str, credit: str
) -> None:
    message = page(article(box))
    (media,) = message.media
    assert (media.caption, media.credit, media.href) == (caption, credit, "/a.jpg")
    assert story(message).lines == PARAGRAPHS


def test_a_caption_far_from_a_picture_is_none() -> None:
    for box in (
        "<div class='caption'>A ferry.</div>",
        "<div><img src='/a.jpg'> Read on. <p class='caption'>A ferry.</p></div>",
        "<div><img src='/a.jpg'><p class='caption'></p></div>",
    ):
        assert not page(article(box)).media


def test_many_captions_beside_one_picture_are_taken_in_stride() -> None:
    captions = "".join(f"<p class='caption'>Ferry {number}.</p>" for number in range(8_000))
    assert not page(article(f"<div><img src='/a.jpg'>{captions}</div>")).media


def test_read_more_below_the_text_of_an_article_makes_no_teaser_of_it() -> None:
    found = split(page(article("<div class='share'>Read More</div>")))
    assert found.story is not None
    assert found.story.lines == PARAGRAPHS
    assert not found.teasers
