"""`wire process`: run the steps over files, without a broker."""

from pathlib import Path

import click

from wire.cli.common import (
    NOTHING,
    PATHS,
    SOURCE,
    ensure_known_settings,
    now,
    report_damaged,
    report_left_out,
    tell,
)
from wire.errors import PlainError


@click.command()
@PATHS
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder for the streams as .jsonl files and counts.json.",
)
@SOURCE
@click.option(
    "--report", is_flag=True, help="Also print which of the values that were supplied stand in the items."
)
def process(paths: tuple[Path, ...], out: Path, source: str, report: bool) -> None:
    """Run the same steps over files without a broker, and write the streams and the counts to a folder.

    \b
    Example:  wire process seeds/ --out /tmp/items
              wire process agency/ --out /tmp/items --report
    """
    from wire.process import process as run
    from wire.sources.files import read, ticking
    from wire.warm_up import warm_up

    ensure_known_settings()
    for folder in paths:
        if folder.is_dir() and out.resolve().is_relative_to(folder.resolve()):
            raise PlainError(
                f"{out} lies in {folder}, all files of which are read: choose another folder for --out"
            )
    warm_up()
    report_left_out(paths)
    moment = now()
    damaged: list[str] = []
    try:
        written = run(ticking(read(paths, source=source, now=moment, damaged=damaged.append)), out, moment)
    except OSError as error:
        raise PlainError(f"cannot write to {out}: {error.strerror}") from None
    if not any(written.values()) and not any(read(paths, source=source, now=moment)):  # all of it may be held
        tell(NOTHING)
        raise SystemExit(1)
    for stream, lines in written.items():
        click.echo(f"{lines:>9,}  {out / stream}.jsonl")
    click.echo(f"{'counts':>9}  {out / 'counts.json'}")
    if report:
        from wire.sources.supplied import report as compare

        for line in compare(read(paths, source=source, now=moment)).lines():
            click.echo(line)
    report_damaged(damaged)
