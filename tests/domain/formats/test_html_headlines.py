"""A web page: its headline among the names of its site, its day, its article, its tables, and how much of it is read."""

# ruff: noqa: E501 (documents as sites set them)

from datetime import UTC, datetime

import pytest

from tests.contract.format_samples import nitf
from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.formats.common.html import html_walk
from wire.domain.formats.common.xml import xml_tree


def test_a_table_half_of_whose_cells_are_links_holds_data() -> None:
    table = "<table><tr><td><a href='/a'>Dorf</a></td><td>3</td></tr><tr><td><a href='/b'>Au</a></td><td>4</td></tr></table>"
    assert "Dorf  3\nAu    4" in page(article(table)).lines


def test_a_page_has_at_most_so_many_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html_walk, "MAX_BLOCKS", 40)
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


def test_a_headline_that_begins_with_the_name_of_its_site_stays() -> None:
    headline = "The Harbour Post view on the ferry: a sound without ships"
    head = f'<title>{headline} | Editorial</title><meta property="og:site_name" content="The Harbour Post">'
    assert page(f"<h1>{headline}</h1>{article()}", head).headline == headline


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
