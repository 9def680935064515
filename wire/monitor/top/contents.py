"""What the panels of the live view hold: filtered, sorted, as rows."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from rich.text import Text

from wire.clients.dead_letters.letters import Letter
from wire.clients.health.status import Status
from wire.clients.screens.newest import Headline, Newest
from wire.codec import text_of
from wire.domain.enrichment.mediatopics import first_level
from wire.domain.tables.counts import NUMBERS
from wire.domain.tables.counts import Row as Count
from wire.monitor.breakdown import Line, arranged, breakdown
from wire.monitor.top.filtering import Filter
from wire.monitor.top.panels import Row
from wire.monitor.top.rows import count_row, letter_row, story_row
from wire.printable import printable

BY = ("topic-country", "topic", "country", "region", "kind")
"""How the counts can be broken down, the first one first."""
MOST = 500
"""Rows of the counts that are shown."""
SORTS: dict[str, tuple[str, ...]] = {
    "counts": (*NUMBERS, "key"),
    "stories": ("as they came", "by their own time", "by urgency"),
    "letters": ("as they came", "by reason", "by source"),
}
"""How each panel can be sorted, the first one first."""
_STORIES: dict[str, Callable[[Headline], Any]] = {
    "as they came": lambda story: 0,
    "by their own time": lambda story: [-ord(char) for char in text_of(story.headers, "ce_time")],
    "by urgency": lambda story: text_of(story.headers, "ce_urgency") or "9",
}
_LETTERS: dict[str, Callable[[Letter], str]] = {
    "as they came": lambda letter: "",
    "by reason": lambda letter: letter.kind,
    "by source": lambda letter: letter.came_from,
}


class Counts(NamedTuple):
    """The lines of the counts that are shown, and how many there are."""

    lines: Sequence[Line]
    total: int


def counts_of(rows: Sequence[Count], by: str, sort: str, wanted: Filter) -> Counts:
    """The counts of a filter, broken down one way, the largest first; by topics of the first level, unless it names
    one.
    """
    cut = wanted.cut._replace(kind="all") if by == "kind" else wanted.cut
    lines = breakdown(rows, by, cut)
    if by.startswith("topic") and not cut.topic:
        lines = [line for line in lines if line.keys[0] in first_level()]
    return Counts(arranged(lines, sort, MOST), len(lines))


def count_rows(lines: Sequence[Line], sort: str, width: int) -> list[Row]:
    """Lines of the counts with a bar for the number by which they are sorted."""
    column = NUMBERS[0] if sort == "key" else sort
    most = max((line.numbers[column] for line in lines), default=0)
    return [Row("|".join(line.keys), count_row(line, column, most, width)) for line in lines]


def story_rows(newest: Newest, sort: str, wanted: Filter, now: int, width: int) -> list[Row]:
    """The stories of a filter, the newest first where they are otherwise equal."""
    stories = [story for story in reversed(newest.items.values()) if wanted.takes_story(story)]
    return [Row(story.uri, story_row(story, now, width)) for story in sorted(stories, key=_STORIES[sort])]


def letter_rows(newest: Newest, sort: str, wanted: Filter, now: int, width: int) -> list[Row]:
    """The dead letters of a filter, the newest first where they are otherwise equal."""
    letters = [letter for letter in reversed(newest.letters.values()) if wanted.takes_letter(letter)]
    return [Row(letter.id, letter_row(letter, now, width)) for letter in sorted(letters, key=_LETTERS[sort])]


def alarm_lines(status: Status | None, away: str) -> list[Text]:
    """What is wrong and what is out of the ordinary, a line each; else how much is held and was rejected of late.

    `away`: why nothing new is known.
    """
    if away:
        return [Text(f"! {printable(away)}", "bold red")]
    if status is None:
        return []
    lines = [Text(f"! {printable(problem)}", "bold red") for problem in status.problems]
    lines += [
        Text(f"! {printable(alarm.what)}", "bold red" if alarm.level == "act" else "yellow")
        for alarm in status.alarms
    ]
    if lines:
        return lines
    rejected = sum(status.rejected.values())
    return [Text(f"no alarm, {status.held:,} held, {rejected:,} rejected in 1 h", "dim")]
