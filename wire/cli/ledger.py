"""`wire ledger`: what became of each message."""

import asyncio
import sys

import click

from wire.cli.common import say, settings, width

KEYS = ("source", "format", "day")
"""By what the ledger may be added up."""


@click.command()
@click.option(
    "--by",
    type=click.Choice([*KEYS, "all"]),
    default="all",
    show_default=True,
    help="Add up by one of these; `all`: a row for each source, format and day.",
)
@click.option("--json", "as_json", is_flag=True, help="All rows, by the hour.")
def ledger(by: str, as_json: bool) -> None:
    """What became of each message: published, repeated, superseded, held or rejected, or that it kills.

    `kills` are messages: kills, and notices that kill other messages, however many. A story that was killed stays under
    `published`; `wire tables` counts it as killed.
    `misrouted` counts messages that a producer put into another partition than Kafka's own producers would; they were
    forwarded. `remainder` is what has no outcome; it must be 0, and the exit code is 1 where it is not.

    \b
    Example:  wire ledger --by day
    """
    from wire.clients.ledger import ledger as read

    rows = asyncio.run(read(settings()))
    if as_json:
        import orjson

        click.echo(orjson.dumps(rows, option=orjson.OPT_INDENT_2))
    else:
        from wire.monitor.ledger_table import ledger_lines

        for line in ledger_lines(rows, KEYS if by == "all" else [by], width()):
            say(line)
    if any(row["remainder"] for row in rows):
        sys.exit(1)
