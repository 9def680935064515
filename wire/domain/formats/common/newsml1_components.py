"""The components of a news item in NewsML 1.2, taken apart: which holds the story, and which hold pictures.

What is said of a component is said of all that it holds, and of nothing beside or around it. A component belongs to a
picture where it holds nothing but that and its caption, at any depth.
"""

import html
import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from lxml import etree

from wire.domain.formats.common import content, conventions, newsml1, nitf_body, paragraphs, xml_tree
from wire.domain.formats.common.content import Content, Texts
from wire.domain.message import MediaType

_COMPONENT = "NewsComponent"
_APART = frozenset({"head", "media", "note"})
_CAPTION = re.compile(
    r"caption|l[ée]gende|legenda|bildtext|bildunterschrift|pie de|didascalia", re.IGNORECASE
)
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
    story: tuple[etree._Element, ...] = ()
    """What the components around it and the story say, the outermost first."""
    own: tuple[etree._Element, ...] = ()
    """What those say that hold it and no story, the outermost first."""
    shared: etree._Element | None = None
    """The outermost of those: it may hold other pictures too."""


class Parts(NamedTuple):
    """What a news item holds."""

    texts: Texts
    asides: tuple[tuple[str, tuple[str, ...]], ...]
    """Role and paragraphs of each further text beside the story."""
    pictures: list[Picture]


class _Text(NamedTuple):
    component: etree._Element
    language: str
    content: Content


def take_apart(item: etree._Element, language: str) -> Parts:
    """The parts of an item. What is left in it afterwards is the story's, or the only picture's where there is none."""
    told = list(_told(item))
    if any(map(medium, item.iter("ContentItem"))):
        told = [text for text in told if not _is_caption(text.component)]
    stories = [text for text in told if not _is_beside_picture(text, told)] or told
    stories.sort(key=lambda text: _role(text.component).lower() not in ("", "main"))
    texts = content.texts(((text.language, text) for text in stories), lambda text: text.content, language)
    story = next((text.component for text in stories if text.content is texts.main), None)
    path = [] if story is None else [story, *story.iterancestors(_COMPONENT)]
    found = [each for component in item.iterfind(_COMPONENT) for each in _pictures(component, path)]
    pictures = [_placed(picture, path) for picture in found]
    for picture in pictures if path or len(pictures) > 1 else ():
        _detach(picture.component)
        around = picture.shared
        if path and around is not None and not any(_holds(around, each.component) for each in stories):
            _detach(around)
    asides = [text for text in stories if _is_aside(text, texts, path)]
    for text in asides:
        _detach(_outermost(text, stories, path))
    for component in path:
        _put_first(component)
    return Parts(
        texts, tuple((_role(t.component).lower() or "aside", t.content.lines) for t in asides), pictures
    )


def _placed(picture: Picture, path: list[etree._Element]) -> Picture:
    """A picture with what is said around it, as long as it stands there."""
    around = list(picture.contents[0].iterancestors(_COMPONENT))[::-1]
    own = [component for component in around if component not in path]
    story = tuple(_said(component) for component in around if component in path)
    return picture._replace(story=story, own=tuple(map(_said, own)), shared=own[0] if own else None)


def _said(component: etree._Element) -> etree._Element:
    """What a component says of itself, without what stands in it."""
    found = etree.Element(_COMPONENT)
    found.extend(deepcopy(child) for child in component if child.tag not in (_COMPONENT, "ContentItem"))
    return found


def metadata(picture: Picture) -> dict[str, Any]:
    """The fields of a picture: of each the nearest that is said of it; of terms all that its own components say."""
    found = newsml1.metadata(picture.component)
    for said in map(newsml1.metadata, picture.own):
        found |= {name: value for name, value in said.items() if value and not isinstance(value, tuple)}
    for said in map(newsml1.metadata, reversed(picture.story)):
        names = _INHERITED if found["copyright"] else (*_INHERITED, "copyright_holder")
        found |= {name: said[name] for name in names if not found.get(name) and said.get(name)}
    return found


def nearest(picture: Picture, path: str) -> tuple[str, ...]:
    """What the components of a picture say at a path, the nearest first."""
    own = (xml_tree.find(component, path) for component in reversed(picture.own))
    return conventions.unique((*own, *xml_tree.all_texts(picture.component, f".//{path}")))


