"""`wire web`: the page, and the HTTP API behind it."""

from pathlib import Path

import click

from wire.cli.common import now, settings, tell
from wire.errors import PlainError

DATA = Path("wire-web")


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=DATA,
    show_default=True,
    help="Folder of the read model. It may be deleted: it is built again.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="Another one needs WIRE_WEB_TOKEN.")
@click.option("--port", type=click.IntRange(1, 65535), default=8090, show_default=True)
def web(data: Path, host: str, port: int) -> None:
    """Serve a page that shows the wire live, with search, history, dead letters and ledger, and its HTTP API at /docs.

    It needs no worker, and any number of pages may run, each with a folder of its own.

    \b
    Example:  wire web
    """
    try:
        from wire.web.serve import serve
    except ImportError as error:
        raise PlainError(f"{error.name} is not installed: pip install 'wire-processor[web]'") from None
    serve(settings(), data, host, port, now, tell)
