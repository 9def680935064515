"""Pictures, topics, keywords and names in an item of an unknown vendor, set as items of known ones have them."""

import re
from typing import Any

from wire.domain.formats.common import conventions
from wire.domain.formats.common.json import (
    json_item,
    json_looks,
    json_media,
    json_metadata,
    json_names,
    json_pictures,
    json_tree,
)
from wire.domain.formats.common.json.json_item import Item, address, lowered
from wire.domain.formats.common.json.json_tree import Field, Tree

_CREDIT = re.compile(
    r"摄影|攝影|撮影|사진|kuvaaj|photog|^foto|credit|attrib|auth?or|byline|produc|source|quelle|copyr|creator|firma|provid|^by$"
)
_PHOTOGRAPHER = re.compile(r"摄影|攝影|撮影|사진|kuvaaj|photog|^foto|fotogr|author|autor|byline|producer")
"""Names of whom a picture is by, before those of who owns it."""
_KINDS = (
    ("person", re.compile(r"person|people")),
    ("organisation", re.compile(r"organi[sz]|compan")),
    ("place", re.compile(r"locat|place|city|countr")),
)
_READ = (
    "uri",
    "guid",
    "id",
    "type",
    "statu",
    "state",
    "pubstatu",
    "version",
    "profile",
    "name",
    "priority",
    "slug",
)
"""Names of what an item says of itself and `json_links` or others read, without an s at their end."""
_WORDS = 4
"""Words of a keyword, at most."""
_KEYWORD = re.compile(r"#?(?=[\W\d_]*[^\W\d_])\w[\w .,'’&/-]{0,50}")
_CODE_OF_IPTC = re.compile(r"[012]\d{7}")
_OF_IPTC = re.compile(r"iptc|subj|topic")


def read(tree: Tree) -> Item:
    """The things in an item: `found_picture`, `found_topic`, `found_section`, `found_keyword`, `person` and others.

    What else it says in a few words, and its ids, are its `extra`: nothing that a sender supplies is lost.
    """
    pictures = list(map(_picture, tree.pictures)) or _loose_picture(tree)
    return _terms(tree) | {"found_picture": pictures, "extra": _others(tree)}


def _others(tree: Tree) -> Item:
    """Fields of the item itself that are a name or an id, and of which nobody knows what they are."""
    return {
        each.names[0]: each.value
        for each in tree.fields
        if len(each.names) == 1 and isinstance(each.value, str) and _is_other(each)
    }


def _is_other(field: Field) -> bool:
    own, is_id = json_looks.look(field.value), json_looks.is_id(field.value)
    is_known = field.names[0].removesuffix("s") in (*_READ, *json_metadata.TERMS)
    return (own.name or is_id) and json_names.role(field) in ("", "kicker") and not is_known


def _picture(found: Field) -> Item:
    """A picture with its address, its caption and whom it is by under the names that those have elsewhere."""
    value, inner = lowered(found.value), json_tree.read(found.value, is_picture=True).fields
    return _captioned(inner) | value | {"href": address(value) or json_pictures.addresses(found.value)[0]}


def _captioned(fields: list[Field]) -> Item:
    words = [each for each in fields if json_looks.look(each.value).words]
    told = [each.value for each in words if each.names[-1] == "name" or not json_names.role(each)]
    called = max(filter(_is_caption, told), key=len, default="")
    roles = {json_names.role(each): each.value for each in reversed(words)}
    names = [Field(each.names, name) for each in fields for name in json_tree.names(each.value)]
    by = [each for each in names if _CREDIT.search(json_names.folded(each.names[-1]))]
    by.sort(key=lambda each: _PHOTOGRAPHER.search(json_names.folded(each.names[-1])) is None)
    return {
        "caption": roles.get("caption") or roles.get("summary") or called,
        "creditline": next((each.value for each in by), ""),
    }


def _is_caption(words: str) -> bool:
    return json_looks.look(words).line and words.count(" ") > 1


def _loose_picture(tree: Tree) -> list[Item]:
    """The picture of which an item has but the address, with the caption that stands beside it."""
    found = [each for each in tree.fields if json_looks.is_picture(each.value)]
    found = [each for each in found if not any(map(json_pictures.is_of_people, each.names))]
    found.sort(key=lambda each: json_pictures.is_small("".join(each.names)))
    captions = [each for each in tree.fields if json_names.role(each) == "caption"]
    return [
        {"href": each.value, json_media.SMALL: json_pictures.is_small("".join(each.names))}
        | _captioned(captions)
        for each in found[:1]
    ]


def _terms(tree: Tree) -> Item:
    """Keywords, topics, sections, and people, organisations and places by the names they stand under."""
    found: dict[str, list[Any]] = {}
    beside = {each.names for each in tree.beside_texts}
    for each in tree.fields:
        if len(each.names) > 1 or not _is_read(each):
            for name, terms in _terms_of(each):
                if name != "found_keyword" or each.names in beside:
                    found.setdefault(name, []).extend(terms)
    return found


def _is_read(term: Field) -> bool:
    """Whether a term stands under a name that is known, and has its own name where that is looked for."""
    is_known = term.names[0].removesuffix("s") in json_metadata.TERMS
    return is_known and not (isinstance(term.value, dict) and not json_item.named(lowered(term.value)))


def _terms_of(field: Field) -> list[tuple[str, list[Any]]]:
    """The terms in a value and what they are; none where it is something else."""
    name, value, role = "".join(field.names), field.value, json_names.role(field)
    if role not in ("", "section", "headline"):
        return []
    if isinstance(value, dict):
        kind = next((kind for kind, pattern in _KINDS if pattern.search(name)), "found_topic")
        term = {"name": json_tree.name_of(value)} | lowered(value)
        of_section = (role == "section" or "rubri" in name) and kind == "found_topic"
        return [("found_section" if of_section else kind, [term])] if field.is_listed or of_section else []
    codes = value if isinstance(value, list) else [value]
    if _OF_IPTC.search(name) and all(_CODE_OF_IPTC.fullmatch(str(code)) for code in codes):
        return [("found_topic", list(map(str, codes)))]
    if role == "section" and json_looks.look(value).name:
        return [("found_section", [value])]
    words = list(conventions.listed(value)) if isinstance(value, str) else value
    is_list = isinstance(words, list) and (words is value or len(words) > 1)
    is_list = is_list and not json_pictures.is_of_pictures(name) and not json_looks.is_sentence(value)
    return (
        [("found_keyword", words)] if is_list and role != "headline" and all(map(_is_keyword, words)) else []
    )


def _is_keyword(value: Any) -> bool:
    return isinstance(value, str) and _KEYWORD.fullmatch(value) is not None and value.count(" ") < _WORDS
