"""Commands that show what is there: consume, tables, verify, schemas."""

import asyncio
import sys
from pathlib import Path

import click

from wire.cli.common import settings
from wire.errors import PlainError

STREAMS = ("stories", "teasers", "media", "links", "rejected")


@click.command()
@click.argument("stream", type=click.Choice(STREAMS))
@click.option("--from-start", is_flag=True, help="All there is; without it, what comes from now on.")
@click.option("--follow", is_flag=True, help="After --from-start, go on with what comes.")
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many.")
@click.option("--topic", default="", metavar="CODE", help="Only items about a Media Topic, e.g. 11000000.")
@click.option(
    "--region", default="", metavar="CODE", help="Only items about a region: ISO 3166 (VE) or UN M49 (019)."
)
@click.option("--json", "as_json", is_flag=True, help='One {"key", "headers", "value"} a line.')
def consume(
    stream: str, from_start: bool, follow: bool, limit: int | None, topic: str, region: str, as_json: bool
) -> None:
    """Print the items of a stream.

    \b
    Example:  wire consume stories --from-start --topic 11000000 --region VE
              wire consume rejected --from-start --json
    """
    _ensure_known(topic, region.upper())
    asyncio.run(_consume(stream, from_start, follow or not from_start, limit, topic, region, as_json))


def _ensure_known(topic: str, region: str) -> None:
    """A code that nothing can match is a mistake. Raises click.UsageError."""
    from wire.domain.enrichment import regions, topics

    if topic and not topics.name(topic):
        known = "; ".join(f"{code} {name}" for code, name in topics.first_level().items())
        raise click.UsageError(f"--topic {topic}: expected a first-level Media Topic, one of {known}")
    if region and not regions.name(region):
        raise click.UsageError(
            f"--region {region}: expected an ISO 3166 country like VE or a UN M49 region like 019"
        )


async def _consume(
    stream: str, from_start: bool, follow: bool, limit: int | None, topic: str, region: str, as_json: bool
) -> None:
    from wire.clients.consume import consume as read
    from wire.clients.consume import matches
    from wire.codec import line
    from wire.monitor.terminal import Screen, item

    console = Screen(soft_wrap=True, highlight=False)
    shown = 0
    async for record in read(settings(), stream, from_start=from_start, follow=follow):
        if not matches(record, topic, region.upper()):
            continue
        if as_json:
            sys.stdout.buffer.write(line(record.key, record.headers, record.value))
            sys.stdout.flush()
        else:
            console.print(item(record))
        shown += 1
        if shown == limit:
            return


@click.command()
@click.option("--watch", is_flag=True, help="Show them again as they change; Ctrl-C ends it.")
@click.option("--json", "as_json", is_flag=True, help="All rows: per hour, day and for all time.")
def tables(watch: bool, as_json: bool) -> None:
    """The counts per topic and region, over all partitions, whether or not a worker runs.

    \b
    Example:  wire tables --watch
              wire tables --json | jq '.[] | select(.topic == "11000000" and .region == "VE")'
    """
    asyncio.run(_tables(watch, as_json))


async def _tables(watch: bool, as_json: bool) -> None:
    import orjson

    from wire.clients.counts import counts

    if as_json:
        async for rows in counts(settings(), watch=watch, by_time=True):
            click.echo(orjson.dumps(rows, option=None if watch else orjson.OPT_INDENT_2))
        return
    from rich.live import Live

    from wire.monitor.terminal import Screen, fitting
    from wire.monitor.terminal import counts as shown

    console = Screen()
    if not watch or not console.is_terminal:
        async for rows in counts(settings(), watch=watch):
            console.print(shown(rows))
        return
    with Live(console=console, screen=True, auto_refresh=False) as live:
        async for rows in counts(settings(), watch=True):
            live.update(fitting(console, rows), refresh=True)


@click.command()
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=30.0,
    show_default=True,
    help="Seconds to wait for the workers to finish.",
)
def verify(wait: float) -> None:
    """Prove from what the broker stores that nothing is lost and nothing stands twice.

    Reads every topic back, runs the steps again over the stored input of each stage, and compares outputs and tables
    record for record. Exits with 1 and the first differences if there are any.

    \b
    Example:  wire verify
    """
    from wire.clients.verify import MOST
    from wire.clients.verify import verify as check

    report = asyncio.run(check(settings(), wait=wait, say=lambda what: click.echo(what, err=True)))
    outcomes = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    click.echo(
        f"messages   {sum(report.outcomes.values()):>10,}  each with one outcome: {outcomes or 'none yet'}"
    )
    for topic, count in sorted(report.records.items()):
        click.echo(f"records    {count:>10,}  {topic}")
    for table, count in sorted(report.entries.items()):
        click.echo(f"entries    {count:>10,}  {table}")
    if not report.outcomes:
        click.echo(f"nothing to verify: {settings().topic('messages')} is empty")
        return
    if not report.differences:
        click.echo("verified: every output and every table is what the steps make of the stored input")
        return
    for difference in report.differences[:MOST]:
        click.echo(f"DIFFERENT  {difference}")
    click.echo(f"not verified: {len(report.differences)} differences")
    sys.exit(1)


@click.command()
@click.option(
    "--out", type=click.Path(path_type=Path, file_okay=False), default=Path("schemas"), show_default=True
)
def schemas(out: Path) -> None:
    """Write the JSON Schemas of all messages and the AsyncAPI document of the topics.

    \b
    Example:  wire schemas --out schemas
    """
    from wire.schemas import write

    try:
        written = write(out)
    except OSError as error:
        raise PlainError(f"cannot write to {out}: {error.strerror}") from None
    for path in written:
        click.echo(str(path))
