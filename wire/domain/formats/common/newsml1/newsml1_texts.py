"""The texts of a news item in NewsML 1.2, and which of them may be its story."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from wire.domain.formats.common import content, conventions
from wire.domain.formats.common.content import Content
from wire.domain.formats.common.newsml1 import newsml1
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import MediaType

COMPONENT = "NewsComponent"
_CAPTION = re.compile(
    r"caption|l[ée]gende|legenda|bildtext|bildunterschrift|pie de|didascalia", re.IGNORECASE
)


class Text(NamedTuple):
    """A text, and where it stands."""

    component: etree._Element
    language: str
    content: Content


def stories(item: etree._Element) -> list[Text]:
    """The texts that may be the story, the main ones first: no captions, neither by their role nor by their place."""
    told = list(texts_in(item))
    shown = count_held(found for found in item.iter("ContentItem") if medium(found))
    if shown:
        told = [
            text for text in told if not any(_CAPTION.search(role(each)) for each in around(text.component))
        ]
    held = count_held(text.component for text in told)

    def is_beside_picture(text: Text) -> bool:
        both = next((component for component in around(text.component) if component in shown), None)
        return both is not None and held[both] == 1

    found = [text for text in told if not is_beside_picture(text)] or told
    return sorted(found, key=lambda text: role(text.component).lower() not in ("", "main"))


def texts_in(item: etree._Element) -> Iterator[Text]:
    """The contents that are text."""
    for component in item.iter(COMPONENT):
        for found in component.iterfind("ContentItem"):
            data = None if medium(found) else found.find("DataContent")
            if data is not None and (read := _read(data)) is not None:
                language = content.language_of(data) or newsml1.language_of(component)
                yield Text(component, language, read)


def around(element: etree._Element) -> list[etree._Element]:
    """A component and those around it, or those around a content, the outermost last."""
    return [*([element] if element.tag == COMPONENT else ()), *element.iterancestors(COMPONENT)]


def count_held(elements: Iterable[etree._Element]) -> Counter[etree._Element]:
    """How many of some components or contents each component is or holds."""
    return Counter(component for element in elements for component in around(element))


def role(component: etree._Element) -> str:
    """What a component is to the one around it: `Main`, `Caption`."""
    return xml_tree.attribute(component, "Role", "FormalName")


def _read(found: etree._Element) -> Content | None:
    """NITF, XHTML, either of them or HTML in CDATA, or plain; None where it says nothing."""
    words = "".join(map(str, found.itertext()))
    if body := nitf_body.read(found) or nitf_body.in_text(words):
        return Content(body)
    blocks = xml_tree.story(found, content.APART) if len(found) else xml_tree.text_story(words)
    return Content(blocks=blocks) if blocks else None


def medium(found: etree._Element) -> MediaType | None:
    """What a content is by its media type or its MIME type; None for text."""
    names = (xml_tree.attribute(found, tag, "FormalName") for tag in ("MediaType", "MimeType"))
    return conventions.medium(next(filter(None, names), ""))
