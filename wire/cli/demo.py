"""`wire demo`: broker, worker and replay in a temporary folder, in half a minute."""

from pathlib import Path

import click

from wire.cli.common import ensure_known_settings
from wire.errors import PlainError

SEEDS = Path("seeds")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--web", is_flag=True, help="Show it as a page in the browser, until Ctrl-C.")
@click.option("--port", type=click.IntRange(1, 65535), default=8090, show_default=True, help="Of the page.")
def demo(paths: tuple[Path, ...], web: bool, port: int) -> None:
    """Start a broker and a worker in a temporary folder, replay seeds/ (or PATHS), show what happens, clean up.

    \b
    Example:  wire demo
              wire demo --web
    """
    ensure_known_settings()
    if not paths and not SEEDS.is_dir():
        raise PlainError(f"no folder {SEEDS} here; name files of wire: wire demo PATH...")
    if web:
        from wire.monitor.demo_page import run as run_page

        run_page(paths or (SEEDS,), port)
    else:
        from wire.monitor.demo import run

        run(paths or (SEEDS,))
