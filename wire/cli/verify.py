"""`wire verify`: prove that nothing is lost and nothing is there twice."""

import asyncio
import signal
import sys
from pathlib import Path

import click

from wire.cli.common import now, settings, tell
from wire.domain.clock import iso


@click.command()
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=30.0,
    show_default=True,
    help="Seconds to wait until the workers have done all records.",
)
@click.option(
    "--since",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Go on from the last verification that is in FILE, and put this one into it. Without the file, verify all. "
    "What is lost is told once.",
)
@click.option(
    "--follow",
    is_flag=True,
    help="Audit a wire at work: compare the outputs again and again, until there is a difference or Ctrl-C.",
)
@click.option(
    "--every",
    type=click.FloatRange(min=0, min_open=True),
    default=10.0,
    show_default=True,
    help="Seconds between two rounds of --follow.",
)
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    help="How many work at a time; each holds the tables of one partition. "
    "[default: one for each core, up to 4]",
)
def verify(wait: float, since: Path | None, follow: bool, every: float, processes: int | None) -> None:
    """Prove from the stored records that nothing is lost and nothing is there twice.

    Reads every topic, runs the steps again over the stored input of each stage, and compares outputs and tables record
    by record. Prints the first differences and exits with 1 if there are any, if the log has lost its beginning, or if
    retention removed records that no worker has read.

    Of the records of the log, those that desk and worker put there are no messages: ticks, orders (a release, an answer
    of one partition to another) and what was forwarded. Only one that is rejected has an outcome.

    \b
    Example:  wire verify
              wire verify --since wire.verified
              wire verify --since wire.verified --follow
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that it removes its files, as Ctrl-C does
    if follow and processes:
        raise click.UsageError("--processes: --follow works in one process")
    if follow:
        asyncio.run(_follow(since, every))
        return
    from wire.clients.audit.verify import verify as check
    from wire.monitor.verify_lines import verify_lines

    configured = settings()
    report = asyncio.run(check(configured, wait=wait, since=since, processes=processes, observer=tell))
    for line in verify_lines(report, configured, since):
        click.echo(line)
    if not report.is_proven:
        sys.exit(1)


async def _follow(since: Path | None, every: float) -> None:
    """Print how far the audit is after each round; exit with 1 at the first difference."""
    from wire.clients.audit.live_audit import audit_live

    async for audited in audit_live(settings(), since, every, tell):
        click.echo(
            f"{iso(now())}  {audited.records:,} records audited, {audited.behind:,} not done by the workers"
        )
        for difference in audited.differences:
            click.echo(f"DIFFERENT  {difference}")
        if audited.differences:
            sys.exit(1)
