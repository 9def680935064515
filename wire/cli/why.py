"""`wire why`: why the items of a file have their topics and places."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wire.cli.common import now, say

if TYPE_CHECKING:
    from wire.domain.items.build import Item

MOST = 12
"""Words and mentions that are shown of each topic and place."""


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
def why(paths: tuple[Path, ...]) -> None:
    """Show why the items of FILES get their topics, places and language: words with weights, mentions, sent codes.

    \b
    Example:  wire why seeds/000_156050ed4c8f5801.txt
    """
    from wire.domain.enrichment.enrich import RULES
    from wire.domain.enrichment.mediatopics import RELEASE
    from wire.sources.files import read

    click.echo(f"rules {RULES}, IPTC Media Topics of {RELEASE}")
    for sent in read(paths, now=now()):
        click.echo()
        for line in _message(sent.value, dict(sent.headers).get("content-type", b"").decode()):
            say(line)


def _message(raw: bytes, content_type: str) -> Iterator[str]:
    """The lines of one message: of each of its items, or why it has none."""
    from wire.domain import formats
    from wire.domain.enrichment.evidence import evidence
    from wire.domain.errors import Rejected
    from wire.domain.items.build import build
    from wire.domain.splitting.parts import split

    try:
        message = formats.parse(raw, content_type)
        items = build(message.identity.guid, 1, 0, message, split(message))
    except Rejected as rejected:
        yield f"rejected: {rejected}"
        return
    for item in items:
        found = evidence(item.value)
        yield f"{item.kind}: {_title(item)} [{found.language}]"
        for topic in found.topics:
            said = [f"{word.word} {word.weight}" for word in topic.words]
            name = f"{topic.topic.code} {topic.topic.name}".rstrip()
            yield _line("topic", f"{name} {topic.topic.confidence}", topic.rule, [*topic.sent, *said])
        for place in found.places:
            said = [f"{one.words} {one.weight} ({one.kind}, {one.part} {one.at})" for one in place.mentions]
            name = f"{place.place.literal} {place.place.name}"
            yield _line(place.place.rel, name, place.rule, [*place.sent, *said])


def _line(what: str, name: str, rule: str, said: list[str]) -> str:
    more = f", and {len(said) - MOST} more" if len(said) > MOST else ""
    return f"  {what:<8} {name}: {rule}{' ' if said else ''}{', '.join(said[:MOST])}{more}"


def _title(item: "Item") -> str:
    headlines = item.value.get("headlines", [])
    return next((text["value"] for text in headlines if text.get("role") == "main"), item.lead)[:100]
