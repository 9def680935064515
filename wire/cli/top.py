"""`wire top`: a live view of the wire that fills the terminal."""

import sys

import click

from wire.cli.common import now, settings
from wire.errors import PlainError


@click.command()
def top() -> None:
    """Show the wire live: stages with their last hour, counts with bars, newest stories, dead letters, alarms.

    Tab goes from panel to panel, Enter opens what is marked, / filters, s sorts, b breaks the counts down another way,
    z shows one panel alone, q ends it. It needs no worker and no page; it fits a terminal of any size.

    \b
    Example:  wire top
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise PlainError(
            "wire top fills a terminal, and this is none; see wire status, wire tables, wire consume"
        )
    try:
        from wire.monitor.top.app import Top
    except ImportError as error:
        raise PlainError(f"{error.name} is not installed: pip install 'wire-processor[top]'") from None
    screen = Top(settings(), now)
    screen.run()
    if screen.ended_by:
        raise screen.ended_by
