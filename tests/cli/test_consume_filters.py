"""What `wire consume` prints of a stream: a filter, and every later version of what it took."""

import asyncio
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from wire.cli.consume import Wanted, _taken
from wire.codec import Headers
from wire.domain.clock import iso

T = 1_772_434_800_000


@dataclass
class Printed:
    """A record of a stream as far as the filters read it."""

    key: bytes
    change: str
    made: int
    timestamp: int
    value: bytes = b"{}"
    headers: Headers = field(default_factory=list)

    def __post_init__(self) -> None:
        self.headers = [("ce_change", self.change.encode()), ("ce_time", iso(self.made).encode())]


def taken(records: list[Printed], since: int | None, words: str = "") -> list[tuple[bytes, str]]:
    async def read() -> list[tuple[bytes, str]]:
        async def stream() -> AsyncIterator[Any]:
            for record in records:
                yield record

        wanted = Wanted({}, "", since, re.compile(words) if words else None)
        return [
            (r.key, text) async for r, _ in _taken(stream(), wanted, of_items=True) for text in [r.change]
        ]

    return asyncio.run(read())


STORY = Printed(b"a", "new", T, T, b'{"words": "oil"}')
BACK_DATED = Printed(b"a", "kill", T + 1, T + 100)


def test_a_kill_that_is_dated_back_is_told_to_who_reads_on_from_a_later_time() -> None:
    assert taken([STORY, BACK_DATED], T + 50) == [(b"a", "kill")]


def test_one_that_came_before_that_time_is_not() -> None:
    assert taken([STORY, Printed(b"a", "kill", T + 1, T + 2)], T + 50) == []


def test_a_kill_is_told_to_who_had_the_story_by_its_words_from_an_earlier_run() -> None:
    assert taken([STORY, BACK_DATED], T + 50, "oil") == [(b"a", "kill")]
    assert taken([STORY, BACK_DATED], T + 50, "gold") == []


def test_all_later_versions_of_what_was_printed_are_printed() -> None:
    later = Printed(b"a", "version", T - 5, T + 3)
    assert taken([STORY, later, BACK_DATED], T) == [(b"a", "new"), (b"a", "version"), (b"a", "kill")]
