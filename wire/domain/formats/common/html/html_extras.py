"""What stands in the HTML of a text and is none of it: lines that nobody sees, and boxes to share it or to read on."""

import re

from lxml import etree

_MAY_HOLD = re.compile(
    r"display\s*:\s*none|\shidden[\s>=]|class=[\"'][^\"'<>]{0,200}(?:shar|addtoany|relatedposts)"
)
_UNSEEN = re.compile(r"display\s*:\s*none")
_BOX = re.compile(
    r"(?:^|\s)(?:sharedaddy|addtoany\w*|(?:jp-)?relatedposts|(?:social-)?shar(?:e|ing)(?:-\w+)*)(?:\s|$)"
)
_EXTRA = "extra"
"""The tag that they get, to be taken out by."""


def drop(top: etree._Element, words: str) -> None:
    """Take them out of a document; `words` is its text, by which it is known whether it may hold any."""
    if not _MAY_HOLD.search(words):
        return
    for element in top.iter("div", "p", "span", "section", "ul"):
        is_unseen = "hidden" in element.attrib or _UNSEEN.search(element.get("style", "")) is not None
        if is_unseen or _BOX.search(element.get("class", "")):
            element.tag = _EXTRA
    etree.strip_elements(top, _EXTRA, with_tail=False)
