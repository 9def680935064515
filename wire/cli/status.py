"""`wire status`: whether the wire flows, and what is wrong."""

import asyncio
import sys
from typing import TYPE_CHECKING

import click

from wire.cli.common import now, say, settings
from wire.errors import PlainError

if TYPE_CHECKING:
    from rich.live import Live

    from wire.clients.health.status import Status
    from wire.settings import Settings

EVERY = 2.0
"""Seconds between two looks."""


@click.command()
@click.option("--watch", is_flag=True, help="Look again every two seconds. Ctrl-C ends it.")
@click.option("--json", "as_json", is_flag=True, help="As JSON; with --watch a line each time.")
def status(watch: bool, as_json: bool) -> None:
    """Whether the wire flows: broker, workers, stages, what is held, dead letters, sources.

    The exit code is 1 where something is wrong, and the first lines say what: no broker answers, records wait and no
    worker runs, a worker commits nothing for 10 s or passes a partition by for a minute though records wait there, a
    rebalance is under way, a partition belongs to nobody, a message has no outcome, records were removed before they
    were done, the group's offsets are gone, or a WIRE_INSTANCE is started again and again.

    It is 1, too, where an alarm asks to act: a source is quiet against its habit, or sends a surge of dead letters.
    Other alarms (a surge of kills, a message held without a time) are for the desk. `wire web` also judges agencies,
    pictures, and kills that name nothing known.

    \b
    Example:  wire status
              wire status --json | jq .problems
    """
    asyncio.run(_watch(settings(), as_json) if watch else _once(settings(), as_json))


async def _once(configured: "Settings", as_json: bool) -> None:
    from wire.clients.health.status import status_reader

    try:
        async with status_reader(configured) as read:
            found = await read(now())
    except PlainError as error:
        if as_json:
            _print_json(configured, None, [str(error)])
            sys.exit(1)
        raise
    if as_json:
        _print_json(configured, found, found.problems)
    else:
        from wire.monitor.status import folded, status_lines
        from wire.monitor.terminal import Screen

        screen = Screen(highlight=False, soft_wrap=True)
        for line in status_lines(configured, found):
            screen.print(folded(line, screen.width, screen) if screen.is_terminal else line)
    if not found.in_order:
        sys.exit(1)


def _print_json(configured: "Settings", found: "Status | None", problems: list[str]) -> None:
    import orjson

    from wire.monitor.status import status_json

    click.echo(orjson.dumps(status_json(configured, found, problems)))


async def _watch(configured: "Settings", as_json: bool) -> None:
    from rich.live import Live

    from wire.monitor.terminal import Screen

    screen = Screen(highlight=False)
    if as_json or not screen.is_terminal:
        while True:
            await _look(configured, as_json, None)
    with Live(console=screen, screen=True, auto_refresh=False) as live:
        while True:
            await _look(configured, as_json, live)


async def _look(configured: "Settings", as_json: bool, live: "Live | None") -> None:
    """Look until the connection is lost. A broker that is away, or a wire that is not there yet, is a problem shown."""
    from wire.clients.health.status import status_reader
    from wire.kafka.failures import KafkaUnreachable
    from wire.kafka.reading import NoSuchTopic

    try:
        async with status_reader(configured) as read:
            while True:
                found = await read(now())
                _show(configured, found, found.problems, as_json, live)
                await asyncio.sleep(EVERY)
    except (KafkaUnreachable, NoSuchTopic) as error:
        _show(configured, None, [str(error)], as_json, live)
        await asyncio.sleep(EVERY)


def _show(
    configured: "Settings", found: "Status | None", problems: list[str], as_json: bool, live: "Live | None"
) -> None:
    if as_json:
        _print_json(configured, found, problems)
        return
    from rich.text import Text

    from wire.monitor.status import folded, problem_lines, status_lines

    lines = status_lines(configured, found) if found else problem_lines(configured, problems)
    if live:
        width = live.console.width
        text = Text("\n", no_wrap=True).join(folded(line, width, live.console) for line in lines)
        live.update(text, refresh=True)
    else:
        for line in (*(line.plain for line in lines), ""):
            say(line)
