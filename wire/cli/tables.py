"""`wire tables`: print the counts, which wire/clients/counts.py reads from the changelog."""

import asyncio
import sys
from typing import TYPE_CHECKING, NamedTuple

import click

from wire.cli.common import SINCE, label_code, now, say, settings, tell

if TYPE_CHECKING:
    from wire.domain.tables.counts import Row
    from wire.monitor.breakdown import Cut
    from wire.monitor.counts_screen import Block

WAYS = ("kind", "topic", "country", "region", "topic-country", "hour", "day", "source")
KINDS = ("story", "teaser", "media", "rejected", "all")
FIELDS = ("received", "live", "corrected", "killed", "duplicate", "held")
REDRAW = 0.3
"""Seconds between two looks at the counts and the size of the screen."""


class Asked(NamedTuple):
    """How the counts are to be shown."""

    by: str | None
    cut: "Cut"
    sort: str
    top: int | None
    everything: bool
    """Whether all rows are printed, however many."""

    @property
    def by_time(self) -> bool:
        """Whether hours are needed."""
        return bool(self.cut.since) or self.by in ("hour", "day")


@click.command()
@click.option("--watch", is_flag=True, help="Show the counts again after each change. Ctrl-C ends it.")
@click.option("--by", type=click.Choice(WAYS), help="Break the counts down; without it, an overview.")
@click.option(
    "--kind", type=click.Choice(KINDS), help="With --by: of which items. [default: story; all by kind]"
)
@click.option("--topic", default="", help="With --by: only about a Media Topic, by code or name.")
@click.option("--region", default="", help="With --by: only about a country or region, by code or name.")
@click.option("--since", type=SINCE, help="With --by: only of this time of their own: 2h, 3d, 2026-03-02.")
@click.option(
    "--sort",
    type=click.Choice(("key", *FIELDS)),
    help="Column to sort by. [default: received; hours by time]",
)
@click.option("--top", type=click.IntRange(min=1), help="Only so many rows of each.")
@click.option("--all", "everything", is_flag=True, help="All rows, also where the screen is smaller.")
@click.option("--csv", "as_csv", is_flag=True, help="All rows of --by as CSV, with codes and names.")
@click.option("--json", "as_json", is_flag=True, help="All rows: per hour, per day, and of all time.")
def tables(
    watch: bool,
    by: str | None,
    kind: str | None,
    topic: str,
    region: str,
    since: int | None,
    sort: str | None,
    top: int | None,
    everything: bool,
    as_csv: bool,
    as_json: bool,
) -> None:
    """Print the counts per topic, country and region, over all partitions, whether or not a worker runs.

    The head says as of when, how many messages a second come, how many records wait, and how many workers run.
    Where the screen is too narrow for all columns, `…` stands for those at the right.

    \b
    Example:  wire tables --watch
              wire tables --by hour --topic politics --region Venezuela --since 2d
              wire tables --by topic-country --csv > counts.csv
              wire tables --json | jq '.[] | select(.topic == "11000000" and .region == "VE")'
    """
    chosen = {"kind": kind, "topic": topic, "region": region, "since": since}
    _ensure_sensible(by, {name: value for name, value in chosen.items() if value}, watch, as_csv, as_json)
    if as_json:
        asyncio.run(_print_json(watch))
        return
    order = sort or ("key" if by in ("hour", "day", "kind") else "received")
    asked = Asked(by, _cut(by, kind, topic, region, since), order, top, everything)
    if as_csv:
        asyncio.run(_print_csv(asked))
    else:
        asyncio.run(_watch(asked) if watch else _print(asked))


def _ensure_sensible(
    by: str | None, chosen: dict[str, object], watch: bool, as_csv: bool, as_json: bool
) -> None:
    """Raises click.UsageError where options do not go together."""
    for name in chosen:
        if by is None:
            raise click.UsageError(f"--{name}: expected --by with it, one of {', '.join(WAYS)}")
        if by == "source" and name != "since":
            raise click.UsageError(f"--{name}: the ledger of sources knows only messages; it takes --since")
    if as_csv and (by is None or watch):
        raise click.UsageError("--csv: expected --by with it, and no --watch")
    if as_json and (by is not None or as_csv):
        raise click.UsageError("--json has all rows: expected no --by, --csv with it")


