"""`wire replay`: send files of wire, or the log of another wire, to the log."""

import asyncio
import signal
from collections.abc import Callable
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NamedTuple

import click

from wire.cli.common import NOTHING, SOURCE, now, report_damaged, report_left_out, settings, size, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wire.clients.replay import Messages, Pace, ReplaySummary


class _Source(NamedTuple):
    """Where messages come from, and how much of it there is."""

    messages: "Messages"
    total: int | None
    """Bytes of files, or offsets of a log; None where nobody knows."""
    done: Callable[["ReplaySummary"], int]
    """How much of it is sent."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--from-wire",
    "past",
    metavar="NAME",
    help="Instead of files, the whole log of another wire on the same broker: for more partitions, or new rules.",
)
@click.option(
    "--watch",
    "folder",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Instead of PATHS, the files of a folder as they come, until Ctrl-C.",
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
    folder: Path | None,
    rate: float | None,
    speed: float | None,
    source: str,
    dry_run: bool,
) -> None:
    """Send files of wire to the log: single messages, folders, .gz, .zip, archives with many messages in a file.

    Without --rate or --speed, as fast as the broker takes them. An interrupted replay can be run again: keys and ids
    are the same, and nothing is counted twice. PATH - is standard input.

    \b
    Example:  wire replay seeds/
              wire replay reuters21578/ --speed 3600
              curl -s https://example.com/feed.xml | wire replay -
              wire replay --watch incoming/ --source ftp
              WIRE_NAME=wire2 WIRE_PARTITIONS=16 wire replay --from-wire wire
    """
    _ensure_sensible(paths, past, folder, rate, speed, dry_run)
    report_left_out(paths)
    if dry_run:
        _read_only(paths, source)
        return
    from wire.clients.replay import ReplaySummary, as_it_was, steadily

    total, damaged = ReplaySummary(), list[str]()
    pace = steadily(rate) if rate else as_it_was(speed) if speed else None
    stopped = _send(_source(paths, past, folder, source, damaged.append), total, pace)
    _summary(total, "sent")
    if stopped and not folder:
        click.echo("stopped before the end; run it again: nothing is counted twice")
        raise SystemExit(130)
    _ensure_found(paths, total)
    report_damaged(damaged)


def _read_only(paths: tuple[Path, ...], source: str) -> None:
    """Read everything and send nothing."""
    from wire.clients.replay import ReplaySummary
    from wire.sources.files import read

    total = ReplaySummary()
    damaged: list[str] = []
    for message in read(paths, source=source, now=now(), damaged=damaged.append):
        total.add(message)
    _summary(total, "would be sent")
    _ensure_found(paths, total)
    report_damaged(damaged)


def _ensure_found(paths: tuple[Path, ...], total: "ReplaySummary") -> None:
    """Exit with 1 where files were named and none was found."""
    if paths and not total.messages:
        tell(NOTHING)
        raise SystemExit(1)


def _ensure_sensible(
    paths: tuple[Path, ...],
    past: str | None,
    folder: Path | None,
    rate: float | None,
    speed: float | None,
    dry_run: bool,
) -> None:
    """Raises click.UsageError where options exclude each other."""
    if not paths and past is None and folder is None:
        raise click.UsageError("expected files or folders (PATHS), --watch DIR, or --from-wire NAME")
    for one, other, both in (
        ("PATHS", "--from-wire", paths and past is not None),
        ("PATHS", "--watch", paths and folder is not None),
        ("--watch", "--from-wire", folder is not None and past is not None),
        ("--rate", "--speed", rate and speed),
        ("--from-wire", "--dry-run", past is not None and dry_run),
        ("--watch", "--dry-run", folder is not None and dry_run),
    ):
        if both:
            raise click.UsageError(f"{one} and {other} exclude each other")
    if past == settings().name:
        raise click.UsageError(f"--from-wire {past}: that is also the target; set WIRE_NAME to another name")


def _source(
    paths: tuple[Path, ...],
    past: str | None,
    folder: Path | None,
    source: str,
    damaged: Callable[[str], None],
) -> _Source:
    if past:
        return _log(past)
    return _arriving(folder, source) if folder else _files(paths, source, damaged)


def _files(paths: tuple[Path, ...], source: str, damaged: Callable[[str], None]) -> _Source:
    from wire.sources.files import STDIN, read, size_of, ticking

    done: list[int] = []
    messages = read(paths, source=source, now=now(), damaged=damaged, done=done.append)
    total = None if STDIN in paths else size_of(paths)
    return _Source(ticking(messages), total, lambda _: sum(done))


def _arriving(folder: Path, source: str) -> _Source:
    from wire.clients.arriving import arriving
    from wire.sources.arriving import Folder

    messages = arriving(Folder(folder, source, tell), now)
    tell(f"waiting for files in {folder}; Ctrl-C ends it")
    return _Source(messages, None, lambda _: 0)


def _log(past: str) -> _Source:
    from wire.clients.log import log, measure

    extent = asyncio.run(measure(settings(), past))
    for partition, offset in extent.lost.items():
        tell(f"{partition} begins at offset {offset}: the messages before it are gone, and are not replayed")
    return _Source(log(settings(), past), extent.length, lambda sent: sent.messages)


def _send(where: _Source, total: "ReplaySummary", pace: "Pace | None") -> bool:
    """Send with a progress bar. Returns whether Ctrl-C or SIGTERM ended it."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    from wire.clients.replay import replay as send
    from wire.kafka.topic_creation import ensure_topics

    configured = settings()
    left = (BarColumn(30), TextColumn("{task.percentage:>3.0f} %, left:"), TimeRemainingColumn())
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())

    async def all_of_it() -> bool:
        partitions = await ensure_topics(configured, {configured.topic("messages")}, tell)
        shown = (*columns, *left) if where.total else columns
        with Progress(*shown, console=Console(stderr=True), transient=True) as bar, _caught() as signals:
            task = bar.add_task("replay", total=where.total)

            def show(so_far: "ReplaySummary") -> None:
                said = f"{so_far.messages:,} messages, {size(so_far.bytes)}"
                bar.update(task, description=said, completed=where.done(so_far))

            stopping = partial(bool, signals)
            await send(
                configured, where.messages, partitions, total, pace=pace, progress=show, stopping=stopping
            )
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
    for name, count in sorted(total.formats.items()):
        hint = "  of no known format: see wire rejected list" if name == "unknown" else ""
        click.echo(f"  {name:<10} {count:>9,}{hint}")
