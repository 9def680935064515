"""`wire worker`: split, deduplicate and enrich until stopped."""

import os
import sys

import click

from wire.cli.common import settings, settings_file
from wire.errors import PlainError


@click.command()
@click.option(
    "--trust-tables",
    is_flag=True,
    help="If the group's offsets are gone, start at the checkpoints of the tables.",
)
@click.option(
    "--skip-lost", is_flag=True, help="Go on where retention removed records before they were read."
)
def worker(trust_tables: bool, skip_lost: bool) -> None:
    """Split, deduplicate and enrich messages as they come. Run as many workers as you like, on any machine.

    Ctrl-C or SIGTERM commits the open transactions and ends it. If it ends by itself, with exit code 1 and a line that
    says why, start it again: nothing is lost or counted twice.

    \b
    Example:  WIRE_BROKER=kafka1:9092,kafka2:9092 wire worker
    """
    from wire.configuration import log_format
    from wire.worker import logs
    from wire.worker.run import work

    logs.set_up(log_format(os.environ, settings_file()))
    logs.take_crashes()
    try:
        configured = settings()
        logs.set_up(configured.log_format, configured)
        work(configured, trust_tables=trust_tables, skip_lost=skip_lost)
    except PlainError as error:
        logs.LOGGER.error("%s", error)
        sys.exit(1)
