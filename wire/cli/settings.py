"""`wire settings`: the settings in force, and where each comes from."""

import os
import textwrap

import click

from wire.cli.common import settings as load
from wire.cli.common import settings_file, width

_INDENT = "    "


@click.command()
def settings() -> None:
    """List all settings with their values, and where these come from: the environment, a settings file, the defaults.

    A secret is never printed. docs/settings.md says what a setting may be.

    \b
    Example:  wire --config wire.toml settings
    """
    from wire.configuration import PREFIX, given, shown

    settings = load()
    sources = given(os.environ, settings_file())
    rows = [
        (
            f"{PREFIX}{name.upper()}",
            shown(name, getattr(settings, name)),
            sources[name].written if name in sources else "default",
            field.description or "",
        )
        for name, field in type(settings).model_fields.items()
    ]
    columns = width()
    lines = [f"{name:<22} {value:<18} {source:<24} {what}" for name, value, source, what in rows]
    if max(map(len, lines)) > columns:
        lines = [
            f"{name}={value}  ({source})\n{textwrap.indent(textwrap.fill(what, columns - len(_INDENT)), _INDENT)}"
            for name, value, source, what in rows
        ]
    click.echo("\n".join(lines))
