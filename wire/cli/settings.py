"""`wire settings`: the settings in force, and where each comes from."""

import os

import click

from wire.cli.common import settings as load
from wire.cli.common import settings_file


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
    for name, field in type(settings).model_fields.items():
        source = sources[name].written if name in sources else "default"
        value = shown(name, getattr(settings, name))
        click.echo(f"{PREFIX}{name.upper():<17} {value:<18} {source:<24} {field.description}")
