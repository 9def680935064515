"""`wire why`: why items have their topics and places: those of a file, or one that lies on the wire."""

import asyncio
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from wire.cli.common import ensure_known_settings, now, settings

if TYPE_CHECKING:
    from wire.clients.streams.history import History


class _Said(NamedTuple):
    """What is said of a message, and whether it has items."""

    lines: list[str]
    is_used: bool


@click.command()
@click.argument("paths", metavar="FILE|URI...", nargs=-1, required=True)
def why(paths: tuple[str, ...]) -> None:
    """Show why items get their topics, places and language: words with weights, mentions, sent codes.

    The items are those of a FILE, or one on the wire by its URI; the end of a uri will do, as `wire consume` prints
    it: six characters or more. So does the id of a message. The exit code is 1 where no message of a FILE can be used.

    \b
    Example:  wire why seeds/000_156050ed4c8f5801.txt
              wire why f0730f21603b
    """
    from wire.monitor.evidence_lines import rules_line
    from wire.sources.files import read

    ensure_known_settings()
    click.echo(rules_line())
    wrong = False
    for path in (path for path in paths if not _is_uri(path)):
        found = [
            _of_message(one.value, dict(one.headers).get("content-type", b"").decode())
            for one in read([Path(path)], now=now())
        ]
        wrong |= not any(each.is_used for each in found)
        for each in found:
            click.echo("\n".join(("", *each.lines)))
    for uri in filter(_is_uri, paths):
        from wire.clients.streams.history import history

        of_wire = asyncio.run(history(settings(), uri))
        click.echo()
        for line in _of_history(of_wire):
            click.echo(line)
    if wrong:
        sys.exit(1)


def _is_uri(path: str) -> bool:
    """Whether an item on the wire is meant, by its uri or the id of its message, which has a colon."""
    from wire.domain.items.ids import is_end_of_uri

    return (is_end_of_uri(path) or ":" in path) and not Path(path).exists()


def _of_message(raw: bytes, content_type: str) -> _Said:
    """What is said of one message: of each of its items, or why it has none."""
    from wire.domain import formats
    from wire.domain.errors import Rejected
    from wire.domain.items.build import build
    from wire.domain.splitting.parts import split
    from wire.monitor.evidence_lines import evidence_lines

    try:
        message = formats.parse(raw, content_type)
        items = build(message.identity.guid, 1, 0, message, split(message))
    except Rejected as rejected:
        return _Said([f"rejected: {rejected}"], is_used=False)
    return _Said([line for item in items for line in evidence_lines(item.value)], is_used=True)


def _of_history(found: "History") -> Iterator[str]:
    """The lines of the newest version of an item that has a text: a kill has none."""
    from wire.codec import loads, text_of
    from wire.domain.enrichment.rules import RULES
    from wire.monitor.evidence_lines import evidence_lines

    texts = [record for record in found.versions if loads(record.value)["pubStatus"] == "usable"]
    record = (texts or found.versions)[-1]
    value = loads(record.value)
    yield f"{found.uri} v{value['version']}{'' if found.published else ', not published'}"
    if record is not found.versions[-1]:
        yield f"taken back by v{loads(found.versions[-1].value)['version']}; this is what it had before"
    if (made_by := text_of(record.headers, "ce_rules")) and made_by != RULES:
        yield f"published by rules {made_by}: what readers have is what they found; wire show {found.uri[-12:]}"
    yield from evidence_lines(value)
