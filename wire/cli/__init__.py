"""The command line. Each command imports what it needs when it is called, so that `--help` is quick."""

import logging
import os
import sys
from typing import Any, NoReturn

import click

from wire import __version__
from wire.cli.broker import broker
from wire.cli.common import CONFIG_OPTION
from wire.cli.consume import consume
from wire.cli.demo import demo
from wire.cli.diff import diff
from wire.cli.kill import kill
from wire.cli.ledger import ledger
from wire.cli.process import process
from wire.cli.rejected import rejected
from wire.cli.release import release
from wire.cli.replay import replay
from wire.cli.schemas import schemas
from wire.cli.settings import settings
from wire.cli.show import show
from wire.cli.status import status
from wire.cli.tables import tables
from wire.cli.top import top
from wire.cli.topics import topics
from wire.cli.verify import verify
from wire.cli.web import web
from wire.cli.why import why
from wire.cli.worker import worker
from wire.errors import NO_ROOM, PlainError
from wire.printable import printable


class _OneLine(click.Group):
    """Prints an error that a person can mend as one line, without a traceback, and exits with 1."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
            return result
        except PlainError as error:
            _give_up(str(error))
        except KeyboardInterrupt:
            sys.exit(130)
        except BrokenPipeError:  # `wire consume | head`
            sys.stderr.close()
            sys.exit(0)
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, sys.stdout.fileno())  # what is left in its buffer would fail again
            _give_up(f"cannot write all of it: {os.strerror(error.errno)}")


def _give_up(why: str) -> NoReturn:
    click.echo(f"wire: {printable(why)}", err=True)
    sys.exit(1)


@click.group(cls=_OneLine, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wire")
def cli() -> None:
    """An event-sourced news wire: replay files into Kafka, consume enriched items, watch the counts.

    \b
    Try it:        wire demo
    For real:      wire broker & wire worker & wire replay FILES...
                   wire consume stories --from-start    wire tables --watch

    Settings are environment variables, or lines of a settings file: WIRE_BROKER (default 127.0.0.1:9092), WIRE_NAME
    (wire), WIRE_PARTITIONS (4)...; `wire settings` lists all of them.
    """


def _add_config_option(command: click.Command) -> None:
    """Let `--config` stand after the name of a command, too."""
    command.params.append(CONFIG_OPTION)
    if isinstance(command, click.Group):
        for each in command.commands.values():
            _add_config_option(each)


_add_config_option(cli)
for command in (
    broker,
    worker,
    replay,
    consume,
    show,
    status,
    tables,
    top,
    ledger,
    release,
    kill,
    rejected,
    web,
    verify,
    diff,
    topics,
    why,
    settings,
):
    _add_config_option(command)
    cli.add_command(command)
for command in (demo, process, schemas):
    cli.add_command(command)


def main() -> None:
    """Entry point of the command. The log of libraries is off; a worker sets up its own."""
    logging.getLogger().addHandler(logging.NullHandler())
    # numpy's linear algebra, which Wire does not use, would start a thread for every core, and each spins for a while.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli()
