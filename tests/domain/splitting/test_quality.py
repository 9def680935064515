"""Floors under how well real pages are told apart.

The tables are learnt from these very pages, so the floors only tell that nothing broke; `python -m bench.pages`
measures on sites that nothing was learnt from.
"""

import pytest

from bench.marked_pages import SOURCES, MarkedPage, is_author, marked_pages, plain
from bench.pages import f1, story_of
from tests.support import data
from wire.domain import formats
from wire.domain.errors import Rejected
from wire.domain.message import Identity, Message
from wire.domain.splitting.parts import Story

EVERY = 3
"""Every third page is read."""


@pytest.fixture(scope="module")
def pages() -> list[MarkedPage]:
    for source in SOURCES:
        data(f"pages/{source}.jsonl.gz")
    return list(marked_pages())[::EVERY]


@pytest.fixture(scope="module")
def stories(pages: list[MarkedPage]) -> list[Story]:
    return [
        story_of(Message(format="text", identity=Identity(), layout="page", lines=tuple(page.lines)))
        for page in pages
    ]


def mean(values: list[float]) -> float:
    return sum(values) / len(values)


def test_stories_are_found(pages: list[MarkedPage], stories: list[Story]) -> None:
    scores = []
    for page, story in zip(pages, stories, strict=True):
        if any(page.is_story):
            marked = [line for line, is_story in zip(page.lines, page.is_story, strict=True) if is_story]
            scores.append(f1("\n".join(marked), "\n".join(story.lines)))
    assert mean(scores) > 0.90


def test_headlines_are_found(pages: list[MarkedPage], stories: list[Story]) -> None:
    found = zip(pages, stories, strict=True)
    assert (
        mean(
            [plain(story.headline) == plain(page.title) for page, story in found if page.title and page.lines]
        )
        > 0.70
    )


def test_authors_are_found_and_others_are_not_taken_for_them(
    pages: list[MarkedPage], stories: list[Story]
) -> None:
    found = [(page.author, story.byline) for page, story in zip(pages, stories, strict=True) if page.author]
    right = [is_author(byline, author) for author, byline in found if byline]
    assert mean(list(map(float, right))) > 0.92
    assert sum(right) / len(found) > 0.46


def test_pages_in_html_give_headline_author_and_date(pages: list[MarkedPage]) -> None:
    headlines, authors, dates = [], [], []
    for page in marked_pages("postlight"):
        try:
            message = formats.parse(page.html, "text/html")
        except Rejected:
            continue
        story = story_of(message)
        headlines.append(plain(story.headline) == plain(page.title))
        authors += [is_author(story.byline, page.author)] if page.author else []
        dates += [message.first_created is not None] if page.date else []
    assert mean(list(map(float, headlines))) > 0.83
    assert mean(list(map(float, authors))) > 0.62
    assert mean(list(map(float, dates))) > 0.90
