"""What is read of a web page: what it says of itself, where its lines stand, its pictures and links."""

from datetime import UTC, datetime

import pytest

from wire.domain import formats
from wire.domain.message import Message
from wire.domain.splitting.parts import Story, split

PARAGRAPHS = (
    "Ferry workers ended a strike on Friday after accepting a pay deal from the operator, the union said.",
    "Services resume on Saturday morning at six, and all season tickets stay valid for another week.",
    "The strike was the third in nine months and stranded thousands of commuters on the south bank.",
)


def page(body: str, head: str = "") -> Message:
    return formats.parse(
        f'<!DOCTYPE html><html lang="en"><head>{head}</head><body>{body}</body></html>'.encode(), "text/html"
    )


def article(*more: str, title: str = "Ferry strike ends") -> str:
    return f"<article><h1>{title}</h1>{''.join(f'<p>{text}</p>' for text in PARAGRAPHS)}{''.join(more)}</article>"


def story(message: Message) -> Story:
    found = split(message).story
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("<title>Ferry strike ends | Harbour Post</title>", "Ferry strike ends"),
        ("<title>Harbour Post - Ferry strike ends today</title>", "Ferry strike ends"),
        ('<meta property="og:title" content="Ferry strike ends - Harbour Post">', "Ferry strike ends"),
        ("", "Ferry strike ends"),
    ],
)
def test_the_headline_is_the_first_level_heading_that_the_title_repeats(head: str, headline: str) -> None:
    assert story(page(article(), head)).headline == headline


def test_a_title_loses_the_name_of_its_site() -> None:
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    head = (
        '<title>Ferry strike ends - Harbour Post</title><meta property="og:site_name" content="Harbour Post">'
    )
    assert page(body, head).headline == "Ferry strike ends"
    assert page(body, "<title>Well-known ferry - the long story of it</title>").headline


def test_the_heading_of_the_site_is_no_headline() -> None:
    head = '<title>Ferry strike ends</title><meta property="og:site_name" content="Harbour Post">'
    assert page("<header><h1>Harbour Post</h1></header>" + article(), head).headline == "Ferry strike ends"


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", "datePublished":'
        ' "2026-02-20T08:00:00Z", "author": {"name": "Marta Klein"}}</script>',
        '<meta property="article:published_time" content="2026-02-20 08:00"><meta name="author" content="Marta Klein">',
        '<meta name="parsely-pub-date" content="2026-02-20T08:00Z"><meta name="parsely-author" content="Marta Klein">',
        '<meta itemprop="datePublished" content="2026-02-20T08:00Z"><meta name="byl" content="By Marta Klein">',
        '<meta name="dc.date" content="Fri, 20 Feb 2026 08:00:00 GMT"><meta name="DC.creator" content="Marta Klein">',
    ],
)
def test_author_and_date_are_those_the_page_says(head: str) -> None:
    message = page(article(), head)
    assert message.byline == "Marta Klein"
    assert message.first_created == datetime(2026, 2, 20, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        '<time datetime="2026-02-20">today</time>',
        "<p>February 20, 2026</p>",
        "<p>20. Februar 2026</p>",
        "<p>2026年2月20日</p>",
    ],
)
def test_a_date_may_stand_on_the_page_alone(line: str) -> None:
    body = article().replace("</h1>", f"</h1>{line}")
    assert page(body).first_created == datetime(2026, 2, 20, tzinfo=UTC)


def test_a_date_may_stand_in_the_address() -> None:
    head = '<link rel="canonical" href="https://hp.example/2026/02/20/ferry">'
    assert page(article(), head).first_created == datetime(2026, 2, 20, tzinfo=UTC)


def test_an_address_is_nobody() -> None:
    assert page(article(), '<meta property="article:author" content="https://hp.example/marta">').byline == ""


def test_who_a_page_is_can_be_told_without_parsing_it() -> None:
    head = '<link rel="canonical" href="https://hp.example/1"><meta name="date" content="2026-02-20">'
    raw = f"<!DOCTYPE html><html><head>{head}</head><body>{article()}</body></html>".encode()
    assert formats.identify(raw) == formats.parse(raw).identity


def test_boxes_beside_the_article_are_not_its_text() -> None:
    box = "A reader of ours writes that nothing like it has been seen on this coast for many years."
    body = (
        f'<div class="sidebar"><p>{box}</p></div>{article()}<div class="related"><p>{box}</p></div>'
        f'<div id="comments"><p>{box}</p><p>{box} And so on, without an end.</p></div>'
    )
    assert story(page(body)).lines == PARAGRAPHS


def test_text_after_a_list_and_a_short_last_quote_stay() -> None:
    more = (
        "<ul><li>Depth: 30 km</li><li>Magnitude: 6.1</li></ul>",
        "<h2>Tsunami</h2>",
        '<p>"It will hold."</p>',
    )
    assert story(page(article(*more))).lines[-2:] == ("Tsunami", '"It will hold."')


def test_a_figure_is_a_picture_with_caption_credit_and_address() -> None:
    caption = "A ferry leaves. Photograph: Ana Silva/Harbour Post"
    figure = f'<figure><img src="/f.jpg"><figcaption>{caption}</figcaption></figure>'
    head = '<link rel="canonical" href="https://hp.example/1">'
    parts = split(page(article(figure), head))
    [picture] = parts.media
    assert (picture.caption, picture.credit) == ("A ferry leaves.", "Ana Silva/Harbour Post")
    assert picture.href == "https://hp.example/f.jpg"
    assert parts.story is not None
    assert parts.story.lines == PARAGRAPHS


def test_the_credit_of_a_caption_may_be_an_element_of_its_own() -> None:
    caption = "A ferry leaves <span class='credit'>Ana Silva</span>"
    figure = f"<figure><img src='f.jpg'><figcaption>{caption}</figcaption></figure>"
    [picture] = page(article(figure)).media
    assert (picture.caption, picture.credit) == ("A ferry leaves", "Ana Silva")


def test_teasers_keep_their_links_in_full() -> None:
    links = "<aside><h3>Read also</h3><ul><li><a href='/tram'>Tram drivers vote on night shifts</a></li></ul></aside>"
    head = '<link rel="canonical" href="https://hp.example/1">'
    [teaser] = split(page(article() + links, head)).teasers
    assert (teaser.headline, teaser.href) == ("Tram drivers vote on night shifts", "https://hp.example/tram")


def test_a_page_without_an_element_for_its_article_is_read_as_lines() -> None:
    body = f"<h1>Ferry strike ends</h1><p class='comment'>{PARAGRAPHS[0]}</p>"
    assert story(page(body)).lines == (PARAGRAPHS[0],)
