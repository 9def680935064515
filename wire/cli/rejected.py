"""`wire rejected`: dead letters by reason, one of them in full, and their messages sent again."""

import asyncio
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from wire.cli.common import SINCE, Group, say, settings, tell

if TYPE_CHECKING:
    from wire.clients.dead_letters.letters import Letter


@click.group(cls=Group)
def rejected() -> None:
    """Dead letters: list them by reason, show one with the place of its fault, send them again after a fix.

    \b
    Example:  wire rejected list --since 1d
              wire rejected show 3/0
              wire rejected resend --reason "expected well-formed XML" --dry-run
    """


NARROW = 72
"""Columns of a terminal under which what a group has in common stands on a line of its own."""
GROUPS: "dict[str, Callable[[Letter], str]]" = {
    "reason": lambda letter: letter.kind,
    "format": lambda letter: letter.format,
    "source": lambda letter: letter.producer or "unknown producer",
    "file": lambda letter: letter.came_from,
    "stage": lambda letter: letter.stage,
}


@rejected.command("list")
@click.option(
    "--by",
    type=click.Choice([*GROUPS]),
    default="reason",
    show_default=True,
    help="What a group has in common.",
)
@click.option("--since", type=SINCE, help="Only letters that were rejected since then.")
@click.option("--reason", default="", metavar="TEXT", help="Only letters whose reason holds this text.")
@click.option("--json", "as_json", is_flag=True, help="Every letter, one a line.")
def list_(by: str, since: int | None, reason: str, as_json: bool) -> None:
    """List dead letters in groups: how many, the newest one, and what they have in common.

    \b
    Example:  wire rejected list --by source --since 2h
    """
    found = asyncio.run(_chosen((), reason, since))
    if as_json:
        for letter in found:
            click.echo(_json(letter))
        return
    groups: dict[str, list[Letter]] = {}
    for letter in found:
        groups.setdefault(GROUPS[by](letter), []).append(letter)
    _print_groups(by, groups)
    click.echo(f"{len(found):,} dead letters" if found else "no dead letters", err=True)


def _print_groups(by: str, groups: "dict[str, list[Letter]]") -> None:
    from rich.text import Text

    from wire.domain.clock import iso
    from wire.monitor.terminal import Screen, one_line
    from wire.printable import printable

    screen = Screen(highlight=False)
    below = "\n  " if screen.is_terminal and screen.width < NARROW else "  "
    if groups:
        click.echo(f"{'letters':>7}  {'newest':<16}  {'as letter':<9}{below}{by}")
    for name, group in sorted(groups.items(), key=lambda each: (-len(each[1]), each[0])):
        newest = max(group, key=lambda letter: letter.came)
        example = f"  (e.g. {printable(newest.came_from)})" if by != "file" else ""
        time = iso(newest.came)[:16].replace("T", " ")
        line = Text(f"{len(group):>7,}  {time}  {newest.id:<9}{below}{printable(name)}")
        line.append(example, "dim")
        for each in line.split("\n"):
            click.echo(one_line(screen, each), nl=False)


def _json(letter: "Letter") -> bytes:
    import orjson

    from wire.domain.clock import iso

    value = letter._asdict() | {
        "came": iso(letter.came),
        "source": f"{letter.source.topic}/{letter.source.partition}/{letter.offset}",
        "key": letter.key.decode("utf-8", "replace"),
        "kind": letter.kind,
    }
    del value["value"], value["offset"]
    return orjson.dumps(value)


@rejected.command()
@click.argument("letter_id", metavar="ID")
@click.option("--bytes", "raw", is_flag=True, help="The bytes of the message and nothing else, for a file.")
def show(letter_id: str, raw: bool) -> None:
    """Show a dead letter with the bytes around its fault, as text and in hex. ID is partition/offset.

    \b
    Example:  wire rejected show 3/0
              wire rejected show 3/0 --bytes > message.xml
    """
    from wire.clients.dead_letters.letters import letter as read

    letter = asyncio.run(read(settings(), letter_id))
    if raw:
        sys.stdout.buffer.write(letter.value)
        return
    from wire.monitor.letter_page import letter_page
    from wire.monitor.terminal import Screen

    screen = Screen(highlight=False)
    for line in letter_page(letter, asyncio.run(_since(letter))):
        screen.print(line, soft_wrap=not screen.is_terminal)


async def _since(letter: "Letter") -> list[str]:
    """What became of it when it was sent again."""
    from wire.clients.dead_letters.resend import resends_of
    from wire.clients.dead_letters.resend_outcomes import outcomes

    sent = await resends_of(settings(), letter)
    became = await outcomes(settings(), sent, wait=0)
    return [
        f"sent again as {each.at.topic}/{each.at.partition}/{each.offset}: {became[letter.id]}"
        for each in sent
    ]


@rejected.command()
@click.argument("letter_ids", metavar="[ID]...", nargs=-1)
@click.option("--reason", default="", metavar="TEXT", help="All letters whose reason holds this text.")
@click.option("--since", type=SINCE, help="With --reason: only letters that were rejected since then.")
@click.option("--dry-run", is_flag=True, help="Say what would be sent, and send nothing.")
@click.option(
    "--wait",
    type=click.FloatRange(min=0),
    default=10.0,
    show_default=True,
    help="Seconds to wait for what becomes of them.",
)
def resend(letter_ids: tuple[str, ...], reason: str, since: int | None, dry_run: bool, wait: float) -> None:
    """Send the messages of dead letters again, after a fix: in their order, each letter once, at most three times.

    The messages are taken from the log with all their headers. What is rejected again is another letter, which names
    the first one. The exit code is 1 where a letter was named that cannot be sent.

    \b
    Example:  wire rejected resend 3/0 3/2
              wire rejected resend --reason "expected well-formed XML" --dry-run
    """
    if bool(letter_ids) == bool(reason):
        raise click.UsageError(
            "expected either IDs of letters, as `wire rejected list` prints them, or --reason TEXT"
        )
    asyncio.run(_resend(letter_ids, reason, since, dry_run, wait))


async def _resend(ids: tuple[str, ...], reason: str, since: int | None, dry_run: bool, wait: float) -> None:
    from wire.clients.dead_letters.resend import plan
    from wire.clients.dead_letters.resend import resend as send
    from wire.clients.dead_letters.resend_outcomes import outcomes

    chosen = await _chosen(ids, reason, since)
    if not chosen:
        tell(f"no letter has {reason!r} in its reason; `wire rejected list` shows all reasons")
        return
    planned = await plan(settings(), chosen)
    for letter, _, refused in planned:
        if refused:
            say(f"{letter.id:<9} not sent: {refused}")
        elif dry_run:
            say(f"{letter.id:<9} would be sent: {letter.came_from}")
    good = [each for each in planned if not each.refused]
    if not dry_run and good:
        became = await outcomes(settings(), await send(settings(), good), wait)
        for letter, _, _ in good:
            say(f"{letter.id:<9} sent: {became[letter.id]}")
    tell(f"{len(good):,} {'to be ' if dry_run else ''}sent again, {len(planned) - len(good):,} not")
    if ids and len(good) < len(planned):
        sys.exit(1)


async def _chosen(ids: tuple[str, ...], reason: str, since: int | None) -> "list[Letter]":
    """The letters of some ids, or those whose reason holds a text."""
    from wire.clients.dead_letters.letters import letter, letters

    if ids:
        return [await letter(settings(), id_) for id_ in dict.fromkeys(ids)]
    wanted = reason.casefold()
    return [
        each
        async for each in letters(settings(), since)
        if wanted in each.reason.casefold() or wanted in each.kind.casefold()
    ]
