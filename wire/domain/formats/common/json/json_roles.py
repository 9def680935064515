"""What an item of an unknown vendor says, under the names of ninjs: by what values look like and where they stand.

Only what no known name says is looked for.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from wire.domain.formats.common import conventions, languages
from wire.domain.formats.common.json import (
    json_blocks,
    json_item,
    json_looks,
    json_names,
    json_news,
    json_pictures,
    json_systems,
    json_things,
    json_times,
    json_tree,
)
from wire.domain.formats.common.json.json_item import Item, lowered
from wire.domain.formats.common.json.json_tree import Field, Tree

_NOT_PAGES = re.compile(r"api|self|image|img|foto|photo|bild|thumb|video|audio|author|feed|icon|logo|mail")
_GLOBAL = re.compile(r"urn:|tag:|newsml[.:]")
"""How ids begin that say by themselves what they are."""
_OF_API = ("//api.", "/api/")
_PAGES = ("canonical", "perma", "web", "url")
"""Parts of names of addresses: the more of the item, the earlier."""
_COPYRIGHT = re.compile(r"©|\(c\)|copyright\b", re.IGNORECASE)
_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_OF_STANDARDS = frozenset(("versioncreated", "@type", "standard"))
_OF_SYSTEMS = frozenset(("content_elements", "_embedded", "@context"))
"""Names in items of which all but the times is read by the names of a standard or a system."""
_OPENING = frozenset(("headline", "summary", "byline", "kicker", "subheadline"))
"""Roles of blocks above a text."""
_BESIDE = ("subheadline", "summary")
"""Roles that are looked for in items of a standard too."""
_HEADLINES = ("headline", "headlines", "title")


def as_ninjs(said: Item, sent: Item, *, is_identity: bool = False) -> Item:
    """An item under the names of ninjs, with what none of them says; `sent` is the item as its vendor names things.

    With `is_identity` only its ids and times are looked for. Of what is no news, `json_news.NONE` says why.
    """
    own = set(map(str.lower, sent))
    if own & _OF_STANDARDS:
        return _with(said, _own_lines(sent))
    tree = json_tree.read(sent)
    if own & _OF_SYSTEMS:
        return said | json_times.read(tree)
    if is_identity:
        return _with(said, _ids(tree) | json_times.read(tree))
    if not said.get("headline") and (heading := next(filter(_is_heading, tree.fields), None)):
        said = said | {"headline": heading.value}
    if (town := _town(said, tree)) and not said.get("city"):
        said = {name: value for name, value in said.items() if name != "by"} | {"city": town}
    if why := said.get(json_news.NONE) or json_news.why_none(said, sent, tree):
        return said | {json_news.NONE: why}
    found = _text(said, tree) | _lines(tree) | _facts(tree) | _ids(tree) | json_times.read(tree)
    return _with(said, found | json_things.read(tree))


def _town(said: Item, tree: Tree) -> str:
    """The town that stands under `by`, which is a town in Danish and Norwegian, where somebody else signs the item."""
    town = said.get("by")
    if not isinstance(town, str) or " " in town:
        return ""
    signed = (each.value for each in tree.fields if json_names.role(each) == "byline")
    return town if any(isinstance(name, str) and " " in name for name in signed) else ""


def _own_lines(sent: Item) -> Item:
    """The line below the headline and the summary of an item of a standard, under names that are no field of it."""
    roles = ((json_names.role_of(name.lower()), value) for name, value in sent.items())
    return {role: value for role, value in roles if role in _BESIDE and _is_plain_line(value)}


def _with(said: Item, found: Item) -> Item:
    return said | {name: value for name, value in found.items() if value and not _is_said(said, name)}


def _is_heading(line: Field) -> bool:
    """Whether a line stands in a block that is called headline: some items have another title for the desk."""
    return line.names[1:-1][-1:] == ("headline",) and _is_plain_line(line.value)


def _is_plain_line(value: Any) -> bool:
    return json_looks.look(value).line and "<" not in value


def _is_said(said: Item, name: str) -> bool:
    if name == "byline":
        return any((json_item.written_by(said)[0], *(one.name for one in json_item.terms(said, "author"))))
    if name == "headline":
        return any(map(said.get, _HEADLINES))
    return bool(said.get(name)) and not isinstance(said[name], dict)


def _first(fields: Iterable[Field], role: str) -> str:
    return next((each.value for each in fields if json_names.role(each) == role), "")


def _text(said: Item, tree: Tree) -> Item:
    """The text: of lists of blocks and texts the longest, without what its first blocks are called that are none."""
    if any(json_looks.look(said.get(name)).words for name in json_systems.TEXTS_OF_ALL):
        return {}
    blocks: list[Item] = max((each.value for each in tree.texts), key=json_tree.size, default=[])
    said_by_none = (_joined(each.value) for each in tree.fields if json_names.role(each) in ("", "headline"))
    text = max(filter(json_looks.is_sentence, said_by_none), key=len, default="")
    if json_tree.size(blocks) > len(text):
        blocks = list(map(lowered, blocks))
        roles = [json_names.role_of(json_blocks.kind(block)) for block in blocks]
        begin = next((at for at, role in enumerate(roles) if role not in _OPENING), 0)
        if markup := json_blocks.markup(blocks[begin:]):
            return {"body_html": markup}
    return {"body_html" if "<" in text else "body_text": text}


def _joined(value: Any) -> Any:
    """A text that is a list of its paragraphs as one."""
    is_list = isinstance(value, list) and all(isinstance(each, str) for each in value)
    return "\n\n".join(value) if is_list and any(map(json_looks.is_sentence, value)) else value


def _lines(tree: Tree) -> Item:
    """Headline, the line below it, summary, notes and rights."""
    words = [each for each in tree.fields if json_looks.look(each.value).words]
    lines = [each for each in words if json_looks.look(each.value).line]
    beside = [each for each in tree.beside_texts if json_looks.look(each.value).line]
    notes = [each for each in words if json_names.role(each) == "note"]
    return {
        "headline": _first(sorted(lines, key=lambda each: "headline" not in each.names), "headline")
        or next((each.value for each in lines if _may_be_headline(each)), ""),
        "subheadline": _first(words, "subheadline"),
        "summary": _first(lines, "summary") or _first(words, "summary") or _value_of(beside, _may_be_summary),
        "editorialnote": " ".join(each.value for each in notes if not _is_private(each)),
        "privatenote": " ".join(each.value for each in notes if _is_private(each)),
        "copyrightnotice": _value_of(tree.fields, _is_copyright) or _first(words, "rights"),
    }


def _is_copyright(field: Field) -> bool:
    return isinstance(field.value, str) and _COPYRIGHT.match(field.value) is not None


def _may_be_headline(line: Field) -> bool:
    """Whether a line whose name says nothing reads as a headline does."""
    is_short = _is_plain_line(line.value) and not json_looks.look(line.value).text
    return is_short and line.value.count(" ") > 1 and not json_names.role(line)


def _may_be_summary(line: Field) -> bool:
    """Whether a line whose name says nothing is a sentence."""
    is_text = line.names[-1] in json_systems.TEXTS_OF_ALL
    return not is_text and json_looks.is_sentence(line.value) and not json_names.role(line)


def _is_private(note: Field) -> bool:
    return any(map(conventions.is_private, note.names))


def _facts(tree: Tree) -> Item:
    """Who wrote it and sends it, where, in which language."""
    names = [Field(each.names, name) for each in tree.fields for name in json_tree.names(each.value)]
    signed = [each for each in names if json_names.role(each) == "byline"]
    authors = [each.value for each in signed if each.names[-1] != "creator"] or [
        each.value for each in signed
    ]
    tags = (languages.tag(each.value) for each in names if json_names.role(each) == "language")
    return {
        "byline": ", ".join(conventions.unique(authors)),
        "provider": _first(filter(_may_be_sender, names), "agency"),
        "creditline": _value_of(names, lambda each: each.names in (("credit",), ("creditline",))),
        "located": _first((each for each in tree.fields if json_looks.look(each.value).name), "place"),
        "language": next(filter(_TAG.fullmatch, tags), ""),
    }


def _may_be_sender(field: Field) -> bool:
    """Whether a name is neither whom a picture is from nor the country of a source."""
    name = "".join(field.names)
    is_of_picture = json_pictures.is_of_pictures(name.removeprefix("media"))
    return not is_of_picture and "country" not in name


def _ids(tree: Tree) -> Item:
    """Its page and its id."""
    return {
        "url": _value_of(sorted(tree.beside_texts, key=_page_order), _is_page),
        "uri": str(_value_of(tree.fields, _is_own_id)),
    }


def _value_of(fields: Iterable[Field], is_it: Callable[[Field], bool]) -> Any:
    return next((each.value for each in fields if is_it(each)), "")


def _is_page(field: Field) -> bool:
    """Whether a value is the address of the page of the item."""
    is_page = json_looks.is_address(field.value) and not json_looks.is_picture(field.value)
    is_page = is_page and not any(part in field.value for part in _OF_API)
    return is_page and json_names.role(field) == "address" and not _NOT_PAGES.search("".join(field.names))


def _page_order(address: Field) -> int:
    names = "".join(address.names)
    return next((at for at, word in enumerate(_PAGES) if word in names), len(_PAGES))


def _is_own_id(field: Field) -> bool:
    is_named = len(field.names) == 1 and (
        json_names.is_of_id(field.names[0]) or _GLOBAL.match(str(field.value)) is not None
    )
    return is_named and json_looks.is_id(field.value)
