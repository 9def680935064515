"""What the commands share: settings, options, the wall clock, and lines for a person."""

import re
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

import click

from wire.errors import PlainError
from wire.printable import without_steering

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from wire.settings import Settings


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
    """The settings of the environment. Raises PlainError with the variable and its allowed values."""
    from pydantic import ValidationError

    from wire.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        if not first["loc"]:  # raised by Settings itself, for several settings together
            raise PlainError(first["msg"].removeprefix("Value error, ")) from None
        name = "_".join(["WIRE", *(str(part).upper() for part in first["loc"])])
        raise PlainError(f"{name}={first['input']!r}: expected {_expected(first)}") from None


def _expected(error: "ErrorDetails") -> str:
    """The allowed values of a setting, for a person."""
    limits = error.get("ctx", {})
    match error["type"]:
        case "int_parsing" | "int_from_float":
            return "a whole number"
        case "float_parsing":
            return "a number"
        case "greater_than_equal":
            return f"{limits['ge']:g} or more"
        case "less_than_equal":
            return f"{limits['le']:g} or less"
        case "literal_error":
            return str(limits["expected"]).replace("'", "")
        case "string_pattern_mismatch":
            return "small letters, digits, _ and -, a letter first, at most 41 characters"
        case _:
            return error["msg"]


def now() -> int:
    """The wall clock in milliseconds: the one place where a command reads it."""
    return int(time.time() * 1000)


def size(number: int) -> str:
    """Bytes, for a person."""
    return f"{number / 1e6:,.1f} MB" if number >= 100_000 else f"{number / 1e3:,.1f} kB"


def say(what: str) -> None:
    """Print a line of a result. What it holds of the wire does not steer the terminal."""
    click.echo(without_steering(what))


def tell(what: str) -> None:
    """Print a line about progress to standard error."""
    click.echo(without_steering(what), err=True)


def report_damaged(files: list[str]) -> None:
    """Name the files that could not be read to their end, and exit with 1 where there are any."""
    for file in files:
        tell(f"{file}; what could be read of it was taken, the file itself is a dead letter")
    if files:
        raise SystemExit(1)
