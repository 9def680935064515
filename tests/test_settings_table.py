"""docs/settings.md has every setting with its default and what it may be."""

from typing import get_args

from pydantic import SecretStr
from pydantic.fields import FieldInfo

from tests.support import ROOT
from wire.configuration import FILES, PREFIX
from wire.settings import Settings

DOCS = (ROOT / "docs" / "settings.md").read_text("utf-8")


def row(name: str, field: FieldInfo) -> str:
    default = "" if isinstance(field.default, SecretStr) or field.default is None else field.default
    shown = f"{default:g}" if isinstance(default, float) else str(default)
    secret = f"; or `{PREFIX}{name.upper()}_FILE`" if f"{name}_file" in FILES else ""
    return (
        f"| `{PREFIX}{name.upper()}` | {f'`{shown}`' if shown else ''} | {field.description}{allowed(field)}{secret} |"
    ).replace("|  |", "| |")


def allowed(field: FieldInfo) -> str:
    choices = [value for value in get_args(field.annotation) if isinstance(value, str)]
    if choices:
        return f": {', '.join(f'`{value}`' for value in choices)}"
    least = [limit.ge for limit in field.metadata if hasattr(limit, "ge")]
    most = [limit.le for limit in field.metadata if hasattr(limit, "le")]
    return f"; {least[0]} to {most[0]}" if least and most else f"; at least {least[0]}" if least else ""


def test_the_table_of_settings_is_that_of_the_code() -> None:
    written = [line for line in DOCS.splitlines() if line.startswith(f"| `{PREFIX}")]
    expected = [row(name, field) for name, field in Settings.model_fields.items()]
    assert written == expected, "\n".join(expected)
