"""`wire show`: one item in full."""

import asyncio

import click

from wire.cli.common import settings


@click.command()
@click.argument("uri")
@click.option("--json", "as_json", is_flag=True, help="Its versions and links, one a line.")
def show(uri: str, as_json: bool) -> None:
    """Print the item of a URI with its versions, topics, places and links.

    The end of a uri will do, as `wire consume links` prints it: six characters or more. So does the id of a message, as
    its sender wrote it or `wire release` lists it, or the end of that: it shows its story.

    \b
    Example:  wire show f0730f21603b
              wire show urn:newsml:example.org:20260302:0417
    """
    from wire.clients.streams.history import history
    from wire.domain.items.ids import SHORTEST

    if len(uri) < SHORTEST:
        raise click.UsageError(f"{uri}: expected a uri, or at least its last {SHORTEST} characters")
    found = asyncio.run(history(settings(), uri))
    if as_json:
        from wire.codec import line

        for record in (*found.versions, *found.links):
            click.get_binary_stream("stdout").write(line(record.key, record.headers, record.value))
        return
    from wire.monitor.item_page import item_page
    from wire.monitor.terminal import Screen

    screen = Screen(highlight=False)
    for text in item_page(found):
        screen.print(text, soft_wrap=not screen.is_terminal)
