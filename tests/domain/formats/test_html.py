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


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_page_that_a_server_sets_in_one_form_is_read_and_the_fields_of_a_form_are_not() -> None:
    login = "<form><p>Your name and your password, please, and be quick about it.</p><input></form>"
    whole = f"<form id='aspnetForm'>{article(_paragraphs(*PARAGRAPHS))}</form>"
    assert story(page(whole)).lines[:3] == PARAGRAPHS
    assert "password" not in " ".join(page(login + article()).lines)


def test_a_first_paragraph_that_is_set_apart_from_the_others_is_of_the_story() -> None:
    rest = "".join(f"<p>{text} {text}</p>" for text in PARAGRAPHS[1:])
    first = f"<h1>Ferry strike ends</h1><div><p>{PARAGRAPHS[0]}</p></div>"
    apart = f"<div>{first}<div class='article-body'>{rest}</div></div>"
    assert story(page(apart)).lines[0] == PARAGRAPHS[0]
    linked = apart.replace(PARAGRAPHS[0], f"<a href='/'>{PARAGRAPHS[0]}</a>")
    assert PARAGRAPHS[0] not in story(page(linked)).lines


@pytest.mark.parametrize(
    "box",
    [
        "<p class='c-head_dek'>Nine months of quarrels end with three days of talks and one long night.</p>",
        "<header><p>Nine months of quarrels end with three days of talks and one long night.</p></header>",
        "<p id='article-summary'>Nine months of quarrels end with three days of talks and one long night.</p>",
        "<div class='gallery-caption'><p>Nine months of quarrels end with three days of talks.</p></div>",
        "<p class='standfirst'>Nine months of quarrels end with three days of talks and one long night.</p>",
    ],
)
def test_a_deck_and_the_captions_of_a_gallery_are_not_the_begin_of_the_text(box: str) -> None:
    body = article().replace("</h1>", "</h1>" + box)
    assert story(page(body)).lines == PARAGRAPHS


def test_a_paragraph_that_is_mostly_links_is_text_and_one_that_is_all_link_is_none() -> None:
    half = "<p>The deal is <a href='/a'>nine pages long and was signed by all unions of the sound</a> at noon.</p>"
    whole = "<p><a href='/b'>More on the long story of the ferries and of those who live by them.</a></p>"
    lines = story(page(article(half + whole + f"<p>{PARAGRAPHS[1]} {PARAGRAPHS[2]}</p>"))).lines
    assert any(line.startswith("The deal is nine") for line in lines)
    assert not any(line.startswith("More on") for line in lines)


_SITE = "<meta property='og:site_name' content='Harbour Post'>"


@pytest.mark.parametrize(
    ("heading", "title", "headline"),
    [
        ("好奇日報", "渡輪罷工結束_交通_好奇日報", "渡輪罷工結束"),
        ("Harbour Post", "Ferry strike ends after weeks | Harbour Post", "Ferry strike ends after weeks"),
        ("Ferry strike on the sound ends", "Ferry strike ends", "Ferry strike on the sound ends"),
        ("", f"Ferry strike ends:Harbour Post</title>{_SITE}<title>", "Ferry strike ends"),
        ("", "Ferry strike ends on the sound - Sea - Harbour Post", "Ferry strike ends on the sound"),
    ],
)
def test_the_headline_is_neither_the_site_nor_cut_short(heading: str, title: str, headline: str) -> None:
    message = page(f"<h1>{heading}</h1>" + _paragraphs(*PARAGRAPHS), f"<title>{title}</title>")
    assert message.headline == headline


@pytest.mark.parametrize(
    ("said", "guid"),
    [
        ('"url": "https://post.example/a/1"', "https://post.example/a/1"),
        (
            '"mainEntityOfPage": {"@type": "WebPage", "@id": "https://post.example/a/1"}',
            "https://post.example/a/1",
        ),
        ('"@id": "https://post.example/a/1"', "https://post.example/a/1"),
        ('"url": "https://post.example/", "@id": "https://post.example/a/1"', "https://post.example/a/1"),
        ('"identifier": "17", "publisher": {"name": "Harbour Post"}', "Harbour Post|17"),
        ('"identifier": {"value": "17"}, "publisher": {"name": "Harbour Post"}', "Harbour Post|17"),
        ('"identifier": "17"', ""),
    ],
)
def test_the_id_of_an_article_in_json_ld_is_that_of_a_page_without_an_address(said: str, guid: str) -> None:
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "x", {said}}}</script>'
    assert page(article(), head).identity.guid == guid
    canonical = '<link rel="canonical" href="https://post.example/b">'
    assert page(article(), canonical + head).identity.guid == "https://post.example/b"
    home = '<link rel="canonical" href="https://post.example/"><meta name="parsely-link" content="https://post.example/c">'
    assert page(article(), home + head).identity.guid == "https://post.example/c"
