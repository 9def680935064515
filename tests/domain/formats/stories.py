"""A message as the items it gives, for tests of formats."""

from typing import Any

from wire.domain import formats
from wire.domain.items.build import build
from wire.domain.splitting.parts import split


def items(raw: bytes) -> list[dict[str, Any]]:
    """The items of a message, the story first."""
    message = formats.parse(raw)
    return [dict(item.value) for item in build("id", 1, 0, message, split(message))]


def story(raw: bytes) -> dict[str, Any]:
    """The story of a message."""
    return items(raw)[0]
