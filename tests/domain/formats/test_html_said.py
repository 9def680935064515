"""What a page says of itself beside its text: headline among its titles, id and version, date, first paragraph."""

# ruff: noqa: E501 (titles as pages have them)

import json
from datetime import UTC, datetime

import pytest

from tests.domain.formats.test_html import PARAGRAPHS, page
from wire.domain.message import Message

TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS * 2)


def with_titles(
    *printed: str, title: str = "", site: str = "", url: str = "", ld: dict[str, str] | None = None
) -> Message:
    """A page with these first-level headings, and what its head says."""
    head = f"<title>{title}</title>" if title else ""
    head += f'<meta property="og:site_name" content="{site}">' if site else ""
    head += f'<link rel="canonical" href="{url}">' if url else ""
    if ld:
        head += f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | ld)}</script>'
    return page("".join(f"<h1>{text}</h1>" for text in printed) + TEXT, head)


@pytest.mark.parametrize(
    ("said", "headline"),
    [
        (with_titles("Ferry strike ends", "More", title="More of it: Ferry strike ends"), "Ferry strike ends"),
        (with_titles("Ferry strike ends", "Other news"), ""),
        (with_titles("Ferry strike ends"), "Ferry strike ends"),
        (with_titles(title="Ferry strike ends"), "Ferry strike ends"),
        (with_titles("Harbour", title="Ferry strike ends - Harbour", site="Harbour"), "Ferry strike ends"),
        (with_titles("Harbour Post", title="Harbour Post", url="https://harbour-post.example/1"), "Harbour Post"),
        (with_titles("The strike ends", title="The strike of ferries ends today"), "The strike ends"),
        (with_titles("Nothing of it", title="Ferry strike ends"), "Ferry strike ends"),
        (with_titles("Nothing", "Of it", title="x", ld={"headline": "Ferry strike ends"}), "Ferry strike ends"),
        (with_titles(title="Ferry strike ends | News | Harbour Post"), "Ferry strike ends"),
        (with_titles(title="Harbour Post | Ferry strike ends", url="https://harbour-post.example/1"), "Ferry strike ends"),
        (with_titles(title="Ferry strike ends | Harbour.example", url="https://harbour.example/1"), "Ferry strike ends"),
        (with_titles(title="Ferry ends | harbour.example", url="https://harbour.example/1"), "Ferry ends"),
        (with_titles(title="Strike ends - a long story of ferries and crews"), "Strike ends - a long story of ferries and crews"),
        (with_titles(title="Ferry strike ends - one two three four five"), "Ferry strike ends - one two three four five"),
    ],
)  # fmt: skip
def test_the_headline_is_told_among_titles_and_headings(said: Message, headline: str) -> None:
    assert said.headline == headline


@pytest.mark.parametrize(("lines", "dated"), [(30, True), (31, False)])
def test_a_date_is_printed_in_the_thirty_lines_above_the_text(lines: int, dated: bool) -> None:
    far, between = "<p>Entry</p>" * 12, "<p>Entry</p>" * (lines - 1)
    message = page(f"<h1>Ferry strike ends</h1>{far}<p>March 2, 2026</p>{between}{TEXT}")
    assert message.first_created == (datetime(2026, 3, 2, tzinfo=UTC) if dated else None)


def test_a_date_below_the_headline_is_that_of_the_story_however_far_its_text_is() -> None:
    message = page(f"<h1>Ferry strike ends</h1><p>March 2, 2026</p>{'<p>Entry</p>' * 40}{TEXT}")
    assert message.first_created == datetime(2026, 3, 2, tzinfo=UTC)


def test_a_date_above_the_headline_is_that_of_the_page_and_one_that_is_said_counts_first() -> None:
    assert page(f"<p>March 2, 2026</p><h1>Ferry strike ends</h1>{TEXT}").first_created is None
    message = page(f"<p>March 2, 2026</p>{TEXT}", "<title>Ferry strike ends</title>")
    assert message.first_created == datetime(2026, 3, 2, tzinfo=UTC)
    said = '<meta property="article:published_time" content="2026-03-01T08:00:00Z">'
    message = page(f"<h1>Ferry strike ends</h1><p>March 2, 2026</p>{TEXT}", said)
    assert message.first_created == datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(("size", "above"), [(39, "text"), (60, "beside")])
def test_the_article_begins_where_its_body_in_json_ld_does(size: int, above: str) -> None:
    body = f"{PARAGRAPHS[1][:size]}"
    message = with_titles("Ferry strike ends", ld={"headline": "Ferry strike ends", "articleBody": body})
    places = {line: mark.place for line, mark in reversed([*zip(message.lines, message.marks, strict=True)])}
    assert places[PARAGRAPHS[0]] == above
    assert places[PARAGRAPHS[1]] == "text"


@pytest.mark.parametrize(
    ("ld", "site", "guid"),
    [
        ({"url": "https://a.example/1/"}, "", "https://a.example/1"),
        ({"identifier": "77"}, "Harbour Post", "Harbour Post|77"),
        ({"identifier": "77"}, "", ""),
        ({"identifier": "urn:x:77"}, "", "urn:x:77"),
        ({"url": "https://a.example/", "identifier": "77"}, "Harbour Post", "Harbour Post|77"),
    ],
)
def test_a_page_has_the_id_of_its_address_else_its_own_with_the_name_of_the_site(
    ld: dict[str, str], site: str, guid: str
) -> None:
    assert with_titles(site=site, ld=ld).identity.guid == guid


def test_a_page_is_of_when_it_changed_else_of_when_it_was_published() -> None:
    published, changed = "2026-03-01T08:00:00Z", "2026-03-02T08:00:00Z"
    first = with_titles(ld={"url": "https://a.example/1", "datePublished": published}).identity
    later = with_titles(
        ld={"url": "https://a.example/1", "datePublished": published, "dateModified": changed}
    ).identity
    assert (first.time, first.version) == (datetime(2026, 3, 1, 8, tzinfo=UTC), 0)
    assert (later.time, later.version) == (datetime(2026, 3, 2, 8, tzinfo=UTC), 1772438400)
