"""`wire consume`: print the items of a stream."""

import asyncio
import sys

import click

from wire.cli.common import settings

STREAMS = ("stories", "teasers", "media", "links", "rejected")


@click.command()
@click.argument("stream", type=click.Choice(STREAMS))
@click.option(
    "--from-start", is_flag=True, help="Start with the oldest item; without it, print only new ones."
)
@click.option("--follow", is_flag=True, help="With --from-start: go on with new items.")
@click.option("--limit", type=click.IntRange(min=1), help="Stop after so many items.")
@click.option("--topic", default="", metavar="CODE", help="Only items about a Media Topic, e.g. 11000000.")
@click.option(
    "--region", default="", metavar="CODE", help="Only items about a region: ISO 3166 (VE) or UN M49 (019)."
)
@click.option("--json", "as_json", is_flag=True, help='One {"key", "headers", "value"} a line.')
def consume(
    stream: str, from_start: bool, follow: bool, limit: int | None, topic: str, region: str, as_json: bool
) -> None:
    """Print the items of a stream.

    A filter takes an item by what it is about now or was about before: whoever got a version gets its corrections and
    its kill, marked `no longer about`.

    \b
    Example:  wire consume stories --from-start --topic 11000000 --region VE
              wire consume rejected --from-start --json
    """
    _ensure_known(topic, region.upper())
    asyncio.run(_consume(stream, from_start, follow or not from_start, limit, topic, region, as_json))


def _ensure_known(topic: str, region: str) -> None:
    """Raises click.UsageError for a code that no item can have."""
    from wire.domain.enrichment import regions, topics

    if topic and not topics.name(topic):
        known = "; ".join(f"{code} {name}" for code, name in topics.first_level().items())
        raise click.UsageError(f"--topic {topic}: expected a first-level Media Topic, one of {known}")
    if region and not regions.name(region):
        raise click.UsageError(
            f"--region {region}: expected an ISO 3166 country like VE or a UN M49 region like 019"
        )


async def _consume(
    stream: str, from_start: bool, follow: bool, limit: int | None, topic: str, region: str, as_json: bool
) -> None:
    from wire.clients.consume import consume as read
    from wire.clients.consume import match
    from wire.codec import line
    from wire.monitor.terminal import Screen, item

    console = Screen(soft_wrap=True, highlight=False)
    shown = 0
    async for record in read(settings(), stream, from_start=from_start, follow=follow):
        matched = match(record, topic, region.upper())
        if matched is None:
            continue
        if as_json:
            sys.stdout.buffer.write(line(record.key, record.headers, record.value))
            sys.stdout.flush()
        else:
            console.print(item(record, no_longer_about=matched.past))
        shown += 1
        if shown == limit:
            return
