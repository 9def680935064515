"""The components of a news item in NewsML 1.2, taken apart: which holds the story, and which hold pictures.

What is said of a component is said of all that it holds, and of nothing beside or around it. A component belongs to a
picture where it holds nothing but that and its caption, at any depth.
"""

import re
from collections import Counter
from copy import deepcopy
from itertools import takewhile
from typing import Any, NamedTuple

from lxml import etree

from wire.domain.formats.common import content, conventions
from wire.domain.formats.common.content import Texts
from wire.domain.formats.common.newsml1 import newsml1, newsml1_texts
from wire.domain.formats.common.newsml1.newsml1_texts import COMPONENT, Text
from wire.domain.formats.common.xml import xml_tree

LINES = ("HeadLine", "ByLine", "CreditLine")
"""Lines of a picture that are no fields of `Metadata`."""
_MEMBERS = frozenset({COMPONENT, "NewsItem", "ContentItem"})
_RENDITION = re.compile(
    r"thumb|quick|preview|high|low|hi-?res|web|icon|small|medium|large|full|original|base|view|print|square|mobile"
    r"|master|rendition",
    re.IGNORECASE,
)
"""Roles of components that hold one picture in several sizes; with others they hold several pictures."""
_INHERITED = (
    *("copyright", "usage_terms", "expires", "language", "source"),
    *("subjects", "places", "genres", "organisations", "events", "objects"),
)
"""What is said of a story and its pictures alike: not who wrote it, its headlines and the notes on it."""


class Picture(NamedTuple):
    """A picture, video, graphic or sound."""

    component: etree._Element
    """The outermost that holds it alone; its content where it stands beside the text of the story."""
    contents: list[etree._Element]
    """Its renditions."""
    story: tuple[dict[str, Any], ...] = ()
    """What the components say that hold it and a text of the story, the outermost first."""
    own: tuple[dict[str, Any], ...] = ()
    """What those say that hold it and no such text, the outermost first."""
    shared: etree._Element | None = None
    """The outermost of those: it may hold other pictures too."""


class Parts(NamedTuple):
    """What a news item holds."""

    texts: Texts
    asides: tuple[tuple[str, tuple[str, ...]], ...]
    """Role and paragraphs of each further text beside the story."""
    pictures: list[Picture]


def take_apart(item: etree._Element, language: str) -> Parts:
    """The parts of an item. What is left in it afterwards is the story's, or the only picture's where there is none."""
    stories = newsml1_texts.stories(item)
    texts = content.texts(((text.language, text) for text in stories), lambda text: text.content, language)
    path = next((newsml1_texts.around(text.component) for text in stories if text.content is texts.main), [])
    held = newsml1_texts.count_held(text.component for text in stories)
    found = [each for component in item.iterfind(COMPONENT) for each in _pictures(component, held)]
    said = _Said()
    pictures = [_placed(picture, held, said) for picture in found]
    for picture in pictures if path or len(pictures) > 1 else ():
        _detach(picture.component)
        if path and picture.shared is not None:
            _detach(picture.shared)
    asides = [text for text in stories if _is_aside(text, texts, path)]
    for text in asides:
        alone = takewhile(
            lambda each: each not in path and held[each] == 1, newsml1_texts.around(text.component)
        )
        _detach([text.component, *alone][-1])
    for component in path:
        _put_first(component)
    return Parts(
        texts,
        tuple((newsml1_texts.role(t.component).lower() or "aside", t.content.lines) for t in asides),
        pictures,
    )


class _Said(dict[etree._Element, dict[str, Any]]):
    """What each component says of itself, without what stands in it."""

    def __missing__(self, component: etree._Element) -> dict[str, Any]:
        alone = etree.Element(COMPONENT)
        alone.extend(deepcopy(child) for child in component if child.tag not in _MEMBERS)
        self[component] = newsml1.metadata(alone) | {
            name: xml_tree.find(alone, f"NewsLines/{name}") for name in LINES
        }
        return self[component]


def _placed(picture: Picture, held: Counter[etree._Element], said: _Said) -> Picture:
    """A picture with what is said around it, as long as it stands there."""
    around = newsml1_texts.around(picture.contents[0])[::-1]
    own = [component for component in around if not held[component]]
    story = tuple(said[component] for component in around if held[component])
    return picture._replace(
        story=story, own=tuple(said[component] for component in own), shared=own[0] if own else None
    )


def metadata(picture: Picture) -> dict[str, Any]:
    """The fields of a picture: of each the nearest that is said of it, but all terms that it is alone with."""
    found = newsml1.metadata(picture.component)
    for said in picture.own:
        found |= {name: said[name] for name in found if said[name] and not isinstance(said[name], tuple)}
    for said in reversed(picture.own):
        found |= {name: said[name] for name in found if not found[name]}
    for said in reversed(picture.story):
        names = _INHERITED if found["copyright"] else (*_INHERITED, "copyright_holder")
        found |= {name: said[name] for name in names if not found.get(name) and said.get(name)}
    return found


def nearest(picture: Picture, name: str) -> tuple[str, ...]:
    """The lines of a name that the components of a picture have, the nearest first."""
    own = (said[name] for said in reversed(picture.own))
    return conventions.unique((*own, *xml_tree.all_texts(picture.component, f".//NewsLines/{name}")))


def captions(picture: Picture) -> tuple[str, ...]:
    """The paragraphs of its caption, else of that which it shares with others."""
    for component in (picture.component, picture.shared):
        told = () if component is None else newsml1_texts.texts_in(component)
        if found := conventions.unique(words for text in told for words in text.content.lines):
            return found
    return ()


def _pictures(component: etree._Element, held: Counter[etree._Element]) -> list[Picture]:
    """The pictures in a component; `held` has those that hold texts of the story."""
    own = [found for found in component.iterfind("ContentItem[@Href]") if newsml1_texts.medium(found)]
    inner = (*component.iterfind(COMPONENT), *component.iterfind(f"NewsItem/{COMPONENT}"))
    found = [picture for child in inner for picture in _pictures(child, held)]
    if own:
        found.insert(0, Picture(own[0] if held[component] else component, own))
    if len(found) > 1 and _is_one(component, found):
        found = [found[0]._replace(contents=[each for picture in found for each in picture.contents])]
    if len(found) == 1 and not held[component]:
        return [found[0]._replace(component=component)]
    return found


def _is_one(component: etree._Element, found: list[Picture]) -> bool:
    """Whether the pictures in a component are one in several renditions: it says so, or their roles do."""
    if component.get("EquivalentsList") == "yes":
        return True
    roles = [newsml1_texts.role(picture.component) for picture in found if picture.component is not component]
    return len(set(roles)) == len(roles) and all(map(_RENDITION.search, roles))


def _is_aside(text: Text, texts: Texts, path: list[etree._Element]) -> bool:
    """Whether a text is another one beside the story: no translation, and not the same in another form."""
    if text.component in path or any(text.content is told for _, told in texts.translations):
        return False
    around = text.component.iterancestors(COMPONENT)
    return not any(component.get("EquivalentsList") == "yes" for component in around)


def _detach(component: etree._Element) -> None:
    if (parent := component.getparent()) is not None:
        parent.remove(component)


def _put_first(component: etree._Element) -> None:
    """Put the component of the story before those beside it, so that what it says comes first."""
    parent = component.getparent()
    first = None if parent is None else parent.find(COMPONENT)
    if first is not None and first is not component:
        first.addprevious(component)
