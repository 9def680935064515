"""What web pages say of themselves beside headline, byline and time: Dublin Core, microdata, pictures, rights, places."""

# ruff: noqa: E501 (tags as sites write them)

from datetime import UTC, datetime
from operator import attrgetter

import pytest

from wire.domain import formats
from wire.domain.formats.common.html import html_metadata
from wire.domain.message import Concept

LETTERS = (
    "<p>" + "A bridge over the river opened in Dorf on Monday, said the mayor of the town. " * 3 + "</p>"
)


def page(head: str, body: str = LETTERS) -> bytes:
    return f"<!DOCTYPE html><html lang='en'><head><title>Dorf opens bridge</title>{head}</head><body><h1>Dorf opens bridge</h1>{body}</body></html>".encode()


def ld(more: str) -> str:
    return f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Dorf opens bridge", {more}}}</script>'


@pytest.mark.parametrize(
    ("raw", "field", "expected"),
    [
        (page('<meta name="DC.publisher" content="Alpin">'), "agency", "Alpin"),
        (page('<meta name="DC.subject" content="bridge; Dorf">'), "keywords", ("bridge", "Dorf")),
        (
            page(
                '<meta property="article:tag" content="bridge"><meta property="article:tag" content="Dorf">'
            ),
            "keywords",
            ("bridge", "Dorf"),
        ),
        (
            page('<meta name="keywords" content="a"><meta property="article:tag" content="b">'),
            "keywords",
            ("a", "b"),
        ),
        (
            page('<meta name="keywords" content="a, b">' + ld('"keywords": ["b", "c"]')),
            "keywords",
            ("a", "b", "c"),
        ),
        (page('<meta name="DC.rights" content="Alpin 2026">'), "copyright", "Alpin 2026"),
        (page('<meta name="copyright" content="Alpin 2026">'), "copyright", "Alpin 2026"),
        (page('<meta name="description" content="It shook.">'), "summary", "It shook."),
        (
            page('<meta name="description" content="B"><meta property="og:description" content="A">'),
            "summary",
            "A",
        ),
        (page(ld('"description": "It shook."')), "summary", "It shook."),
        (page(ld('"copyrightHolder": {"name": "Alpin Ltd"}')), "copyright", "Alpin Ltd"),
        (page(ld('"copyrightHolder": {"name": "Alpin Ltd"}, "copyrightNotice": "(c)"')), "copyright", "(c)"),
        (page(ld('"copyrightHolder": {"name": "Alpin Ltd"}')), "copyright_holder", "Alpin Ltd"),
        (
            page(ld('"contentLocation": [{"name": "Dorf"}, {"name": "Au"}]')),
            "places",
            (Concept(name="Dorf"), Concept(name="Au")),
        ),
        (
            page('<meta itemprop="mainEntityOfPage" content="https://a.example/1">'),
            "identity.guid",
            "https://a.example/1",
        ),
        (
            page(
                "",
                LETTERS + '<div itemprop="publisher" itemscope><meta itemprop="name" content="Alpin"></div>',
            ),
            "agency",
            "Alpin",
        ),
        (
            page(
                "", LETTERS + '<div itemprop="publisher"><a itemprop="name" href="/">Alpin &amp; Co</a></div>'
            ),
            "agency",
            "Alpin & Co",
        ),
        (page("", LETTERS + "<span itemprop='keywords'>bridge, Dorf</span>"), "keywords", ("bridge", "Dorf")),
        (
            page(
                '<meta property="og:site_name" content="Own">',
                LETTERS + '<div itemprop="publisher"><meta itemprop="name" content="Alpin"></div>',
            ),
            "agency",
            "Own",
        ),
    ],
)
def test_each_field_of_a_page_has_its_place(raw: bytes, field: str, expected: object) -> None:
    assert attrgetter(field)(formats.parse(raw)) == expected


