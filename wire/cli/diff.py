"""`wire diff`: what two wires, or two folders of `wire process`, say differently of the same items."""

import asyncio
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from wire.cli.common import settings
from wire.errors import PlainError

if TYPE_CHECKING:
    from wire.clients.diff.compare import Difference
    from wire.clients.diff.store import Store
    from wire.monitor.diff_lines import Summary

TROUBLE = 2
"""Exit code where the sides cannot be compared, as of diff(1)."""


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--limit",
    type=click.IntRange(min=0),
    default=20,
    show_default=True,
    help="Items that are printed; the table counts all.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Every item that differs, one a line, then the summary."
)
def diff(old: str, new: str, limit: int, as_json: bool) -> None:
    """Compare two wires on the broker by their names, or two folders that `wire process` wrote.

    Tells which items appear or vanish, and which change in status, headline, text, topics, places or cluster; of topics
    and places also the rule, where the rules installed here made them. The newest versions are compared. The exit code
    is 0 if nothing differs, 1 if something does, and 2 if they cannot be compared.

    \b
    Example:  wire diff /tmp/before /tmp/after
              wire diff wire wire2 --json
    """
    from wire.clients.diff.store import store

    try:
        with store() as kept:
            asyncio.run(_read(old, new, kept))
            differ = _print_json(kept) if as_json else _print(kept, limit)
    except PlainError as error:
        click.echo(f"wire: {' '.join(str(error).split())}", err=True)
        sys.exit(TROUBLE)
    sys.exit(differ)


async def _read(old: str, new: str, kept: "Store") -> None:
    from wire.clients.diff.compare import NEW, OLD, explain, load
    from wire.clients.diff.sides import side

    sides = [(number, side(text, settings())) for number, text in ((OLD, old), (NEW, new))]
    for number, source in sides:
        await load(number, source, kept)
    for number, source in sides:
        await explain(number, source, kept)


def _print(kept: "Store", limit: int) -> bool:
    from wire.monitor.diff_lines import Summary, line

    summary = Summary()
    for shown, difference in enumerate(_differing(kept, summary)):
        if shown < limit:
            click.echo(line(difference))
    for text in summary.lines():
        click.echo(text)
    return summary.differ


def _print_json(kept: "Store") -> bool:
    import orjson

    from wire.monitor.diff_lines import Summary, as_json

    summary = Summary()
    for difference in _differing(kept, summary):
        click.echo(orjson.dumps(as_json(difference)))
    click.echo(orjson.dumps({"summary": summary.json()}))
    return summary.differ


def _differing(kept: "Store", summary: "Summary") -> "Iterator[Difference]":
    """The items that differ. All items are counted in the summary."""
    from wire.clients.diff.compare import differences
    from wire.clients.diff.sides import STREAMS

    for stream in STREAMS:
        for difference in differences(kept, stream):
            summary.add(difference)
            if difference.what != "same":
                yield difference
