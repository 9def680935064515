"""`wire worker`: the process that splits, deduplicates and enriches."""

import click

from wire.cli.common import settings


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