@pytest.mark.parametrize(
    ("links", "author"),
    [
        ('<address><a rel="author" href="/a">Ada Gruber</a> in Dorf</address>', "Ada Gruber"),
        ("<a class=x href=/a rel=author><span>Ada</span> Gruber</a>", "Ada Gruber"),
        ('<a rel="author" href="/a">Ada Gruber</a><a rel="author" href="/a">Ada Gruber</a>', "Ada Gruber"),
        ('<a rel="author" href="/a">Ada Gruber</a><a rel="author" href="/b">Bo Ng</a>', ""),
        ('<a rel="author" href="/a">admin</a>', ""),
        ('<a rel="nofollow" href="/author">Ada Gruber</a>', ""),
    ],
)
def test_the_one_name_of_links_to_authors_is_the_author(links: str, author: str) -> None:
    assert formats.parse(page("", LETTERS + links)).byline == author
    assert "author" not in html_metadata.read(page("", links))


def test_an_author_that_the_page_names_goes_before_a_link() -> None:
    raw = page('<meta name="author" content="Bo Ng">', LETTERS + '<a rel="author">Ada Gruber</a>')
    assert formats.parse(raw).byline == "Bo Ng"


@pytest.mark.parametrize(
    ("image", "href", "caption"),
    [
        ('"https://a.example/1.jpg"', "https://a.example/1.jpg", ""),
        ('["https://a.example/1.jpg", "https://a.example/2.jpg"]', "https://a.example/1.jpg", ""),
        ('{"url": "https://a.example/1.jpg", "caption": "Cars"}', "https://a.example/1.jpg", "Cars"),
        ('[{"url": "https://a.example/1.jpg", "caption": "Cars"}]', "https://a.example/1.jpg", "Cars"),
    ],
)
def test_the_picture_that_an_article_names_is_a_medium(image: str, href: str, caption: str) -> None:
    (found,) = formats.parse(page(ld(f'"image": {image}'))).media
    assert (found.href, found.caption) == (href, caption)


@pytest.mark.parametrize(
    ("head", "full"),
    [
        ('<base href="https://a.example/n/">', "https://a.example/n/1.jpg"),
        ('<link rel="canonical" href="https://a.example/x/y">', "https://a.example/x/1.jpg"),
        ('<base href="/n/"><link rel="canonical" href="https://a.example/x/y">', "https://a.example/n/1.jpg"),
        ("", "1.jpg"),
    ],
)
def test_links_and_pictures_are_written_from_the_base_of_a_page(head: str, full: str) -> None:
    figure = '<figure><img src="1.jpg"><figcaption>Cars</figcaption></figure>'
    (found,) = formats.parse(page(head, LETTERS + figure)).media
    assert found.href == full


def test_that_picture_is_left_out_where_a_figure_shows_one() -> None:
    figure = '<figure><img src="https://a.example/own.jpg"><figcaption>Cars</figcaption></figure>'
    (found,) = formats.parse(page(ld('"image": "https://a.example/1.jpg"'), LETTERS + figure)).media
    assert found.href == "https://a.example/own.jpg"


def test_a_video_that_a_page_tells_of_is_a_medium() -> None:
    said = '{"@type": "VideoObject", "name": "Bridge", "description": "Cars", "uploadDate": "2026-02-24", "contentUrl": "https://a.example/1.mp4"}'
    found = formats.parse(page(f'<script type="application/ld+json">{said}</script>'))
    (video,) = found.media
    assert (video.type, video.href) == ("video", "https://a.example/1.mp4")
    assert (video.headline, video.caption) == ("Bridge", "Cars")
    assert found.first_created == datetime(2026, 2, 24, tzinfo=UTC)


@pytest.mark.parametrize(
    ("title", "line", "headline"),
    [
        ("Dorf Post - Bridge opens in Dorf", "Bridge opens in Dorf", "Bridge opens in Dorf"),
        ("Dorf Post - Bridge opens in Dorf", "Bridge opens in Au", "Dorf Post - Bridge opens in Dorf"),
    ],
)
def test_the_part_of_a_title_that_is_a_line_of_the_page_is_the_headline(
    title: str, line: str, headline: str
) -> None:
    raw = f"<html><head><title>{title}</title></head><body><h2>{line}</h2>{LETTERS}</body></html>"
    assert formats.parse(raw.encode()).headline == headline


@pytest.mark.parametrize("image", ['"/1.jpg"', '"data:image/gif;base64,R0"', "null", "7", "[]"])
def test_what_is_no_address_of_a_picture_is_none(image: str) -> None:
    assert formats.parse(page(ld(f'"image": {image}'))).media == ()
