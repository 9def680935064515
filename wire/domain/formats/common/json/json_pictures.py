"""Pictures in JSON from any vendor: their addresses in all forms, and what tells them from other objects."""

import re
from collections.abc import Iterator
from typing import Any

from wire.domain.formats.common import conventions
from wire.domain.formats.common.json import json_looks
from wire.domain.formats.common.json.json_item import Item, lowered

ELSEWHERE = re.compile(
    r"associat|related|recommend|similar|comment|^seo|opengraph|newsletter|permission|breadcrumb|sentiment|avatar|logo|icon|advert"
    r"|revis|histor|next|prev(?!iew)|metadesc|^user"
)
"""Names of what is not of the item itself."""
_OF_PICTURES = re.compile(
    r"image|photo|foto|pictur|bil(?:d|led)|kuva|zdj|obraz|resim|фото|图片|圖片|画像|写真|사진|immagin|imag|visual|media|hero|cover|illustr|featur|thumb"
)
_OF_PEOPLE = re.compile(r"^auth|byline|contribut|reporter|writer")
"""Names of who wrote an item, whose portrait is no picture of it."""
_SMALL = re.compile(r"thumb|small|icon|logo|avatar|profile")
_CAPTIONED = re.compile(r"capti|credit|legend|didascal|bilde?te|bildunter|billedt|photograph|fotogr")
_CAPTION = 1_500
"""Characters of all that is said of a picture, at most."""


def is_picture(value: Item, name: str) -> bool:
    """Whether an object with the address of a picture is that picture, and no group with one in it."""
    said = any(_CAPTIONED.search(own.lower()) for own, each in value.items() if isinstance(each, str))
    loose = any(not _OF_PICTURES.search(own) for own, _, _ in _forms(value, "", 4))
    return (_OF_PICTURES.search(name) is not None or said or loose) and _length(value) <= _CAPTION


def _length(value: Any, deepest: int = 4) -> int:
    if isinstance(value, str):
        return len(value) if " " in value else 0
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(_length(each, deepest - 1) for each in inner) if deepest else 0


def addresses(value: Any, deepest: int = 4) -> list[str]:
    """The address of each form of a picture in a value, the widest first; what is small by its name behind others."""
    forms = sorted(_forms(value, "", deepest), key=lambda form: (is_small(form[0]), form[1]))
    return [href for _, _, href in forms]


def _forms(value: Any, name: str, deepest: int) -> Iterator[tuple[str, int, str]]:
    """The names of each form of a picture, its width below zero, its address."""
    inner = lowered(value) if isinstance(value, dict) else {}
    width = conventions.size(inner.get("width", 0))
    is_picture_of = json_looks.is_address if _is_image(inner) else json_looks.is_picture
    for own, each in inner.items():
        if ELSEWHERE.search(own):
            continue
        if is_picture_of(each):
            yield f"{name} {own}", -width, each
        elif deepest and isinstance(each, dict | list):
            listed = each if isinstance(each, list) else [each]
            for one in listed:
                yield from _forms(one, f"{name} {own}", deepest - 1)


def _is_image(value: Item) -> bool:
    """Whether an object says by a type that it is a picture."""
    return any(isinstance(each, str) and each.startswith("image/") for each in value.values())


def is_small(name: str) -> bool:
    """Whether a picture is a small one by its name."""
    return _SMALL.search(name) is not None


def is_of_people(name: str) -> bool:
    """Whether a name says that what stands there is of who wrote an item."""
    return _OF_PEOPLE.search(name) is not None


def is_of_pictures(name: str) -> bool:
    """Whether a name says that pictures stand there."""
    return _OF_PICTURES.search(name) is not None
