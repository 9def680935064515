"""`wire release`: what is held, and its release."""

import asyncio

import click

from wire.cli.common import now, say, settings, width


@click.command()
@click.argument("message_id", metavar="ID", required=False)
@click.option("--json", "as_json", is_flag=True, help="What is held, as JSON.")
def release(message_id: str | None, as_json: bool) -> None:
    """Publish the message that is held under ID, or an id that ends so; without ID, list what is held.

    A message is held while its embargo lasts; one whose embargo names no time, and one that is withheld or has a
    status that nobody knows, until a later version comes or somebody releases it. The list has its end, when it came,
    its source, the file that it came from, why it is held, and its ID; nothing it says.

    \b
    Example:  wire release
              wire release tag:example.com,2026:minister
    """
    if message_id is not None:
        from wire.clients.decisions.release import release as publish

        id_ = asyncio.run(publish(settings(), message_id, now()))
        click.echo(f"released {id_}; a worker publishes it")
        return
    asyncio.run(_list(as_json))


async def _list(as_json: bool) -> None:
    from wire.clients.decisions.release import held_messages
    from wire.monitor.terminal import wrapped

    held = await held_messages(settings())
    if as_json:
        import orjson

        click.echo(orjson.dumps([each._asdict() for each in held], option=orjson.OPT_INDENT_2))
        return
    most = width()
    for each in held:
        when = f"until {each.until}" if each.until else "without a time"
        what = f"{when:<26}  came {each.came[:19]}Z  {each.source}  {each.subject}".rstrip()
        line = f"{what}  {each.because}  {each.id}"
        if len(line) <= most:
            say(line)
            continue
        for part, indent in ((what, ""), (each.because, "    "), (each.id, "    ")):
            for wrapped_line in wrapped(part, most, indent):
                say(wrapped_line)
    click.echo(f"{len(held):,} held" if held else "nothing is held", err=True)
