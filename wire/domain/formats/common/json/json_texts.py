"""The texts of a news item in JSON: its bodies in several forms, what stands beside them, the pictures in them."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wire.domain.formats.common import content, markdown, notebook, paragraphs
from wire.domain.formats.common.content import Content, Texts
from wire.domain.formats.common.html import html_figures
from wire.domain.formats.common.json import json_systems
from wire.domain.formats.common.json.json_item import Item, first, objects, text
from wire.domain.formats.common.nitf import nitf_body
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Media

_CUT = re.compile(r"\s*\[\+\d+ chars\]$")
"""How much a news API has cut off."""
_BEGIN = 100
"""Letters of a body by which it is known in another form, which may have other paragraphs."""


def texts(item: Item, language: str) -> Texts:
    """The bodies: of markup before those of plain text, for markup knows its paragraphs."""
    found = [
        (first(body, "lang", "language"), (text(body, "contenttype").lower(), body.get("value")))
        for body in objects(item, "bodies")
    ]
    for prefix in ("body_", "content_"):
        found += [("", (name, item.get(prefix + name))) for name in ("nitf", "html", "xhtml", "text")]
    found += [("", (name, item.get(name))) for name in json_systems.TEXTS]
    said = [body for body in found if body[1][1]]
    return content.texts(sorted(said, key=lambda body: not _is_markup(*body[1])), _body, language)


def pictures(item: Item) -> Iterator[Media]:
    """The pictures with a caption in the text, where it is HTML, each once."""
    names = ("body_html", "body_xhtml", "content_html", *json_systems.TEXTS)
    hrefs = set[str]()
    for words in dict.fromkeys(said for name in names if isinstance(said := item.get(name), str)):
        for one in html_figures.of_text(words):
            if one.href.startswith("http") and one.href not in hrefs:
                hrefs.add(one.href)
                yield replace(one, id=one.href)


def asides(item: Item, told: Texts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Role and paragraphs of each body that has a role of its own, and is not the text in another form."""
    bodies = [body for body in objects(item, "bodies") if text(body, "role") not in ("", "main")]
    if footer := _body(("", item.get("body_footer"))):
        yield "footer", footer.lines
    known = [_unspaced(content.lines) for content in (told.main, *(one for _, one in told.translations))]
    for body in bodies:
        found = _body((text(body, "contenttype").lower(), body.get("value")))
        words = _unspaced(found.lines) if found else ""
        if found and words and not any(words[:_BEGIN] in each for each in known):
            known.append(words)
            yield text(body, "role"), found.lines


def _unspaced(lines: tuple[str, ...]) -> str:
    return "".join("".join(lines).split())


def _body(said: tuple[str, object]) -> Content | None:
    """The paragraphs of a body by its type and words."""
    name, words = said
    if not isinstance(words, str):
        return None
    words = _CUT.sub("", words)
    if body := nitf_body.in_text(words):
        return Content(body)
    if not _is_markup(name, words) and markdown.is_written_in(words) and not _has_notebook(words):
        return Content(blocks=markdown.blocks(words))
    plain = [] if _is_markup(name, words) else [("p", part) for part in paragraphs.of_text(words)]
    found = plain or xml_tree.html_story(words)
    return Content(blocks=found) if found else None


def _has_notebook(words: str) -> bool:
    """Whether a text has a notebook, which dpa heads like Markdown."""
    lines = words.strip().split("\n")
    return any(map(notebook.is_mark, lines)) or notebook.may_end_one(lines[-1])


def _is_markup(name: str, words: object) -> bool:
    named = any(markup in name for markup in ("html", "xml", "nitf"))
    return named or (isinstance(words, str) and xml_tree.is_markup(words))
