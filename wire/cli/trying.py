"""`wire demo`: the whole wire in a temporary folder, in half a minute."""

from pathlib import Path

import click


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def demo(paths: tuple[Path, ...]) -> None:
    """Start a broker and a worker in a temporary folder, replay seeds/ (or PATHS), show what happens, clean up.

    \b
    Example:  wire demo
    """
    from wire.monitor.demo import run

    run(paths or (Path("seeds"),))
