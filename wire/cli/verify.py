"""`wire verify`: prove that nothing is lost and nothing is there twice."""

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
    help="Seconds to wait until the workers have done all records.",
)
def verify(wait: float) -> None:
    """Prove from the stored records that nothing is lost and nothing is there twice.

    Reads every topic, runs the steps again over the stored input of each stage, and compares outputs and tables record
    by record. Prints the first differences and exits with 1 if there are any.

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
        click.echo("verified: every output and every table equals what the steps make of the stored input")
        return
    for difference in report.differences[:MOST]:
        click.echo(f"DIFFERENT  {difference}")
    click.echo(f"not verified: {len(report.differences)} differences")
    sys.exit(1)
