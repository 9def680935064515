"""The day a page prints: it is the time of a page that states none elsewhere; a day in a sentence is no stamp."""

from datetime import UTC, datetime

import pytest

from wire.domain import formats
from wire.domain.formats.common import printed_dates
from wire.domain.formats.common.embargoes import embargo_words
from wire.domain.message import Message

STORY = (
    "The harbour of Selwick was closed on Friday after a ferry had struck the outer pier, the port authority said.",
    "Divers will look at the pier on Monday, and the ferry will sail again when they are done, it said.",
    "Some nine thousand people cross the sound every day, most of them nurses and pupils of the schools.",
)
DAY = datetime(2026, 3, 1, tzinfo=UTC)


def plain(*above: str, below: tuple[str, ...] = ()) -> Message:
    return formats.parse("\n".join(("Ferry strikes pier", *above, *STORY, *below)).encode())


@pytest.mark.parametrize(
    ("line", "hour", "minute"),
    [
        ("1 March 2026, 14:05", 14, 5),
        ("Posted: Mar 1, 2026 / 08:22 AM CST", 14, 22),
        ("By Ada Gruber | March 1, 2026 | 3 min read", 0, 0),
        ("Ada GruberMarch 1, 2026", 0, 0),
        ("Stand: 01.03.2026 | Lesedauer: 3 Minuten", 0, 0),
        ("Publié le 01/03/2026 à 07:30", 7, 30),
        ("Publicerad 2026-03-01 10.15", 10, 15),
        ("Julkaistu: 1.3.2026 klo 10.15", 10, 15),
        ("Zveřejněno: 1. března 2026 10:15", 10, 15),
        ("Опубліковано: 1 березня 2026, 10:15", 10, 15),
        ("Közzétéve: 2026. március 1. 10:15", 10, 15),
        ("2026年3月1日 16時20分", 16, 20),
    ],
)
def test_a_page_is_of_the_day_that_it_prints_above_its_story(line: str, hour: int, minute: int) -> None:
    message = plain(line)
    assert message.identity.time == DAY.replace(hour=hour, minute=minute)
    assert message.identity == formats.identify("\n".join(("Ferry strikes pier", line, *STORY)).encode())


def test_of_two_days_a_page_came_out_on_one_and_was_changed_on_the_other() -> None:
    message = plain("Published: Feb 28, 2026 18:45 - Updated: Mar 1, 2026 08:10")
    assert message.first_created == datetime(2026, 2, 28, 18, 45, tzinfo=UTC)
    assert message.identity.time == datetime(2026, 3, 1, 8, 10, tzinfo=UTC)


def test_below_a_story_a_day_counts_that_says_when_it_came_out() -> None:
    assert plain(below=("Published - March 01, 2026 11:02 am GMT",)).identity.time == DAY.replace(
        hour=11, minute=2
    )
    assert plain(below=("March 1, 2026",)).identity.time is None


@pytest.mark.parametrize(
    "line",
    [
        "The last ferry to strike the pier did so on 1 March 2011, and was towed to Dorf by two tugs that same night.",
        "It happened on March 1, 2011.",
        "Ferry line of 1911",
        "01/03/2026",
    ],
)
def test_a_day_in_a_sentence_or_one_that_may_be_read_both_ways_is_none(line: str) -> None:
    assert plain(line).identity.time is None


def test_a_page_in_html_has_the_day_it_prints_only_where_its_metadata_say_none() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in STORY)
    body = f"<h1>Ferry strikes pier</h1><div>Autor: Ada | 1 marca 2026, 07:55</div>{text}"
    assert formats.parse(f"<html><body>{body}</body></html>".encode()).identity.time == DAY.replace(
        hour=7, minute=55
    )
    meta = '<meta property="article:published_time" content="2026-02-02T10:00:00Z">'
    stated = formats.parse(f"<html><head>{meta}</head><body>{body}</body></html>".encode())
    assert stated.identity.time == datetime(2026, 2, 2, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Publisert: 01.03.2026 kl. 08:30",
        "Först publicerad: 1 mars 2026 kl 10.15",
        "Julkaistu: 1.3.2026 klo 10.15",
        "Skelbta: 2026-03-01 10:15",
        "Yayınlanma: 01.03.2026 - 10:15",
        "Publicação: 01/03/2026 às 10h15",
    ],
)
def test_when_a_page_was_published_is_no_embargo(line: str) -> None:
    assert not embargo_words.in_line(line)


@pytest.mark.parametrize(
    "line", ["Får inte publiceras före kl 10.15 den 1 mars", "Julkaisuvapaa 1.3.2026 klo 10.15"]
)
def test_when_a_text_may_be_published_still_is_one(line: str) -> None:
    assert embargo_words.in_line(line)


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Publié le 28 février 2026 à 18h45 – Mis à jour le 1er mars 2026 à 08h10", True),
        ("Updated: March 1, 2026", True),
        ("Published in 1998, the book was a hit again in 2004 and in 2011", False),
        ("1 March 2026", False),
    ],
)
def test_a_stamp_says_only_when_a_story_came_out(line: str, is_one: bool) -> None:
    assert printed_dates.is_stamp(line) is is_one
