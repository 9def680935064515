"""What the commands share: settings, options, the wall clock, and lines for a person."""

import os
import re
import sys
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from wire.printable import without_controls

if TYPE_CHECKING:
    from wire.settings import Settings


class Group(click.Group):
    """Commands under one name; a name that is none gets the nearest one."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called so, with the rest of the arguments."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            for near in get_close_matches(args[0], self.list_commands(ctx), n=1):
                error.message += f" Did you mean {near!r}?"
            raise


class _Moment(click.ParamType):
    """A time as a person gives it: how long ago (`90s`, `30min`, `2h`, `3d`, `1w`), or a date with or without a time,
    in UTC where it names no zone. Becomes milliseconds since 1970.
    """

    name = "time"
    _AGO = re.compile(r"(\d{1,6})\s*(s|min|m|h|d|w)")
    _SECONDS: ClassVar = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400, "w": 604_800}

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:
        return "2h|TIME"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip()
        if ago := self._AGO.fullmatch(text):
            return now() - int(ago[1]) * self._SECONDS[ago[2]] * 1000
        try:
            moment = datetime.fromisoformat(text)
            return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000)
        except (ValueError, OverflowError):
            self.fail(f"{text}: expected 30min, 2h, 3d or 1w, or a time like 2026-03-02T06:00", param, ctx)


SINCE = _Moment()
NOTHING = "nothing found: expected files of wire, or folders or archives with such files"
PATHS = click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
SOURCE = click.option(
    "--source",
    default="replay",
    show_default=True,
    help="Name of the source. It is part of the id of a message that has none of its own.",
)


def settings() -> "Settings":
    """The settings of the environment and of the settings file. Raises PlainError for what is wrong there."""
    from wire.configuration import load

    return load(os.environ, settings_file())


def ensure_known_settings() -> None:
    """Raises PlainError for a name that no setting has, in a command that needs no setting."""
    is_set = any(name.upper().startswith("WIRE_") for name in os.environ)
    if is_set or settings_file() or _DEFAULT_FILE.is_file():  # loading the settings takes a while
        from wire.configuration import given

        given(os.environ, settings_file())


def settings_file() -> Path | None:
    """The file that `--config` names, before or after the name of the command."""
    context = click.get_current_context(silent=True)
    path: Path | None = context.meta.get(_CONFIG) if context else None
    return path


def _keep_path(context: click.Context, _: click.Parameter, path: Path | None) -> None:
    if path:
        context.meta[_CONFIG] = path


_CONFIG = "wire.config"
_DEFAULT_FILE = Path("wire.toml")
"""As wire/configuration.py has it, which takes a while to load."""
CONFIG_OPTION = click.Option(
    ["--config"],
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    expose_value=False,
    callback=_keep_path,
    help="The settings file. [default: WIRE_CONFIG, else wire.toml where it exists]",
)


def now() -> int:
    """The wall clock in milliseconds: the one place where a command reads it."""
    return int(time.time() * 1000)


def label_code(option: str, text: str, code_of: Callable[[str], str]) -> str:
    """The code of the topic or region that an option names. Raises click.UsageError where nothing is called so."""
    from wire.clients.streams.labels import UnknownLabel

    try:
        return code_of(text)
    except UnknownLabel as error:
        raise click.UsageError(f"--{option} {error}") from None


def width() -> int:
    """Characters of a line on the screen; without end where the output goes into a file or a pipe."""
    from rich.console import Console

    return Console().width if sys.stdout.isatty() else sys.maxsize


def say(what: str) -> None:
    """Print a line of a result. What it holds of the wire does not steer the terminal."""
    click.echo(without_controls(what))


def tell(what: str) -> None:
    """Print a line about progress to standard error."""
    click.echo(without_controls(what), err=True)


def report_left_out(paths: Iterable[Path]) -> None:
    """Name what lies in folders and is not read."""
    from wire.sources.files import left_out

    for folder in (path for path in paths if path.is_dir()):
        for line in left_out(folder):
            tell(line)


def report_damaged(files: list[str]) -> None:
    """Name the files that could not be read to their end, and exit with 1 where there are any."""
    for file in files:
        tell(f"{file}; what could be read of it was taken, the file itself is a dead letter")
    if files:
        raise SystemExit(1)