def captions(picture: Picture) -> tuple[str, ...]:
    """The paragraphs of its caption, else of that which it shares with others."""
    for component in (picture.component, picture.shared):
        told = () if component is None else _told(component)
        if found := conventions.unique(words for text in told for words in text.content.lines):
            return found
    return ()


def _told(item: etree._Element) -> Iterator[_Text]:
    """The contents that are text."""
    for component in item.iter(_COMPONENT):
        for found in component.iterfind("ContentItem"):
            data = None if medium(found) else found.find("DataContent")
            if data is not None and (read := _read(data)) is not None:
                language = content.language_of(data) or newsml1.language_of(component)
                yield _Text(component, language, read)


def _read(found: etree._Element) -> Content | None:
    """NITF, XHTML, HTML in CDATA, or plain; None where it says nothing."""
    if body := nitf_body.read(found):
        return Content(body)
    words = "".join(map(str, found.itertext()))
    if len(found):
        blocks = xml_tree.story(found, _APART)
    elif xml_tree.is_markup(words):
        blocks = xml_tree.html_story(words)
    elif xml_tree.is_markup(unescaped := html.unescape(words)):
        blocks = xml_tree.html_story(unescaped)
    else:
        blocks = [("p", paragraph) for paragraph in paragraphs.of_text(words)]
    return Content(blocks=blocks) if blocks else None


def _pictures(component: etree._Element, path: list[etree._Element]) -> list[Picture]:
    """The pictures in a component; `path` are the components around the story."""
    own = [found for found in component.iterfind("ContentItem[@Href]") if medium(found)]
    found = [picture for child in component.iterfind(_COMPONENT) for picture in _pictures(child, path)]
    if own:
        found.insert(0, Picture(own[0] if component in path else component, own))
    if len(found) > 1 and _is_one(component, found):
        found = [found[0]._replace(contents=[each for picture in found for each in picture.contents])]
    if len(found) == 1 and component not in path:
        return [found[0]._replace(component=component)]
    return found


def _is_one(component: etree._Element, found: list[Picture]) -> bool:
    """Whether the pictures in a component are one in several renditions: it says so, or their roles do."""
    if component.get("EquivalentsList") == "yes":
        return True
    roles = [_role(picture.component) for picture in found if picture.component is not component]
    return len(set(roles)) == len(roles) and all(map(_RENDITION.search, roles))


def medium(found: etree._Element) -> MediaType | None:
    """What a content is by its media type or its MIME type; None for text."""
    names = (xml_tree.attribute(found, tag, "FormalName") for tag in ("MediaType", "MimeType"))
    return conventions.medium(next(filter(None, names), ""))


def _is_beside_picture(text: _Text, told: list[_Text]) -> bool:
    """Whether a text is alone with a picture in a component: a caption, where there is another text."""
    for component in (text.component, *text.component.iterancestors(_COMPONENT)):
        if any(map(medium, component.iter("ContentItem"))):
            return sum(_holds(component, each.component) for each in told) == 1
    return False


def _is_aside(text: _Text, texts: Texts, path: list[etree._Element]) -> bool:
    """Whether a text is another one beside the story: no translation, and not the same in another form."""
    if text.component in path or any(text.content is told for _, told in texts.translations):
        return False
    around = text.component.iterancestors(_COMPONENT)
    return not any(component.get("EquivalentsList") == "yes" for component in around)


def _outermost(text: _Text, stories: list[_Text], path: list[etree._Element]) -> etree._Element:
    """The outermost component that holds a text and no other one."""
    found = text.component
    for component in text.component.iterancestors(_COMPONENT):
        if component in path or sum(_holds(component, each.component) for each in stories) > 1:
            break
        found = component
    return found


def _holds(component: etree._Element, other: etree._Element) -> bool:
    return other is component or any(each is component for each in other.iterancestors(_COMPONENT))


def _role(component: etree._Element) -> str:
    return xml_tree.attribute(component, "Role", "FormalName")


def _is_caption(component: etree._Element) -> bool:
    return any(_CAPTION.search(_role(each)) for each in (component, *component.iterancestors(_COMPONENT)))


def _detach(component: etree._Element) -> None:
    if (parent := component.getparent()) is not None:
        parent.remove(component)


def _put_first(component: etree._Element) -> None:
    """Put the component of the story before those beside it, so that what it says comes first."""
    parent = component.getparent()
    first = None if parent is None else parent.find(_COMPONENT)
    if first is not None and first is not component:
        first.addprevious(component)
