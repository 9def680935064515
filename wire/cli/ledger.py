"""`wire ledger`: what became of each message."""

import asyncio
import sys
from collections import defaultdict
from typing import TYPE_CHECKING

import click

from wire.cli.common import settings

if TYPE_CHECKING:
    from wire.domain.tables.ledger import LedgerRow

FIELDS = (
    "received",
    "published",
    "repeated",
    "superseded",
    "held",
    "killed",
    "rejected",
    "misrouted",
    "remainder",
)
KEYS = {"source": 20, "format": 10, "day": 10}
"""By what the ledger may be added up, and how wide each is printed."""


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
    """What became of each message: published, repeated, superseded, held, killed or rejected.

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
        _print(rows, list(KEYS) if by == "all" else [by])
    if any(row["remainder"] for row in rows):
        sys.exit(1)


def _print(rows: list["LedgerRow"], keys: list[str]) -> None:
    sums: dict[tuple[str, ...], list[int]] = defaultdict(lambda: [0] * len(FIELDS))
    for row in rows:
        named = {"source": row["source"], "format": row["format"], "day": row["hour"][:10]}
        total = sums[tuple(named[key] for key in keys)]
        for at, field in enumerate(FIELDS):
            total[at] += row[field]  # type: ignore[literal-required]
    every = [sum(column) for column in zip(*sums.values(), strict=True)] or [0] * len(FIELDS)
    click.echo(_line(keys, keys, FIELDS))
    for label in sorted(sums):
        click.echo(_line(keys, label, [f"{number:,}" for number in sums[label]]))
    click.echo(_line(keys, ["total", *[""] * (len(keys) - 1)], [f"{number:,}" for number in every]))


def _line(
    keys: list[str], labels: "tuple[str, ...] | list[str]", cells: "tuple[str, ...] | list[str]"
) -> str:
    """One row, its labels to the left and its numbers to the right."""
    named = "  ".join(f"{label:<{KEYS[key]}}" for key, label in zip(keys, labels, strict=True))
    return f"{named}  " + " ".join(
        f"{cell:>{max(9, len(field))}}" for field, cell in zip(FIELDS, cells, strict=True)
    )
