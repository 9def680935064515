"""A web page: each thing that it says of itself, each kind of place a line can stand in, and where the article ends."""

# ruff: noqa: E501 (documents as sites set them)

from typing import Any

import pytest

from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain.formats.common.html import html_figures
from wire.domain.splitting.parts import split

LONG = " ".join(PARAGRAPHS)


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


def test_all_of_what_microdata_calls_the_body_is_text() -> None:
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS * 3)
    for body, is_story in (('<div itemprop="articleBody">', True), ("<div>", False)):
        found = marks(
            page(f"<h1>Ferry strike ends</h1>{body}<div>Crews are back.</div><div>{text}</div></div>")
        )
        assert (found["Crews are back."][0] == "text") is is_story


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
    assert (
        len(page(article(f"<div><img src='/a.jpg'>{captions}</div>")).media) == 1
    )  # the one directly below it


def test_read_more_below_the_text_of_an_article_makes_no_teaser_of_it() -> None:
    found = split(page(article("<div class='share'>Read More</div>")))
    assert found.story is not None
    assert found.story.lines == PARAGRAPHS
    assert not found.teasers
