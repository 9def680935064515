"""Stories under a number or slug of a day, in the two wires that have them."""

from collections.abc import Callable

import pytest

from tests.contract.format_samples import anpa, iptc7901
from tests.steps.feeding import MORNING, raw
from wire.domain import formats
from wire.sources.files import Sent

TOWER = (
    "A television tower fell onto a cattle market in the old town of Dorf before noon, and forty stalls were crushed. "
    "Nobody was inside, for the market opens at one, but two cows had to be dug out by the fire brigade."
)
FERRY = (
    "A ferry to Almada sank in the harbour before some hundred guests from all over the country. "
    "All were brought ashore by fishermen, who had come to watch the boat on its first voyage."
)
VOTE = "Voters on three islands chose a new council, which promised that no bridge would ever be built there."


def slug(
    text: str, headline: str, time: str = "0912", mark: str = "", note: str = "Adds detail", guid: str = ""
) -> Sent:
    """A story under one ANPA slug."""
    value = anpa(f"BC-EU--Dorf{mark}", headline).replace(b"A bridge\r\nopened.", text.encode())
    value = value.replace(b"0912GMT", f"{time}GMT".encode()).replace(b"Adds detail", note.encode())
    return raw(value, key=guid or formats.identify(value).guid, at=MORNING)


def number(
    text: str, headline: str, time: str = "0912", mark: str = "", note: str = "", guid: str = ""
) -> Sent:
    """A story under one IPTC 7901 number."""
    titles = "\r\n".join(filter(None, (mark.strip(", "), note, headline)))
    value = iptc7901(titles=f"{titles} =").replace(b"A bridge\r\nopened.", text.encode())
    value = value.replace(b"020912", f"02{time}".encode())
    return raw(value, key=guid or formats.identify(value).guid, at=MORNING)


Form = Callable[..., Sent]
each_form = pytest.mark.parametrize("form", [slug, number])


def changed(sent: Sent, old: bytes, new: str) -> Sent:
    """A message with other bytes, under the id that these give it."""
    value = sent.value.replace(old, new.encode())
    assert value != sent.value
    return sent._replace(value=value, key=formats.identify(value).guid.encode())


def killing(form: Form, time: str) -> Sent:
    """A kill by that number or slug."""
    if form is slug:
        return slug("Please kill it.", "Tower", time, "-KILL")
    value = iptc7901("007", "KILL =").replace(b"A bridge\r\nopened.", b"Please kill eca042.")
    value = value.replace(b"020912", f"02{time}".encode())
    return raw(value, key=formats.identify(value).guid)
