"""`wire kill`: the kill of a message by hand."""

import asyncio

import click

from wire.cli.common import now, say, settings


@click.command()
@click.argument("name", metavar="ID")
@click.option("--note", default="", help="Why, for editors: readers get it with the kill.")
@click.option(
    "--unknown",
    is_flag=True,
    help="Kill ID though no message is known under it, and hold it back if it comes.",
)
def kill(name: str, note: str, unknown: bool) -> None:
    """Take back the message ID with its story, teasers and pictures, from all readers who have them.

    ID is the id that the sender gave, as `wire release` lists it, or the uri of a story, or the end of either. What is
    held under it is never published. A later version may be live again, as after any kill.

    \b
    Example:  wire kill f0730f21603b --note "The source was not who he said he was."
    """
    asyncio.run(_kill(name, note, unknown=unknown))


async def _kill(name: str, note: str, *, unknown: bool) -> None:
    from wire.clients.decisions.kill import Killable, killable, known_by_id, put_kill

    message = await (known_by_id if unknown else killable)(settings(), name)
    await put_kill(settings(), message or Killable(name), note, now())
    if message:
        say(f"killed {message.id}; a worker tells readers")
    else:
        say(f"nothing known is killed; readers are told to drop {name}, and it is held back if it comes")
