"""`wire topics`: the topics of a wire, for those who create them and give rights on them."""

import asyncio
import sys
from collections.abc import Iterator, Mapping
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
    help="Compare with those of the broker, and tell which rights this user has; exit with 1 if a topic differs, or if "
    "it lacks some of every role.",
)
@click.option(
    "--role",
    type=click.Choice(("worker", "replay", "reader")),
    help="With --check: only the topics and rights of this role; exit with 1 if this user lacks any.",
)
@click.option(
    "--acls", is_flag=True, help="Print commands that give a worker, a replay and a reader their rights."
)
def topics(form: str, check: bool, role: str | None, acls: bool) -> None:
    """List the topics of a wire with partitions, retention, largest record, cleanup and compression.

    A worker creates them if it may. Where others create them, give these others the lines of --format kafka-topics.

    \b
    Example:  wire topics
              WIRE_PARTITIONS=16 WIRE_REPLICATION=3 wire topics --format kafka-topics | sh
              wire topics --check --role worker
              wire topics --acls
    """
    if check and acls:
        raise click.UsageError("--check and --acls exclude each other")
    if role and not check:
        raise click.UsageError("--role is for --check")
    configured = settings()
    if check:
        sys.exit(asyncio.run(_check(configured, role)))
    if acls:
        from wire.kafka.acls import lines

        click.echo("\n".join(lines(configured)))
        return
    click.echo("\n".join({"table": _table, "kafka-topics": _commands, "json": _json}[form](configured)))


async def _check(configured: "Settings", role: str | None) -> int:
    """Print every difference, and what this user lacks. Returns the exit code."""
    from wire.kafka.acls import rights
    from wire.kafka.clients import admin
    from wire.kafka.rights_check import held_rights
    from wire.kafka.topic_check import differences, found_topics
    from wire.kafka.topics import wanted
    from wire.printable import some_of

    roles = {each: needed for each, needed in rights(configured).items() if role in (None, each)}
    async with admin(configured) as client:
        found = await found_topics(client, wanted(configured))
        held = await held_rights(client, configured)
    needed = {
        name for each in roles.values() for right in each if right.kind == "topic" for name in right.names
    }
    if not needed & (found.keys() | held.unseen):
        click.echo(
            f"none of the topics of {configured.name} is there: a worker creates them where it may, others by "
            "the lines of `wire topics --format kafka-topics`"
        )
        return 1
    differs = differences(configured, found, needed - held.unseen)
    for difference in differs:
        click.echo(difference.text)
    user = configured.sasl_user or "this user"
    if unseen := [name for name in wanted(configured) if name in needed & held.unseen]:
        click.echo(f"{user} may not see {some_of(unseen)}, so they are not compared")
    elif not differs:
        many = f"all {len(needed)} topics of {configured.name} are as they should be"
        click.echo(many if len(needed) > 1 else f"topic {min(needed)} is as it should be")
    lacks = {each: [phrase for right in roles[each] for phrase in held.lacks(right)] for each in roles}
    _tell_rights(user, lacks, asked=configured.security != "PLAINTEXT")
    return 1 if differs or unseen or all(lacks.values()) else 0


def _tell_rights(user: str, lacks: Mapping[str, list[str]], *, asked: bool) -> None:
    """Say what a user lacks of each role. Where nobody is asked for a name, only what is lacking is worth a line."""
    complete = [f"a {role}" for role, phrases in lacks.items() if not phrases]
    if complete and (asked or len(complete) < len(lacks)):
        click.echo(f"{user} has all rights of {', '.join(complete)}")
    for role, phrases in lacks.items():
        if phrases:
            click.echo(f"{user} lacks as a {role}: {'; '.join(phrases)}")


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
