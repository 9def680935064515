"""`wire tables`: print the counts, which wire/clients/counts.py reads from the changelog."""

import asyncio

import click

from wire.cli.common import settings


@click.command()
@click.option("--watch", is_flag=True, help="Show the counts again after each change. Ctrl-C ends it.")
@click.option("--json", "as_json", is_flag=True, help="All rows: per hour, per day, and of all time.")
def tables(watch: bool, as_json: bool) -> None:
    """Print the counts per topic and region, over all partitions, whether or not a worker runs.

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
