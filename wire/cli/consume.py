"""`wire consume`: print the items of a stream."""

import asyncio
import re
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from wire.cli.common import SINCE, label_code, settings, tell

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from aiokafka import ConsumerRecord

    from wire.clients.streams.matching import Match

STREAMS = ("stories", "teasers", "media", "links", "rejected")
ITEM_STREAMS = ("stories", "teasers", "media")
"""Streams whose key is the item: their later records are its later versions."""
OF_ITEMS = ("topic", "region", "agency", "language")
FILTERS = {
    "stories": OF_ITEMS,
    "teasers": OF_ITEMS,
    "media": (*OF_ITEMS, "kind"),
    "links": ("kind",),
    "rejected": (),
}
"""By what each stream can be filtered, besides time and words."""
KINDS = {
    "media": ("picture", "video", "graphic", "audio"),
    "links": (
        *("resend", "superseded", "copy", "near", "excerpt", "extension", "update", "kill-of-unknown"),
        *("killed-by-name", "namesake"),
        *("story", "teaser", "media"),
    ),
}
"""What --kind can be: the type of media; the kind of a link, or of its item."""


class Wanted(NamedTuple):
    """What a reader wants of a stream."""

    labels: dict[str, str]
    kind: str
    since: int | None
    """Event time in milliseconds."""
    words: re.Pattern[str] | None


@click.command()
@click.argument("stream", type=click.Choice(STREAMS))
@click.option(
    "--from-start", is_flag=True, help="Start with the oldest item; without it, print only new ones."
)
@click.option("--follow", is_flag=True, help="With --from-start or --since: go on with new items.")
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many items.")
@click.option("--topic", default="", help="Only items about a Media Topic: code or name, e.g. politics.")
@click.option(
    "--region",
    default="",
    help="Only items about a country or region, or filed from it: VE, Venezuela, 019, Europe.",
)
@click.option("--agency", default="", help="Only items of an agency, e.g. Reuters.")
@click.option("--language", default="", help="Only items in a language, by code or name; en takes en-GB too.")
@click.option(
    "--kind", default="", help="Of media: picture, video, graphic or audio; of links: near, copy..."
)
@click.option(
    "--since",
    type=SINCE,
    help="Only items made since then, by their own time, and kills that came since: 2h, 3d, 2026-03-02T06:00.",
)
@click.option(
    "--grep", metavar="REGEX", default="", help="Only items that hold these words; case is ignored."
)
@click.option("--json", "as_json", is_flag=True, help='One {"key", "headers", "value"} a line.')
def consume(
    stream: str,
    from_start: bool,
    follow: bool,
    limit: int | None,
    since: int | None,
    grep: str,
    as_json: bool,
    **chosen: str,
) -> None:
    """Print the items of a stream, one a line, by their time; `wire show` prints one of them.

    A filter takes an item by what it is about now or was about before: whoever got a version gets its corrections and
    its kill, marked `no longer about`. Links have the headlines of their own time, not of today.

    \b
    Example:  wire consume stories --from-start --topic politics --region Venezuela
              wire consume stories --since 2h --follow --grep "oil|gas"
              wire consume rejected --from-start --json
    """
    wanted = _wanted(stream, {name: value for name, value in chosen.items() if value}, since, grep)
    start = from_start or since is not None
    asyncio.run(_consume(stream, start, follow or not start, limit, wanted, as_json))


def _wanted(stream: str, chosen: dict[str, str], since: int | None, grep: str) -> Wanted:
    """Raises click.UsageError for a filter that the stream cannot have, or a value that no item can."""
    from wire.clients.streams.labels import language_code, region_code, topic_code

    for name in chosen:
        if name not in FILTERS[stream]:
            can = ", ".join(f"--{each}" for each in (*FILTERS[stream], "since", "grep"))
            raise click.UsageError(f"--{name}: {stream} cannot be filtered by it; they can by {can}")
    if "kind" in chosen and chosen["kind"] not in KINDS[stream]:
        raise click.UsageError(f"--kind {chosen['kind']}: expected one of {', '.join(KINDS[stream])}")
    labels = {"agency": chosen["agency"]} if "agency" in chosen else {}
    for name, header, code_of in (
        ("topic", "topics", topic_code),
        ("region", "regions", region_code),
        ("language", "language", language_code),
    ):
        if name in chosen:
            labels[header] = label_code(name, chosen[name], code_of)
    try:
        words = re.compile(grep, re.I) if grep else None
    except re.error as error:
        raise click.UsageError(f"--grep {grep}: not a regular expression: {error}") from None
    return Wanted(labels, chosen.get("kind", ""), since, words)


def _takes(record: "ConsumerRecord", wanted: Wanted) -> "Match | None":
    """Whether the filters take a record, whenever it was made."""
    from wire.clients.streams.matching import is_of_kind, match, says

    if wanted.kind and not is_of_kind(record, wanted.kind):
        return None
    matched = match(record, wanted.labels)
    return matched if matched and (wanted.words is None or says(record, wanted.words)) else None


async def _consume(
    stream: str, from_start: bool, follow: bool, limit: int | None, wanted: Wanted, as_json: bool
) -> None:
    from wire.clients.streams.consume import consume as read

    records = read(settings(), stream, from_start=from_start, follow=follow, report=tell)
    taken = _taken(records, wanted, of_items=stream in ITEM_STREAMS)
    shown = 0
    async for line in _json_lines(taken) if as_json else _lines(stream, taken):
        sys.stdout.buffer.write(line)
        sys.stdout.flush()
        shown += 1
        if shown == limit:
            return


async def _taken(
    records: "AsyncIterator[ConsumerRecord]", wanted: Wanted, *, of_items: bool
) -> "AsyncIterator[tuple[ConsumerRecord, Match]]":
    """What the filters take, and every later version of it: a correction or a kill need not hold the words again.

    A reader may have what was made before `wanted.since` from an earlier run.
    """
    from wire.clients.streams.consume import is_since
    from wire.clients.streams.matching import Match

    taken: set[bytes | None] = set()
    shown: set[bytes | None] = set()
    async for record in records:
        matched = _takes(record, wanted) or (Match([]) if record.key in taken else None)
        if matched is None:
            continue
        if of_items:
            taken.add(record.key)
        if wanted.since is None or record.key in shown or is_since(record, wanted.since):
            if of_items:
                shown.add(record.key)
            yield record, matched


async def _json_lines(taken: "AsyncIterator[tuple[ConsumerRecord, Match]]") -> "AsyncIterator[bytes]":
    from wire.codec import line

    async for record, _ in taken:
        yield line(record.key, record.headers, record.value)


async def _lines(stream: str, taken: "AsyncIterator[tuple[ConsumerRecord, Match]]") -> "AsyncIterator[bytes]":
    """Lines for a person, cut to the screen; whole where they go into a file or a pipe."""
    from wire.clients.streams.headlines import titles_of
    from wire.monitor.item_line import item
    from wire.monitor.terminal import Screen, one_line

    screen = Screen(highlight=False)
    async with titles_of(settings()) as titles:
        async for record, matched in taken:
            known = await titles(record) if stream == "links" else {}
            yield one_line(
                screen, item(record, matched.past, known, screen.width if screen.is_terminal else None)
            ).encode()
