"""`wire replay`: send files of wire, or the log of another wire, to the log."""

import signal
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from wire.cli.common import NOTHING, SOURCE, now, report_damaged, settings, size

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable, Iterator

    from wire.clients.replay import Pace, ReplaySummary
    from wire.sources.files import Sent, Tick


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--from-wire",
    "past",
    metavar="NAME",
    help="Instead of files, the whole log of another wire on the same broker: for more partitions, or new rules.",
)
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Messages a second.")
@click.option(
    "--speed",
    type=click.FloatRange(min=0, min_open=True),
    help="The original pace, by each message's own time, so many times as fast. A message older than the first "
    "one goes at once.",
)
@SOURCE
@click.option("--dry-run", is_flag=True, help="Read everything, send nothing.")
def replay(
    paths: tuple[Path, ...],
    past: str | None,
    rate: float | None,
    speed: float | None,
    source: str,
    dry_run: bool,
) -> None:
    """Send files of wire to the log: single messages, folders, .gz, .zip, archives with many messages in a file.

    Without --rate or --speed, as fast as the broker takes them. An interrupted replay can be run again: keys and ids
    are the same, and nothing is counted twice.

    \b
    Example:  wire replay seeds/
              wire replay reuters21578/ --speed 3600
              WIRE_NAME=wire2 WIRE_PARTITIONS=16 wire replay --from-wire wire
    """
    _ensure_sensible(paths, past, rate, speed, dry_run)
    import asyncio

    from wire.clients.log import ensure_log, log
    from wire.clients.replay import ReplaySummary, as_it_was, steadily
    from wire.sources.files import read, ticking

    total = ReplaySummary()
    damaged: list[str] = []
    if dry_run:
        for message in read(paths, source=source, now=now(), damaged=damaged.append):
            total.add(message)
        _summary(total, "would be sent")
        report_damaged(damaged)
        return
    if past:
        asyncio.run(ensure_log(settings(), past))
    pace = steadily(rate) if rate else as_it_was(speed) if speed else None
    messages = (
        log(settings(), past)
        if past
        else ticking(read(paths, source=source, now=now(), damaged=damaged.append))
    )
    stopped = _send(messages, total, pace)
    _summary(total, "sent")
    if stopped:
        click.echo("stopped before the end; run it again: nothing is counted twice")
        raise SystemExit(130)
    report_damaged(damaged)


def _ensure_sensible(
    paths: tuple[Path, ...], past: str | None, rate: float | None, speed: float | None, dry_run: bool
) -> None:
    """Raises click.UsageError where options exclude each other."""
    if not paths and past is None:
        raise click.UsageError("expected files or folders (PATHS), or --from-wire NAME")
    for one, other, both in (
        ("PATHS", "--from-wire", paths and past is not None),
        ("--rate", "--speed", rate and speed),
        ("--from-wire", "--dry-run", past is not None and dry_run),
    ):
        if both:
            raise click.UsageError(f"{one} and {other} exclude each other")
    if past == settings().name:
        raise click.UsageError(f"--from-wire {past}: that is also the target; set WIRE_NAME to another name")


def _send(
    messages: "Iterable[Sent | Tick] | AsyncIterable[Sent | Tick]",
    total: "ReplaySummary",
    pace: "Pace | None",
) -> bool:
    """Send with a progress bar. Returns whether Ctrl-C or SIGTERM ended it."""
    import asyncio

    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from wire.clients.replay import replay as send
    from wire.kafka.topics import ensure_topics

    configured = settings()

    async def all_of_it() -> bool:
        partitions = await ensure_topics(configured)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar, _caught() as signals:
            task = bar.add_task("replay")

            def show(so_far: "ReplaySummary") -> None:
                bar.update(task, description=f"{so_far.messages:,} messages, {size(so_far.bytes)}")

            stopping = partial(bool, signals)
            await send(configured, messages, partitions, total, pace=pace, progress=show, stopping=stopping)
            return stopping()

    return asyncio.run(all_of_it())


@contextmanager
def _caught() -> "Iterator[list[int]]":
    """Collect SIGINT and SIGTERM in a list; the handlers from before are put back at the end."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    caught: list[int] = []

    def catch(number: int, frame: FrameType | None) -> None:
        caught.append(number)

    before = [signal.signal(number, catch) for number in numbers]
    try:
        yield caught
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _summary(total: "ReplaySummary", what: str) -> None:
    rate = (
        f" in {total.seconds:.1f} s, {total.messages / total.seconds:,.0f} a second" if total.seconds else ""
    )
    click.echo(
        f"{total.messages:,} {'message' if total.messages == 1 else 'messages'} {what} ({size(total.bytes)}){rate}"
    )
    if not total.messages:
        click.echo(NOTHING, err=True)
    for name, count in sorted(total.formats.items()):
        hint = "  of no known format: see wire consume rejected" if name == "unknown" else ""
        click.echo(f"  {name:<10} {count:>9,}{hint}")
