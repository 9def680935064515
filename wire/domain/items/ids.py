"""Ids of items: the same part of the same message has the same uri, however often it is replayed."""

import re
from hashlib import sha1
from typing import Literal
from uuid import UUID

Kind = Literal["story", "teaser", "media"]
NAMESPACE = UUID("6b1cf4a8-52a5-5a0c-9f0b-5d1e77697265")
"""Namespace of all item ids; changing it renames every item ever made."""
_NAMESPACE = NAMESPACE.bytes
SHORTEST = 6
"""Characters of the shortest end of a uri that may be given for it."""
OWN_MEDIUM = "main"
"""What formats call the picture or film of a message that is nothing else."""
_END = re.compile(rf"(?:urn:uuid:)?[0-9a-f-]{{{SHORTEST},36}}")


def is_end_of_uri(text: str) -> bool:
    """Whether a text is the uri of an item, or the end of one, by its form; else it is the id of a message."""
    return _END.fullmatch(text) is not None


def uri_of(message_id: str, part: str) -> str:
    """The id of a part of a message, the same in every version: `urn:uuid:` + uuid5."""
    # `uuid.uuid5` gives the same, by way of an object, in three times the time.
    name = f"{message_id}\0{part}".encode()
    hex_ = sha1(_NAMESPACE + name, usedforsecurity=False).hexdigest()
    variant = "89ab"[int(hex_[16], 16) % 4]
    return f"urn:uuid:{hex_[:8]}-{hex_[8:12]}-5{hex_[13:16]}-{variant}{hex_[17:20]}-{hex_[20:32]}"


def part_uri(message_id: str, kind: Kind, text: str) -> str:
    """The id of a teaser or a piece of media, by its text: one that is inserted does not rename those after it."""
    return uri_of(message_id, f"{kind}\0{' '.join(text.casefold().split())}")
