"""Short wire in plain lines: signed by its agency at the end, or opened by a dateline with the year."""

import pytest

from wire.domain.formats import html
from wire.domain.message import Identity, Message
from wire.domain.splitting.parts import Parts, split

TITLE = "Tunnel opens"
FIRST = "The tunnel below the sound opened on Monday, and the first to drive through it was a nurse of the hospital."
LAST = "It cost twice as much as planned, the county said."


def page(*lines: str) -> Parts:
    return split(Message(format="text", identity=Identity(), layout="page", lines=lines))


@pytest.mark.parametrize("agency", ["TT", "AFP", "ANI", "dpa", "ČTK", "PNA"])
def test_a_last_paragraph_that_an_agency_signs_is_of_the_story(agency: str) -> None:
    parts = page(TITLE, FIRST, f"{LAST} ({agency})")
    assert parts.story is not None
    assert (parts.story.headline, parts.story.lines) == (TITLE, (FIRST, f"{LAST} ({agency})"))
    assert parts.media == ()


def test_so_is_one_in_the_article_of_a_web_page() -> None:
    text = "".join(f"<p>{line}</p>" for line in (FIRST, FIRST[::-1], f"{LAST} (AFP)"))
    document = (
        f"<html><body><article><h1>{TITLE}</h1>{text}</article><footer><p>About us</p></footer></body></html>"
    )
    parts = split(html.parse(document.encode()))
    assert parts.story is not None
    assert parts.story.lines[-1] == f"{LAST} (AFP)"
    assert parts.media == ()


@pytest.mark.parametrize(
    "lines",
    [
        (f"{LAST} (Jan Berg/AFP)",),
        (f"{LAST} (Photo: AFP)",),
        ("The tunnel. (AFP)",),
        (f"{LAST} (AFP)", "Comments"),
        ("Foto: Jan Berg/dpa", f"{LAST} (AFP)"),
    ],
    ids=["a photographer", "a word for a photo", "no sentence", "a page of a site", "below another picture"],
)
def test_else_it_is_the_caption_of_a_picture(lines: tuple[str, ...]) -> None:
    parts = page(TITLE, FIRST, *lines)
    assert parts.story is not None
    assert parts.story.lines == (FIRST,)
    assert parts.media


@pytest.mark.parametrize(
    "line",
    [
        "Lisboa, 3 mar 2026 (Lusa) – O túnel abre na segunda-feira.",
        "Abuja, March 3, 2026 (NAN) The tunnel opened on Monday, it was said.",
        "Riyadh, March 3, 2026, SPA -- The tunnel opened on Monday.",
        "MANILA – The tunnel below the bay opened on Monday, the mayor said. (PNA)",
        "Brno - Tunel byl dnes ráno uzavřen, dva lidé jsou zranění. (ČTK)",
    ],
)
def test_a_story_may_be_one_sentence_behind_a_dateline(line: str) -> None:
    story = page(TITLE, line).story
    assert story is not None
    assert story.dateline is not None
    assert (story.headline, story.lines) == (TITLE, (line,))


def test_a_date_below_a_headline_is_no_line_of_the_story() -> None:
    parts = page(TITLE, "Lisbon, March 3, 2026 - 10:32 by our reporter", FIRST, FIRST)
    assert parts.story is not None
    assert parts.story.lines == (FIRST, FIRST)
