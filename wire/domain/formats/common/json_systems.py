"""Items of content systems and of news APIs, under the names of ninjs: the Guardian's and the New York Times', Ghost,
Drupal and Strapi, Apple News, ActivityPub.

They keep fields in groups, texts as objects or lists of blocks, and call some things otherwise. What an item says under
the name of ninjs counts first.
"""

from wire.domain.formats.common import json_arc, json_blocks, json_wordpress, xml_tree
from wire.domain.formats.common.charset import unescaped
from wire.domain.formats.common.json_item import Item, lowered

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
)
"""Names of the text, after those of ninjs and JSON Feed."""
_GROUPS = ("fields", "attributes", "metadata", "sys", "changes")
_FORMS = ("rendered", "processed", "main", "basic", "original", "html", "value", "text")
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
    "leadtext": "lead",
    "trailtext": "teaser",
    "custom_excerpt": "excerpt",
    "multimedia": "images",
    "source_name": "source",
    "sourcename": "source",
    "identifier": "uri",
    "thumbnailurl": "thumbnail",
}
_OF_BODIES = {"summary": "abstract"}
"""What an object that holds a text says besides."""


def as_ninjs(item: Item) -> Item:
    """An item under the names of ninjs, all of them in lower case."""
    said = json_wordpress.as_ninjs(json_arc.as_ninjs(_ungrouped(lowered(item))))
    for name, own in _NAMES.items():
        if name in said and not said.get(own) and not (name == "name" and said.get("headline")):
            said[own] = said[name]
    if not (said.get("by") or said.get("byline") or said.get("author") or said.get("authors")):
        said |= {"author": said["creator"]} if "creator" in said else {}
    if isinstance(image := said.get("feature_image"), str):
        said.setdefault("images", [{"url": image, "caption": said.get("feature_image_caption")}])
    for name in (*_LINES, *TEXTS):
        if isinstance(value := said.get(name), dict) and (words := _in_words(value)):
            said[name] = unescaped(_plain(words)) if name in _LINES else words
            said |= {
                own: value[part] for part, own in _OF_BODIES.items() if value.get(part) and own not in said
            }
    for name in TEXTS:
        if isinstance(value := said.get(name), list) and all(isinstance(part, str) for part in value):
            said[name] = "\n\n".join(value)
    if (blocks := json_blocks.of_item(said, TEXTS)) and (words := json_blocks.markup(blocks)):
        said.setdefault("body_html", words)
        said.setdefault("images", json_blocks.pictures(blocks))
    return said


def _ungrouped(item: Item) -> Item:
    """An item with the fields of its groups, where it does not say them itself."""
    groups = [lowered(value) for name in _GROUPS if isinstance(value := item.get(name), dict)]
    media = item.get("media")
    if isinstance(media, dict) and all(isinstance(value, list) for value in media.values()):
        groups.append(lowered(media))
        item = {name: value for name, value in item.items() if name != "media"}
    for group in groups:
        item = item | {name: value for name, value in group.items() if name not in item}
    return item


def _in_words(value: object) -> str:
    """The text that a value is or holds in one of its forms."""
    if isinstance(value, dict):
        return next(filter(None, (_in_words(value.get(form)) for form in _FORMS)), "")
    return value if isinstance(value, str) else ""


def _plain(words: str) -> str:
    return " ".join(text for _, text in xml_tree.text_story(words))
