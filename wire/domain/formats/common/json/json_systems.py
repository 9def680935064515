"""Items of content systems and of news APIs, under the names of ninjs: the Guardian's and the New York Times', Ghost,
Drupal and Strapi, Apple News, ActivityPub.

They keep fields in groups, texts as objects or lists of blocks, and call some things otherwise. What an item says under
the name of ninjs counts first.
"""

import re
from collections import Counter

from wire.domain.formats.common.charset import unescaped
from wire.domain.formats.common.json import json_arc, json_blocks, json_wordpress
from wire.domain.formats.common.json.json_item import Item, lowered
from wire.domain.formats.common.xml import xml_tree

TEXTS = (
    *(
        "article_html",
        "body_html5",
        "bodyhtml",
        "bodyxhtml",
        "htmlbody",
        "html",
        "body",
        "bodytext",
        "content",
    ),
    *("articletext", "article_text", "fulltext", "full_text", "text", "news", "paragraphs", "lead_paragraph"),
    *("main", "bodyraw", "cards"),
)
"""Names of the text, after those of ninjs and JSON Feed."""
TEXTS_OF_ALL = frozenset(
    ("body_text", "body_html", "body_xhtml", "body_nitf", "content_html", "content_text", *TEXTS)
)
GROUPS = ("fields", "attributes", "metadata", "sys", "system", "objectinfo", "changes")
"""Names of objects that only hold apart what content systems say of one item."""
_MAY_BE_GROUPS = ("properties", "content", "data")
_OF_ITEMS = frozenset(
    ("headline", "heading", "title", "titre", "body", "bodytext", "author", "updated", "createdat", "id")
)
"""What a group says, one of them at least: what has none is a text in blocks, or something of the system."""
_SHARED = 3
"""Names that begin with the same word, at least, for that to say nothing."""
_OF_STANDARDS = ("body", "description", "content", "copyright", "date", "pub", "version", "ednote")
"""Words that names of ninjs and others begin with: they say something."""
_FORMS = ("rendered", "processed", "main", "basic", "original", "html", "markup", "value", "text")
"""What a text is in an object, the forms that are printed first."""
_LINES = (
    *("headline", "title", "subheadline", "byline", "guid"),
    *("abstract", "description", "excerpt", "summary", "caption", "leadtext", "snippet", "copyright"),
)
"""Texts of one line."""
_NAMES = {
    "webtitle": "title",
    "name": "title",
    "weburl": "url",
    "web_url": "url",
    "canonicalurl": "url",
    "sectionname": "section",
    "section_name": "section",
    "news_desk": "desk",
    "langcode": "language",
    "lang": "language",
    "locale": "language",
    "languagecode": "language",
    "language_code": "language",
    "updatetime": "updated",
    "lastpublishedat": "updated",
    "lastpublicationdate": "updated",
    "firstpublicationdate": "published",
    "trailtext": "teaser",
    "custom_excerpt": "excerpt",
    "multimedia": "images",
    "source_name": "source",
    "sourcename": "source",
    "identifier": "uri",
    "thumbnailurl": "thumbnail",
}
_KEYWORDS = {"persons": "person", "organizations": "organisation", "glocations": "place"}
"""What keywords of the New York Times are, by their kinds, and the names of ninjs for it."""
_TAG = re.compile(r"[a-z]{2}(?:[-_][A-Za-z]{2})?")
_OF_BODIES = {"summary": "abstract", "print_headline": "title"}
"""What an object that holds a text says besides."""


def as_ninjs(item: Item) -> Item:
    """An item under the names of ninjs, all of them in lower case."""
    said = json_wordpress.as_ninjs(json_arc.as_ninjs(_ungrouped(_joined_names(lowered(item)))))
    if isinstance(revision := said.get("revision"), int | str):
        said.setdefault("version", revision)
    listed = said.get("keywords")
    for word in listed if isinstance(listed, list) else ():
        if isinstance(word, dict) and (own := _KEYWORDS.get(str(word.get("name")))):
            said[own] = [*said.get(own, ()), {"name": word.get("value")}]
    for name, own in _NAMES.items():
        if name in said and not said.get(own) and not (name == "name" and said.get("headline")):
            said[own] = said[name]
    if not (
        any(map(said.get, ("by", "author", "authors"))) or any(name.startswith("byline") for name in said)
    ):
        said |= {"author": said["creator"]} if "creator" in said else {}
    if isinstance(image := said.get("feature_image"), str):
        said.setdefault("images", [{"url": image, "caption": said.get("feature_image_caption")}])
    _read_texts(said)
    if (blocks := json_blocks.of_item(said, TEXTS)) and (words := json_blocks.markup(blocks)):
        said.setdefault("body_html", words)
        said.setdefault("images", json_blocks.pictures(blocks))
    return said


