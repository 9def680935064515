"""`wire schemas`: write the schemas of all topics."""

from pathlib import Path

import click

from wire.cli.common import ensure_known_settings
from wire.errors import PlainError


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("schemas"),
    show_default=True,
    help="Folder for the documents.",
)
def schemas(out: Path) -> None:
    """Write the JSON Schemas of all messages and the AsyncAPI document of the topics.

    \b
    Example:  wire schemas --out schemas
    """
    from wire.schemas import write

    ensure_known_settings()
    try:
        written = write(out)
    except OSError as error:
        raise PlainError(f"cannot write to {out}: {error.strerror}") from None
    for path in written:
        click.echo(str(path))
