"""The text of an item that comes in several forms or languages: which is its body, and which stand beside it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from lxml import etree

from wire.domain.formats.common import conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.formats.common.nitf.nitf_body import Body
from wire.domain.formats.common.xml import xml_tree

Blocks = list[tuple[str, str]]
"""Tag and text of each paragraph."""
APART = frozenset({"head", "media", "note"})
"""Tags of what is no paragraph of a text in XML."""
_LANGUAGES = 24
"""Most languages in which an item has a text: those of the European Union."""
Source = TypeVar("Source")


class Content(NamedTuple):
    """One form of a text: the body of an NITF document, or paragraphs."""

    nitf: Body = nitf_body.EMPTY
    blocks: Blocks = []  # noqa: RUF012 (never changed)

    @property
    def lines(self) -> tuple[str, ...]:
        """Its paragraphs."""
        return self.nitf.lines or tuple(words for _, words in self.blocks)

    @property
    def crossheads(self) -> frozenset[int]:
        """Which of them are cross-heads."""
        headings = (at for at, (tag, _) in enumerate(self.blocks) if tag in conventions.HEADINGS)
        return self.nitf.crossheads or frozenset(headings)

    def without(self, headline: str) -> "Content":
        """Without a paragraph that repeats the headline."""
        return Content(self.nitf, [block for block in self.blocks if block[1] != headline])


class Texts(NamedTuple):
    """The text of an item, and those in other languages."""

    main: Content = Content()
    translations: tuple[tuple[str, Content], ...] = ()

    def other_bodies(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Role and paragraphs of each translation."""
        return tuple((f"main {language}", content.lines) for language, content in self.translations)

    def headlines(self, told: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
        """Language and words of each headline in another language: those told, and of bodies in a language without."""
        named = {language for language, _ in told}
        found = ((language, content.nitf.headline) for language, content in self.translations)
        return (*told, *(headline for headline in found if headline[1] and headline[0] not in named))


def language_of(inline: etree._Element) -> str:
    """The language of a content, by itself or by the document in it; empty where neither says."""
    said = (each.get(name) for each in (inline, *inline) for name in (xml_tree.XML_LANG, "lang", "baselang"))
    return next(filter(None, said), "")


def texts(
    sources: Iterable[tuple[str, Source]], read: Callable[[Source], Content | None], language: str
) -> Texts:
    """The texts of sources, by language and source of each: the first in the language of the item is its body.

    Else the first is. Of each other language the first one stands beside it: what else is in that language is the same
    in another form.
    """
    found: list[tuple[str, Content]] = []
    for own, source in sorted(sources, key=lambda each: not conventions.is_of(each[0], language)):
        tag = line(own).lower()
        known = (found[0][0] or language, *(each for each, _ in found[1:])) if found else ()
        if len(known) >= _LANGUAGES or any(conventions.is_of(tag, each) for each in known):
            continue
        if (content := read(source)) is not None:
            found.append((tag, content))
    return Texts(found[0][1], tuple(found[1:])) if found else Texts()
