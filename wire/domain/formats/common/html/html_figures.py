"""The pictures in the figures of a web page: caption, credit and address."""

import re
from collections.abc import Iterator

from lxml import etree

from wire.domain.formats.common.charset import line
from wire.domain.formats.common.html import html_captions
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Media

_ADDRESSES = ("data-src", "data-lazy-src", "data-original", "src")
_CREDIT = 60
"""Characters of a credit, at most."""
_CREDIT_CLASS = re.compile(r"credit|copyright|photographer|source|attribution", re.IGNORECASE)


def is_captioned(node: etree._Element) -> bool:
    """Whether an element is a figure with a caption."""
    return node.tag == "figure" and node.find(".//figcaption") is not None


def of_text(words: str) -> Iterator[Media]:
    """The same in a text that may be HTML; parsed only where a caption is in it."""
    top = xml_tree.html_root(words) if html_captions.may_be_in(words) else None
    yield from () if top is None else read(top)


def read(top: etree._Element) -> Iterator[Media]:
    """The pictures in figures that have a caption."""
    for figure in top.iter("figure"):
        caption = figure.find(".//figcaption")
        if caption is None:
            continue
        credit = next(
            (
                line("".join(map(str, part.itertext())))
                for part in caption.iter()
                if part is not caption and _CREDIT_CLASS.search(str(part.get("class", "")))
            ),
            "",
        )
        words = line("".join(map(str, caption.itertext())))
        image = figure.find(".//img")
        href = "" if image is None else address_of(image)
        if credit == words:
            words = ""
        elif credit and words.endswith(credit):
            words = words[: -len(credit)].rstrip(" -–—|(")
        elif credit and words.startswith(credit):
            words = words[len(credit) :].lstrip(" -–—|)")
        else:
            words, credit = _parted(words)
        yield Media(caption=words, credit=credit, href=href)


def _parted(caption: str) -> tuple[str, str]:
    """A caption and the credit behind its last bar, no sentence: `The quay at dusk. | OUEST MATIN / LEA GUIVARCH`."""
    words, bar, credit = caption.rpartition(" | ")
    is_credit = bar and len(credit) <= _CREDIT and not credit.endswith((".", "!", "?"))
    return (words.rstrip(), credit) if is_credit else (caption, "")


def address_of(image: etree._Element) -> str:
    """The address of a picture, which pages that load it late set elsewhere; empty where its bytes stand there."""
    said = (line(image.get(name) or "") for name in _ADDRESSES)
    return next((href for href in said if href and not href.startswith("data:")), "")
