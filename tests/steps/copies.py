"""Texts of stories that are copies, excerpts and extensions of each other, and what came of them."""

import orjson

from tests.steps.feeding import MORNING, values
from wire.codec import Output, Stored, event, text_of
from wire.domain.clock import iso

MORE = (
    "\n\nThe head of the pilots' union, Rui Calado, said that 14 of his colleagues would be trained on the new boats "
    "in Vigo before the end of May, and that the town had agreed to pay for their lodging there."
)
MORE_STILL = (
    "\n\nShip owners welcomed the end of the protest. One of them, Maritima Norte, had sent 9 of its vessels to Sines "
    "since the winter and wants to bring them back in the first week of April."
)
OTHER = (
    "MADRID (Halden) - The regional parliament voted on Wednesday for a new water law that limits wells in dry "
    "valleys and asks farmers to report each month how much they take from the ground."
)


def header(output: Output, name: str) -> str:
    return text_of(output.headers, name)


def message_of(output: Output) -> str:
    """The id of the message that an item came in."""
    id_: str = values([output])[0]["altIds"][0]["value"]
    return id_


def items_record(body: str) -> Stored:
    """A record of `wire.items`."""
    uri = f"urn:1{len(body)}"
    headers = event("org.wire.story.new", f"{uri}#1", "/test", iso(MORNING), kind="story", change="new")
    value = orjson.dumps({"uri": uri, "headlines": [], "bodies": [{"role": "main", "value": body}]})
    return Stored(b"k", value, headers, 0, 0, MORNING)
