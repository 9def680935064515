"""`wire verify`: the proof that nothing is lost and nothing stands twice."""

import asyncio
import sys

import click

from wire.cli.common import settings, tell


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

    report = asyncio.run(check(settings(), wait=wait, observer=tell))
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
