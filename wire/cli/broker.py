"""`wire broker`: Kafka on this machine."""

from pathlib import Path

import click

from wire.broker.port import DEFAULT_PORT


@click.command()
@click.option(
    "--data",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("data"),
    show_default=True,
    help="Folder of the log. It is kept between runs.",
)
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=DEFAULT_PORT,
    show_default=True,
    help="Port on 127.0.0.1.",
)
@click.option("--fetch", is_flag=True, help="Only fetch and prepare Kafka, so that the first start is quick.")
def broker(data: Path, port: int, fetch: bool) -> None:
    """Run Kafka on this machine: one node, without Docker and without Java installed.

    \b
    Example:  wire broker --data ~/wire --port 9092
    """
    from wire.broker.node import prepare, serve
    from wire.cli.common import tell

    if fetch:
        prepare(report=tell)
        return
    serve(data, port, report=tell)
