"""Commands that move wire: broker, worker, replay, process."""

import signal
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

import click

from wire.cli.common import now, settings, size
from wire.errors import PlainError

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Iterable

    from wire.clients.replay import Pace, Sum
    from wire.sources.files import Sent, Tick

NOTHING = "nothing found: expected files of wire, or folders or archives with such files"
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
SOURCE = click.option(
    "--source",
    default="replay",
    show_default=True,
    help="Name of the source; part of the id of messages without one of their own.",
)


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Folder of the log; kept between runs.",
)
@click.option("--port", type=click.IntRange(1, 65535), default=9092, show_default=True)
@click.option("--fetch", is_flag=True, help="Only fetch and prepare Kafka, so that later starts are quick.")
def broker(data: Path, port: int, fetch: bool) -> None:
    """Run Kafka on this machine: one node, no Docker, no Java needed.

    \b
    Example:  wire broker --data ~/wire --port 9092
    """
    from wire.broker.node import prepare, serve

    if fetch:
        prepare(say=lambda what: click.echo(what, err=True))
        return
    serve(data, port, say=lambda what: click.echo(what, err=True))


@click.command()
@click.option(
    "--trust-tables", is_flag=True, help="Go on where the tables end if the group's offsets are gone."
)
def worker(trust_tables: bool) -> None:
    """Split, deduplicate and enrich what comes; run as many as you like, on any machine.

    Ctrl-C or SIGTERM finish what is under way. If it ends by itself, with exit code 1 and a line that says why,
    start it again: nothing is lost or counted twice.

    \b
    Example:  WIRE_BROKER=kafka1:9092,kafka2:9092 wire worker
    """
    from wire.worker.run import work

    work(settings(), trust_tables=trust_tables)


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--from-wire",
    "past",
    metavar="NAME",
    help="The whole log of another wire on the same broker instead of files: for more partitions, or new rules.",
)
@click.option("--rate", type=click.FloatRange(min=0, min_open=True), help="Messages a second.")
@click.option(
    "--speed",
    type=click.FloatRange(min=0, min_open=True),
    help="The original pace by each message's own time, so many times as fast; what is older than the first "
    "message goes at once.",
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
    """Put files of wire onto the log: single messages, folders, .gz, .zip, archives with many messages in a file.

    As fast as the broker takes them, unless --rate or --speed say otherwise. A replay that was interrupted can be
    run again: keys and ids are the same and nothing is counted twice.

    \b
    Example:  wire replay seeds/
              wire replay reuters21578/ --speed 3600
              WIRE_NAME=wire2 WIRE_PARTITIONS=16 wire replay --from-wire wire
    """
    _ensure_sensible(paths, past, rate, speed, dry_run)
    import asyncio

    from wire.clients.log import ensure_log, log
    from wire.clients.replay import Sum, as_it_was, steadily
    from wire.sources.files import read, ticking

    total = Sum()
    damaged: list[str] = []
    if dry_run:
        for message in read(paths, source=source, now=now(), damaged=damaged.append):
            total.add(message)
        _summary(total, "would be sent")
        _damaged(damaged)
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
    _damaged(damaged)


def _ensure_sensible(
    paths: tuple[Path, ...], past: str | None, rate: float | None, speed: float | None, dry_run: bool
) -> None:
    """Raises click.UsageError where the options cannot be meant together."""
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
        raise click.UsageError(f"--from-wire {past}: that is the wire it would go to; set WIRE_NAME")


def _send(
    messages: "Iterable[Sent | Tick] | AsyncIterable[Sent | Tick]", total: "Sum", pace: "Pace | None"
) -> bool:
    """Send with a progress bar; says whether Ctrl-C ended it."""
    import asyncio

    from rich.console import Console
    from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    from wire.clients.replay import replay as send
    from wire.kafka.topics import ensure

    told: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        told.append(number)

    async def all_of_it() -> None:
        partitions = await ensure(configured)
        columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("replay")

            def show(so_far: "Sum") -> None:
                bar.update(task, description=f"{so_far.messages:,} messages, {size(so_far.bytes)}")

            before = [signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)]
            try:
                await send(
                    configured,
                    messages,
                    partitions,
                    total,
                    pace=pace,
                    progress=show,
                    stopping=lambda: bool(told),
                )
            finally:
                for number, handler in zip((signal.SIGINT, signal.SIGTERM), before, strict=True):
                    signal.signal(number, handler)

    configured = settings()
    asyncio.run(all_of_it())
    return bool(told)


def _summary(total: "Sum", what: str) -> None:
    rate = (
        f" in {total.seconds:.1f} s, {total.messages / total.seconds:,.0f} a second" if total.seconds else ""
    )
    click.echo(
        f"{total.messages:,} {'message' if total.messages == 1 else 'messages'} {what} ({size(total.bytes)}){rate}"
    )
    if not total.messages:
        click.echo(NOTHING, err=True)
    for name, count in sorted(total.formats.items()):
        hint = "  dead letters where no format fits: wire consume rejected" if name == "unknown" else ""
        click.echo(f"  {name:<10} {count:>9,}{hint}")


@click.command()
@PATHS
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder for the streams as .jsonl files and counts.json.",
)
@SOURCE
@click.option(
    "--report", is_flag=True, help="Also say which of the values that were supplied stand in the items."
)
def process(paths: tuple[Path, ...], out: Path, source: str, report: bool) -> None:
    """Run the same steps over files without a broker, and write the streams and the counts to a folder.

    \b
    Example:  wire process seeds/ --out /tmp/items
              wire process agency/ --out /tmp/items --report
    """
    from wire.process import process as run
    from wire.sources.files import read, ticking
    from wire.warm_up import warm_up

    warm_up()
    moment = now()
    damaged: list[str] = []
    try:
        written = run(ticking(read(paths, source=source, now=moment, damaged=damaged.append)), out, moment)
    except OSError as error:
        raise PlainError(f"cannot write to {out}: {error.strerror}") from None
    if not any(written.values()):
        click.echo(NOTHING, err=True)
    for stream, lines in written.items():
        click.echo(f"{lines:>9,}  {out / stream}.jsonl")
    click.echo(f"{'counts':>9}  {out / 'counts.json'}")
    if report:
        from wire.sources.supplied import report as compare

        for line in compare(read(paths, source=source, now=moment)).lines():
            click.echo(line)
    _damaged(damaged)


def _damaged(files: list[str]) -> None:
    """Name the files that could not be read to their end, and exit with 1 where there are any."""
    for file in files:
        click.echo(f"{file}; what could be read of it was taken, the file itself is a dead letter", err=True)
    if files:
        raise SystemExit(1)
