"""What the commands share: the settings, and the time of day."""

import time
from typing import TYPE_CHECKING

from wire.errors import PlainError

if TYPE_CHECKING:
    from wire.settings import Settings


def settings() -> "Settings":
    """The settings of the environment. Raises PlainError that names the variable and what it may be."""
    from pydantic import ValidationError

    from wire.settings import Settings

    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(["WIRE", *(str(part).upper() for part in first["loc"])])
        prefix = f"{name}: " if first["loc"] else ""
        raise PlainError(f"{prefix}{first['msg'].removeprefix('Value error, ')}") from None


def now() -> int:
    """The wall clock in milliseconds: the one place where a command reads it."""
    return int(time.time() * 1000)
