"""`wire verify`: prove that nothing is lost and nothing is there twice."""

import asyncio
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wire.cli.common import now, settings, tell
from wire.domain.clock import iso

if TYPE_CHECKING:
    from wire.clients.audit.report import LostHead, Report


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
    from wire.clients.verify import verify as check

    report = asyncio.run(check(settings(), wait=wait, since=since, processes=processes, observer=tell))
    _show_counts(report)
    _show_gone(report)
    _conclude(report, since)


def _conclude(report: "Report", since: Path | None) -> None:
    """Say what is proven; exit with 1 at a difference, or where records are lost."""
    if report.differences:
        for difference in report.differences:
            click.echo(f"DIFFERENT  {difference}")
        click.echo(f"not verified: {len(report.differences) + report.more} differences")
        sys.exit(1)
    if report.lost_head or report.lost:
        if report.lost_head:
            _show_lost_head(report, report.lost_head)
        if report.lost:
            _show_lost(report)
        if since:
            click.echo(f"{since} knows of this now: --since tells it once")
        sys.exit(1)
    if not report.outcomes and not report.records.total():
        click.echo(f"nothing to verify: {settings().topic('messages')} is empty")
    elif report.not_compared:
        click.echo("verified, as far as the records that are left prove it")
        if since:
            click.echo(f"{since} has the tables as they are: --since proves all that comes from now on")
        else:
            click.echo("with --since FILE, all that comes from now on will be proven")
    else:
        nothing_new = since and not report.records.total()
        what = (
            "nothing came since the last verification, and every table"
            if nothing_new
            else "every output and every table"
        )
        click.echo(f"verified: {what} equals what the steps make of the stored input")


async def _follow(since: Path | None, every: float) -> None:
    """Print how far the audit is after each round; exit with 1 at the first difference."""
    from wire.clients.live_audit import audit_live

    async for audited in audit_live(settings(), since, every, tell):
        click.echo(
            f"{iso(now())}  {audited.records:,} records audited, {audited.behind:,} not done by the workers"
        )
        for difference in audited.differences:
            click.echo(f"DIFFERENT  {difference}")
        if audited.differences:
            sys.exit(1)


def _show_counts(report: "Report") -> None:
    outcomes = ", ".join(f"{count:,} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    of_each = f"each with one outcome: {outcomes or 'none yet'}"
    log = settings().topic("messages")
    proven = "split-ledger" not in report.not_compared
    click.echo(f"messages   {report.outcomes.total():>10,}  {of_each if proven else 'outcomes are unproven'}")
    for topic, count in sorted(report.records.items()):
        beside = "  (with ticks, orders and what was forwarded)" if topic == log else ""
        click.echo(f"records    {count:>10,}  {topic}{beside}")
    for table, count in sorted(report.entries.items()):
        click.echo(f"entries    {count:>10,}  {table}")


def _show_lost_head(report: "Report", lost: "LostHead") -> None:
    """Say that the log is not whole: nothing can derive what is gone from it."""
    log, unproven = settings().topic("messages"), report.unproven.total()
    click.echo(
        f"not verified: {log} has lost its first records, {lost.gone:,} of {lost.received:,} messages. What they "
        f"made cannot be recomputed: {unproven:,} records and {len(report.not_compared)} tables are unproven; all else "
        f"is as it must be. Nothing may expire on the log: set retention.ms and retention.bytes of {log} to -1, and "
        "bring back a copy of it, or verify --since a verification that has read what is gone"
    )


def _show_lost(report: "Report") -> None:
    """Say that records are gone which no worker has read: nothing was made of them."""
    name = settings().name
    gone = sum(len(each) for ranges in report.lost.values() for each in ranges)
    on_log = any(at.topic == settings().topic("messages") for at in report.lost)
    again = (
        "Only a copy of the log has them"
        if on_log
        else f"The log has what they are made of: `WIRE_NAME={name}2 wire replay --from-wire {name}`"
    )
    click.echo(
        f"lost: up to {gone:,} records, removed by retention before a worker read them; all else is as it must be. "
        f"{again}"
    )


def _show_gone(report: "Report") -> None:
    """Where topics begin that have lost their first records, and what that leaves unproven."""
    for at, offset in sorted(report.begins.items()):
        click.echo(
            f"begins at  {offset:>10,}  {at.topic}/{at.partition}: retention has removed what was before"
        )
    for at, ranges in sorted(report.lost.items()):
        for each in ranges:
            click.echo(
                f"lost       {len(each):>10,}  {at.topic}/{at.partition}: at most, from offset {each.start} on; "
                "no worker has read them"
            )
    for topic, count in sorted((+report.unproven).items()):
        click.echo(f"unproven   {count:>10,}  {topic}: made with what is removed, by ids that are right")
    for table in report.not_compared:
        click.echo(f"unproven              table {table}: made with what is removed")
