"""`wire topics`: the topics of a wire, for those who create them and give rights on them."""

import asyncio
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from wire.cli.common import settings

if TYPE_CHECKING:
    from wire.settings import Settings


@click.command()
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "kafka-topics", "json")),
    default="table",
    show_default=True,
    help="kafka-topics: commands that create them.",
)
@click.option("--json", "form", flag_value="json", help="The same as --format json.")
@click.option(
    "--check",
    is_flag=True,
    help="Compare with those of the broker, but not the rights of users; exit with 1 if any differs.",
)
@click.option(
    "--acls", is_flag=True, help="Print commands that give a worker, a replay and a reader their rights."
)
def topics(form: str, check: bool, acls: bool) -> None:
    """List the topics of a wire with partitions, retention, largest record, cleanup and compression.

    A worker creates them if it may. Where others create them, give these others the lines of --format kafka-topics.

    \b
    Example:  wire topics
              WIRE_PARTITIONS=16 WIRE_REPLICATION=3 wire topics --format kafka-topics | sh
              wire topics --check
              wire topics --acls
    """
    if check and acls:
        raise click.UsageError("--check and --acls exclude each other")
    configured = settings()
    if check:
        sys.exit(asyncio.run(_check(configured)))
    if acls:
        from wire.kafka.acls import lines

        click.echo("\n".join(lines(configured)))
        return
    click.echo("\n".join({"table": _table, "kafka-topics": _commands, "json": _json}[form](configured)))


async def _check(configured: "Settings") -> int:
    """Print every difference. Returns the exit code."""
    from wire.kafka.clients import admin
    from wire.kafka.topic_check import differences, found_topics
    from wire.kafka.topics import wanted

    async with admin(configured) as client:
        found = await found_topics(client, wanted(configured))
    differs = differences(configured, found)
    for each in differs:
        click.echo(each.text)
    if not differs:
        click.echo(f"all {len(found)} topics of {configured.name} are as they should be")
    if configured.security.startswith("SASL"):
        click.echo("The rights of users are not checked: `wire topics --acls` prints those that they need")
    return 1 if differs else 0


def _table(configured: "Settings") -> Iterator[str]:
    from wire.kafka.topics import DAY, FOREVER, wanted

    yield (
        f"{'topic':<46} {'partitions':>10} {'replicas':>8}  {'retention':<9} {'largest':>8}  {'cleanup':<8} compression"
    )
    for name, topic in wanted(configured).items():
        kept = "for ever" if topic.retention == FOREVER else f"{topic.retention // DAY} days"
        config = topic.config()
        yield (
            f"{name:<46} {configured.partitions:>10} {configured.replication:>8}  {kept:<9} "
            f"{topic.largest >> 20:>4} MiB  {config['cleanup.policy']:<8} {config['compression.type']}"
        )


def _commands(configured: "Settings") -> Iterator[str]:
    from wire.kafka.acls import AS_ADMIN
    from wire.kafka.topics import wanted

    tool = "kafka-topics.sh" if configured.security == "PLAINTEXT" else f"kafka-topics.sh {AS_ADMIN}"
    for name, topic in wanted(configured).items():
        config = " ".join(f"--config {key}={value}" for key, value in topic.config().items())
        yield (
            f"{tool} --bootstrap-server {configured.broker} --create --if-not-exists --topic {name} "
            f"--partitions {configured.partitions} --replication-factor {configured.replication} {config}"
        )


def _json(configured: "Settings") -> Iterator[str]:
    import orjson

    from wire.kafka.topics import wanted

    found = [
        {
            "topic": name,
            "partitions": configured.partitions,
            "replication": configured.replication,
            "config": topic.config(),
            "description": topic.description,
        }
        for name, topic in wanted(configured).items()
    ]
    yield orjson.dumps(found, option=orjson.OPT_INDENT_2).decode()
