"""`wire broker`: Kafka on this machine."""

from pathlib import Path

import click

from wire.broker.port import DEFAULT_PORT, HOST


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
    help="Port for clients.",
)
@click.option(
    "--host",
    default=HOST,
    show_default=True,
    help="Name or address of this machine, on which it listens and by which clients reach it. Whoever reaches it there "
    "can read and write everything, unless it is --secure.",
)
@click.option(
    "--secure",
    type=click.Path(path_type=Path, file_okay=False),
    help="Ask for TLS and passwords, and give each user its rights. Certificates and users are made in this folder.",
)
@click.option(
    "--log-level",
    type=click.Choice(("debug", "info", "warn", "error")),
    default="info",
    show_default=True,
    help="Of Kafka's log, broker.log in the folder of --data.",
)
@click.option("--fetch", is_flag=True, help="Only fetch and prepare Kafka, so that the first start is quick.")
def broker(data: Path, port: int, host: str, secure: Path | None, log_level: str, fetch: bool) -> None:
    """Run Kafka on this machine: one node, without Docker and without Java installed.

    With --secure it has the users admin, worker, replay and reader, for the wire that WIRE_NAME names, and a settings
    file for each.

    \b
    Example:  wire broker --data ~/wire --port 9092
              wire broker --secure ~/wire-users
              wire --config ~/wire-users/worker.toml worker
    """
    from wire.broker.node import Broker, prepare
    from wire.broker.serve import serve
    from wire.cli.common import settings, tell

    configured = settings()
    if fetch:
        prepare(report=tell)
        return
    if host in ("0.0.0.0", "::", ""):  # noqa: S104  refused
        raise click.UsageError("--host: expected the name or address by which clients reach this machine")
    node = Broker(data, port, host=host, users=secure, level=log_level, report=tell)
    serve(node, configured.name, tell)