def _cut(by: str | None, kind: str | None, topic: str, region: str, since: int | None) -> "Cut":
    from wire.clients.streams.labels import region_code, topic_code
    from wire.domain.clock import hour_of
    from wire.monitor.breakdown import ALL, Cut

    topic = topic and label_code("topic", topic, topic_code)
    region = region and label_code("region", region, region_code)
    hour = "" if since is None else f"{hour_of(since)}:00:00Z"
    return Cut(kind or (ALL if by == "kind" else "story"), topic, region, hour)


async def _print_json(watch: bool) -> None:
    import orjson

    from wire.clients.counts import counts

    async for rows in counts(settings(), watch=watch, by_time=True, report=tell):
        click.echo(orjson.dumps(rows, option=None if watch else orjson.OPT_INDENT_2))


async def _rows(asked: Asked) -> "list[Row]":
    from wire.clients.counts import counts

    [rows] = [rows async for rows in counts(settings(), by_time=asked.by_time)]
    return rows


async def _blocks(asked: Asked, rows: "list[Row]") -> "list[Block]":
    from wire.monitor.breakdown import breakdown
    from wire.monitor.counts_screen import block, overview, sources

    if asked.by is None:
        return overview(rows, asked.sort, asked.top)
    if asked.by == "source":
        from wire.clients.ledger import ledger

        return [sources(await ledger(settings()), asked.cut.since, asked.sort, asked.top)]
    lines = breakdown(rows, asked.by, asked.cut)
    what = {"all": "Items", "story": "Stories", "teaser": "Teasers"}.get(
        asked.cut.kind, asked.cut.kind.title()
    )
    return [block(f"{what} by {asked.by}", lines, asked.sort, asked.top)]


async def _print_csv(asked: Asked) -> None:
    import csv

    [shown] = await _blocks(asked, await _rows(asked))
    out = csv.writer(sys.stdout)
    columns = (asked.by or "").split("-")
    out.writerow([*columns, *(f"{column} name" for column in columns), *shown.fields])
    for line in shown.lines:
        out.writerow([*line.keys, *line.names, *(line.numbers[field] for field in shown.fields)])


async def _print(asked: Asked) -> None:
    from wire.clients.health.pulse import pulse_reader
    from wire.monitor.counts_screen import head, page
    from wire.monitor.terminal import Screen

    screen = Screen(highlight=False)
    blocks = await _blocks(asked, await _rows(asked))
    async with pulse_reader(settings()) as read:
        pulse = await read(now())
    on_screen = screen.is_terminal and not asked.everything and asked.top is None
    width = screen.width if screen.is_terminal else 100
    text = page(
        blocks, width, screen.height - 1 if on_screen else None, head(settings().name, pulse.at, pulse)
    )
    screen.print(text, soft_wrap=True)


async def _watch(asked: Asked) -> None:
    """Draw again after each change, and after each change of the size of the screen."""
    from rich.live import Live

    from wire.clients.screens.watching import watching
    from wire.monitor.counts_screen import head, page
    from wire.monitor.terminal import Screen

    screen = Screen(highlight=False)
    if not screen.is_terminal:
        await _print_changes(asked)
    configured = settings()
    async with watching(configured, by_time=asked.by_time, clock=now) as newest:
        with Live(console=screen, screen=True, auto_refresh=False) as live:
            shown, blocks = None, []
            while True:
                seen = newest()
                if seen.rows is not shown:
                    shown, blocks = seen.rows, await _blocks(asked, seen.rows)
                top = head(configured.name, seen.at, seen.pulse, seen.away)
                live.update(page(blocks, screen.width, screen.height, top), refresh=True)
                await asyncio.sleep(REDRAW)


async def _print_changes(asked: Asked) -> None:
    from wire.clients.counts import counts
    from wire.monitor.counts_screen import page

    async for rows in counts(settings(), watch=True, by_time=asked.by_time, report=tell):
        for line in (*page(await _blocks(asked, rows), 100).plain.split("\n"), ""):
            say(line)
