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


def may_be_in(text: str) -> bool:
    """Whether captions may be in a text that may be HTML: so most texts are told apart at once."""
    return "caption" in text or "attribution" in text


def set_figures(top: etree._Element) -> None:
    """Make a figure of each element that holds a picture and its caption, and nothing else that is read."""
    for caption in cast(list[etree._Element], _CAPTIONS(top)):
        words = _words(caption)
        if not words or next(caption.iterancestors("figcaption"), None) is not None:
            continue
        around = islice(caption.iterancestors(), _AROUND)
        box = next((each for each in around if each.find(".//img") is not None), None)
        if box is not None and box.tag != "body" and _says_only(box, words):
            box.tag, caption.tag = "figure", "figcaption"
        elif (picture := _picture_above(caption)) is not None:
            figure = etree.Element("figure")
            picture.addprevious(figure)
            figure.extend((picture, caption))
            caption.tag = "figcaption"


def _picture_above(caption: etree._Element) -> etree._Element | None:
    """The picture, or element with nothing else in it, directly above a caption."""
    above = caption.getprevious()
    if above is None or (above.tail or "").strip() or (caption.tail or "").strip():
        return None
    is_one = above.tag == "img" or (above.find(".//img") is not None and not _words(above))
    return above if is_one else None


def _words(element: etree._Element) -> str:
    """The text of an element, without blanks."""
    return "".join("".join(map(str, element.itertext())).split())


def _says_only(element: etree._Element, words: str) -> bool:
    """Whether these words are all the text of an element; one that says more is not read to its end."""
    said = 0
    for text in element.itertext():
        part = "".join(str(text).split())
        if not words.startswith(part, said):
            return False
        said += len(part)
    return said == len(words)
