"""`wire demo`: broker, worker and replay in a temporary folder, in half a minute."""

from pathlib import Path

import click

from wire.errors import PlainError

SEEDS = Path("seeds")


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def demo(paths: tuple[Path, ...]) -> None:
    """Start a broker and a worker in a temporary folder, replay seeds/ (or PATHS), show what happens, clean up.

    \b
    Example:  wire demo
    """
    from wire.monitor.demo import run

    if not paths and not SEEDS.is_dir():
        raise PlainError(f"no folder {SEEDS} here; name files of wire: wire demo PATH...")
    run(paths or (SEEDS,))
