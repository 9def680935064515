"""The command line: what a person types. Each command imports what it needs when it is called, so help is quick."""

import logging
import os
import sys
from typing import Any, NoReturn

import click

from wire import __version__
from wire.cli.running import broker, process, replay, worker
from wire.cli.showing import consume, schemas, tables, verify
from wire.cli.trying import demo
from wire.cli.why import why
from wire.errors import PlainError


class _OneLine(click.Group):
    """Ends every error that a person can mend in one line, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except PlainError as error:
            _give_up(str(error))
        except KeyboardInterrupt:
            sys.exit(130)
        except BrokenPipeError:  # `wire consume | head`
            sys.stderr.close()
            sys.exit(0)


def _give_up(why: str) -> NoReturn:
    click.echo(f"wire: {' '.join(why.split())}", err=True)
    sys.exit(1)


@click.group(cls=_OneLine, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="wire")
def cli() -> None:
    """An event-sourced news wire: replay files into Kafka, consume enriched items, watch the counts.

    \b
    Try it:        wire demo
    For real:      wire broker & wire worker & wire replay FILES...
                   wire consume stories --from-start    wire tables --watch

    Settings are environment variables: WIRE_BROKER (default 127.0.0.1:9092), WIRE_NAME (wire),
    WIRE_PARTITIONS (4), WIRE_REPLICATION (1); WIRE_SECURITY, WIRE_SASL_*, WIRE_TLS_* for TLS and SASL.
    """


for command in (demo, broker, worker, replay, consume, tables, process, verify, why, schemas):
    cli.add_command(command)


def main() -> None:
    """Entry point of the command. What libraries log is for whoever asks for it; a worker sets up its own log."""
    logging.getLogger().addHandler(logging.NullHandler())
    # numpy's linear algebra, which nothing here uses, would start a thread for every core, and each spins for a while.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    cli()
