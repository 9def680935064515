"""`wire replay`: send files of wire, or the log of another wire, to the log."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from wire.cli.common import NOTHING, SOURCE, now, report_damaged, report_left_out, settings, tell
from wire.printable import size

if TYPE_CHECKING:
    from wire.clients.sending.replay import Messages, ReplaySummary
    from wire.reporter import Reporter

LEAST_SECONDS = 0.5
"""A shorter replay has no rate that says anything."""


class Asked(NamedTuple):
    """The arguments of the command."""

    paths: tuple[Path, ...]
    from_wire: str | None
    watch: Path | None
    rate: float | None
    speed: float | None
    source: str
    dry_run: bool


class Origin(NamedTuple):
    """Where messages come from, and how much there is."""

    messages: "Messages"
    whole: int | None
    """Bytes of files, or offsets of a log; None where nobody knows."""
    done: "Callable[[ReplaySummary], int]"
    """How much of it is sent."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--from-wire",
    metavar="NAME",
    help="Instead of files, the whole log of another wire on the same broker: for more partitions, or new rules.",
)
@click.option(
    "--watch",
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
def replay(**arguments: Any) -> None:
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
    asked = Asked(**arguments)
    _ensure_sensible(asked)
    report_left_out(asked.paths)
    damaged: list[str] = []
    summary = _read_only(asked, damaged.append) if asked.dry_run else _send(asked, damaged.append)
    if asked.paths and not summary.messages:
        tell(NOTHING)
        raise SystemExit(1)
    report_damaged(damaged)


def _ensure_sensible(asked: Asked) -> None:
    """Raises click.UsageError where options exclude each other."""
    given = {
        "PATHS": bool(asked.paths),
        "--from-wire": asked.from_wire is not None,
        "--watch": asked.watch is not None,
        "--rate": asked.rate is not None,
        "--speed": asked.speed is not None,
        "--dry-run": asked.dry_run,
    }
    if not (given["PATHS"] or given["--from-wire"] or given["--watch"]):
        raise click.UsageError("expected files or folders (PATHS), --watch DIR, or --from-wire NAME")
    for one, other in (
        ("PATHS", "--from-wire"),
        ("PATHS", "--watch"),
        ("--watch", "--from-wire"),
        ("--rate", "--speed"),
        ("--from-wire", "--dry-run"),
        ("--watch", "--dry-run"),
    ):
        if given[one] and given[other]:
            raise click.UsageError(f"{one} and {other} exclude each other")
    if asked.from_wire == settings().name:
        raise click.UsageError(
            f"--from-wire {asked.from_wire}: that is also the target; set WIRE_NAME to another name"
        )


def _read_only(asked: Asked, damaged: "Reporter") -> "ReplaySummary":
    """Read everything and send nothing."""
    from wire.clients.sending.replay import ReplaySummary
    from wire.sources.files import read

    summary = ReplaySummary()
    for message in read(asked.paths, source=asked.source, now=now(), damaged=damaged):
        summary.add(message)
    _print(summary, "would be sent")
    return summary


def _send(asked: Asked, damaged: "Reporter") -> "ReplaySummary":
    """Send everything; exits with 130 where Ctrl-C or SIGTERM came before the end."""
    from wire.clients.sending.replay import ReplaySummary, as_it_was, steadily
    from wire.monitor.replay_progress import replay_with_progress

    pace = steadily(asked.rate) if asked.rate else as_it_was(asked.speed) if asked.speed else None
    summary = ReplaySummary()
    messages, whole, done = _origin(asked, damaged)
    stopped = replay_with_progress(
        settings(), messages, summary, pace=pace, whole=whole, done=done, report=tell
    )
    _print(summary, "sent")
    if stopped and not asked.watch:
        click.echo("stopped before the end; run it again: nothing is counted twice")
        raise SystemExit(130)
    return summary


def _origin(asked: Asked, damaged: "Reporter") -> Origin:
    if asked.from_wire:
        return _of_log(asked.from_wire)
    return _of_folder(asked.watch, asked.source) if asked.watch else _of_files(asked, damaged)


def _of_files(asked: Asked, damaged: "Reporter") -> Origin:
    from wire.sources.files import STDIN, read, size_of, ticking

    done: list[int] = []
    messages = read(asked.paths, source=asked.source, now=now(), damaged=damaged, done=done.append)
    whole = None if STDIN in asked.paths else size_of(asked.paths)
    return Origin(ticking(messages), whole, lambda _: sum(done))


def _of_folder(folder: Path, source: str) -> Origin:
    from wire.clients.sending.arriving import arriving
    from wire.sources.arriving import Folder

    messages = arriving(Folder(folder, source, tell), now)
    tell(f"waiting for files in {folder}; Ctrl-C ends it")
    return Origin(messages, None, lambda _: 0)


def _of_log(name: str) -> Origin:
    from wire.clients.sending.log import log, measure

    extent = asyncio.run(measure(settings(), name))
    for partition, offset in extent.lost.items():
        tell(f"{partition} begins at offset {offset}: the messages before it are gone, and are not replayed")
    return Origin(log(settings(), name), extent.length, lambda sent: sent.messages)


def _print(summary: "ReplaySummary", what: str) -> None:
    seconds, messages = summary.seconds, summary.messages
    rate = f" in {seconds:.1f} s, {messages / seconds:,.0f} a second" if seconds >= LEAST_SECONDS else ""
    click.echo(
        f"{messages:,} {'message' if messages == 1 else 'messages'} {what} ({size(summary.bytes)}){rate}"
    )
    for name, count in sorted(summary.formats.items()):
        hint = "  of no known format: see wire rejected list" if name == "unknown" else ""
        click.echo(f"  {name:<10} {count:>9,}{hint}")