def _read_texts(said: Item) -> None:
    """Make the texts of an item that are objects or lists texts, and say what an object of one says besides."""
    for name in filter(said.__contains__, ("headline", "title", *TEXTS)):
        if told := _by_language(said[name]):
            del said[name]
            said.setdefault("bodies" if name in TEXTS else "headlines", told)
    lines, texts = (list(filter(said.__contains__, names)) for names in (_LINES, TEXTS))
    for name in lines:
        value = said[name]
        if isinstance(value, list) and value and all(isinstance(part, dict) for part in value):
            said[name] = json_blocks.words(value)
    for name in (*lines, *texts):
        if isinstance(value := said[name], dict) and (words := _in_words(value)):
            said[name] = unescaped(_plain(words)) if name in lines else words
            for part, own in _OF_BODIES.items():
                if value.get(part) and not said.get(own):
                    said[own] = value[part]
    for name in filter(said.__contains__, TEXTS):
        if isinstance(value := said[name], list) and all(isinstance(part, str) for part in value):
            said[name] = "\n\n".join(value)


def _joined_names(item: Item) -> Item:
    """An item with each name that has hyphens or underscores also without them: `published-at`, `sub_title`.

    Where most names begin with the same word (`article_title`, `article_body`), also without that.
    """
    if not any("_" in name or "-" in name for name in item):
        return item
    own = _without_prefix(item)
    return {_joined(name): value for name, value in (own | item).items()} | own | item


def _without_prefix(item: Item) -> Item:
    """The values whose names begin with the word that most names begin with (`article_title`), without it."""
    words = Counter(name.partition("_")[0] for name in item if "_" in name)
    word, count = words.most_common(1)[0] if words else ("", 0)
    if count < _SHARED or 2 * count < len(item) or word in _OF_STANDARDS:
        return {}
    return {name.partition("_")[2]: value for name, value in item.items() if name.startswith(f"{word}_")}


def _joined(name: str) -> str:
    return name.lower().replace("-", "").replace("_", "")


def _ungrouped(item: Item) -> Item:
    """An item with the fields of its groups, where it does not say them itself."""
    groups = [_joined_names(lowered(value)) for name in GROUPS if isinstance(value := item.get(name), dict)]
    others = [
        _joined_names(lowered(value)) for name in _MAY_BE_GROUPS if isinstance(value := item.get(name), dict)
    ]
    groups += [group for group in others if not _OF_ITEMS.isdisjoint(group)]
    elements = item.get("elements")
    if isinstance(elements, dict):
        values = {
            name: each["value"]
            for name, each in elements.items()
            if isinstance(each, dict) and "value" in each
        }
        groups.append(_joined_names(lowered(values)))
    media = item.get("media")
    if isinstance(media, dict) and all(isinstance(value, list) for value in media.values()):
        groups.append(lowered(media))
        item = {name: value for name, value in item.items() if name != "media"}
    groups += [
        _joined_names({each["name"].lower(): each["value"] for each in listed})
        for name in GROUPS
        if (listed := _named_values(item.get(name)))
    ]
    for group in groups:
        item = item | {name: value for name, value in group.items() if name not in item}
    return item


def _named_values(value: object) -> list[Item]:
    """The values of a group that is a list of them: `[{"name": "headline", "value": ...}]`."""
    listed = value if isinstance(value, list) else []
    is_one = all(
        isinstance(each, dict) and isinstance(each.get("name"), str) and "value" in each for each in listed
    )
    return listed if is_one else []


def _by_language(value: object) -> list[Item]:
    """A text that an item has in several languages, `{"de": ..., "it": ...}`, as ninjs has them."""
    said = value if isinstance(value, dict) else {}
    is_one = len(said) > 1 and all(
        _TAG.fullmatch(tag) and isinstance(each, str) for tag, each in said.items()
    )
    return [{"lang": tag, "value": each} for tag, each in said.items()] if is_one else []


def _in_words(value: object) -> str:
    """The text that a value is or holds in one of its forms."""
    if isinstance(value, dict):
        return next(filter(None, (_in_words(value.get(form)) for form in _FORMS)), "")
    return value if isinstance(value, str) else ""


def _plain(words: str) -> str:
    return " ".join(text for _, text in xml_tree.text_story(words))
