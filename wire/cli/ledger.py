"""`wire ledger`: what became of each message."""

import asyncio
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from wire.cli.common import say, say_within, settings, width
from wire.printable import shortened

if TYPE_CHECKING:
    from wire.domain.tables.ledger import LedgerRow

FIELDS = (
    "received",
    "published",
    "repeated",
    "superseded",
    "held",
    "kills",
    "rejected",
    "misrouted",
    "remainder",
)
KEYS = ("source", "format", "day")
"""By what the ledger may be added up."""
LONGEST_LABEL = 40
"""Characters of a name of a source in the table."""


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
        _print(rows, KEYS if by == "all" else [by])
    if any(row["remainder"] for row in rows):
        sys.exit(1)


def _print(rows: list["LedgerRow"], keys: Sequence[str]) -> None:
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(FIELDS))
    for row in rows:
        named = {
            "source": shortened(row["source"], LONGEST_LABEL),
            "format": row["format"],
            "day": row["hour"][:10],
        }
        total = sums[tuple(named[key] for key in keys)]
        for at, field in enumerate(FIELDS):
            total[at] += row[field]  # type: ignore[literal-required]
    every = [sum(column) for column in zip(*sums.values(), strict=True)] or [0] * len(FIELDS)
    table: list[tuple[tuple[str, ...], tuple[str, ...]]] = [(tuple(keys), FIELDS)]
    if keys[0] == "day":  # the newest first, as on the page
        labels = sorted(sums, reverse=True)
    else:  # the largest first
        labels = sorted(sums, key=lambda label: (-sums[label][0], label))
    table += [(label, tuple(f"{number:,}" for number in sums[label])) for label in labels]
    table.append((("total", *[""] * (len(keys) - 1)), tuple(f"{number:,}" for number in every)))
    most = width()
    for line in _lines(table, most):
        if len(line) > most:  # labels
            say_within(most, line)
        else:
            say(line)


def _lines(table: "list[tuple[tuple[str, ...], tuple[str, ...]]]", most: int) -> Iterator[str]:
    """Rows of labels and numbers; on a screen that is too narrow for them the numbers stand below the labels."""
    labels, numbers = zip(*table, strict=True)
    spread = [max(map(len, column)) for column in zip(*labels, strict=True)]
    widths = [max(map(len, column)) for column in zip(*numbers, strict=True)]
    is_narrow = sum(spread) + 2 * len(spread) + sum(widths) + len(widths) - 1 > most
    for label, cells in table:
        named = "  ".join(f"{text:<{size}}" for text, size in zip(label, spread, strict=True))
        counted = [f"{cell:>{size}}" for cell, size in zip(cells, widths, strict=True)]
        yield from (
            (named.rstrip(), *_filled(counted, most)) if is_narrow else (f"{named}  {' '.join(counted)}",)
        )


def _filled(cells: list[str], most: int) -> list[str]:
    """Cells on as few lines as hold them: the same ones on each line of all rows, for a column has one width."""
    lines = [cells[0]]
    for cell in cells[1:]:
        if len(lines[-1]) + 1 + len(cell) <= most:
            lines[-1] += f" {cell}"
        else:
            lines.append(cell)
    return lines
