"""Captions that only their class names, set as those of figures: `<div class="wp-caption"><img><p class=...>`."""

from itertools import islice
from typing import cast

from lxml import etree

_CAPTIONS = etree.XPath(
    "//*[contains(@class, 'caption') or contains(@class, 'attribution')]"
    "[not(self::figure or self::figcaption or self::body or ancestor::figure or .//img)]"
)
_AROUND = 3
"""Elements around a caption, the nearest of which that holds a picture is the figure."""


def set_figures(top: etree._Element) -> None:
    """Make a figure of each element that holds a picture and its caption, and nothing else that is read."""
    for caption in cast(list[etree._Element], _CAPTIONS(top)):
        words = _words(caption)
        if not words or next(caption.iterancestors("figcaption"), None) is not None:
            continue
        around = islice(caption.iterancestors(), _AROUND)
        box = next((each for each in around if each.find(".//img") is not None), None)
        if box is not None and box.tag != "body" and _words(box) == words:
            box.tag, caption.tag = "figure", "figcaption"


def _words(element: etree._Element) -> str:
    return "".join("".join(map(str, element.itertext())).split())
