"""Whether an item of an unknown vendor is news: by what stands beside its headline and its text.

JSON is what everything is kept in, and much of it has a title and a description. A story says in the same object when
it was published, by whom or where; a product, a job or a user says other things (`json_kinds`); the texts of a site or
an app say nothing but themselves, or speak to their reader.
"""

from typing import Any

from wire.domain.formats.common import addressed, conventions, times
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.json import (
    json_item,
    json_kinds,
    json_looks,
    json_names,
    json_systems,
    json_times,
    json_tree,
)
from wire.domain.formats.common.json.json_item import Item
from wire.domain.formats.common.json.json_tree import Field, Tree
from wire.domain.formats.common.kills import kill_texts

NONE = "found_no_news"
"""The name under which an item says why it is none."""
_CODES = frozenset(("status", "code", "statuscode", "errorcode"))
_OF_SERVERS = frozenset(range(400, 600))
"""Statuses of HTTP that tell of an error."""
_BARE = frozenset(("name", "label", "displayname", "fullname"))
"""Names of what everything is called."""
_OF_NINJS = ("bodies", "body_text", "body_html", "body_xhtml", "uri", "guid", "pubstatus")
"""Names of which an item that has a headline by that name has one, if its vendor means ninjs."""
_NEAR = 2
"""Objects in one another, at most, in which a value is still one of the story: `{"dates": {"first": ...}}`."""
_MAKERS = frozenset(("byline", "agency", "section", "address"))
"""Roles of values that say who made a story and where it stands."""
_WRAPPERS = _BARE | json_systems.TEXTS_OF_ALL
_OF_TEXTS = frozenset(("headline", "summary"))
_OF_STORIES = frozenset(("time", "byline", "agency"))
"""Signs by which a headline and a text are rather a story: a preview of a concert has its author and its venue."""
_CAPTION = 20
"""Characters of a caption; what is shorter is a name."""
_NAME_WORDS = 2
"""Words of a byline, at least: `"author": "Author"` is a label of a page."""
_TITLE_WORDS = 4
_ENOUGH = 2
"""Signs of news beside a headline and a text; a time or a byline is as good as two."""
_OTHERS = 2
"""Words under other names, from which on a headline and a text alone are those of something else."""


def why_none(said: Item, sent: Item, tree: Tree) -> str:
    """What an item is that is no news, for people to read; empty where it may be some.

    It is `said` under the names of ninjs, `sent` as its vendor names things.
    """
    if conventions.medium(json_item.text(said, "type")) or _is_ninjs(said):
        return ""
    heading = _heading(tree)
    text = _text(tree, heading)
    is_text = any(json_looks.look(said.get(name)).words for name in json_systems.TEXTS_OF_ALL)
    if heading is None and text is None and not is_text:
        return "" if _has_caption(tree) else "it says nothing in a headline, a text or a caption"
    base = _shared([_holder(each.names) for each in (heading, text) if each])
    is_text = is_text or (text is not None and json_names.role(text) != "summary")
    if json_item.text(sent, "type") == "FeatureCollection" and not said.get("headline"):
        return "a map with its features"  # RFC 7946
    near = [each for each in tree.fields if _is_near(each, base) and each not in (heading, text)]
    signs = set(filter(None, map(_sign, near))) | ({"picture"} if tree.pictures else set())
    own = _own(sent, base)
    if any(json_names.folded(name) in _CODES and each in _OF_SERVERS for name, each in own.items()):
        return "an error of a server"
    names = (*own, *(each.names[len(base)] for each in near if each.names[: len(base)] == base))
    told = max(len(signs & _OF_STORIES), _is_reported(text)) if heading and is_text else 0
    if kind := json_kinds.of(names, has_headline=heading is not None, has_text=is_text, told=told):
        return kind
    if text and not signs & _MAKERS and addressed.speaks_to_reader(_words(text.value)):
        return "a notice, for its text speaks to the reader"
    others = sum(_is_label(each) for each in tree.beside_texts if each not in (heading, text))
    title = said.get("headline") or said.get("title")
    is_titled = heading is not None or bool(title and title != said.get("name"))
    return _what_lacks(heading, signs, others, is_titled=is_titled, is_text=is_text)


def _is_ninjs(said: Item) -> bool:
    """Whether an item is in the words of ninjs."""
    return not any(map(said.keys().isdisjoint, (("headline", "headlines"), _OF_NINJS)))


def _has_caption(tree: Tree) -> bool:
    """Whether an item has a picture of which it says what it shows."""
    if any(map(json_looks.is_picture, (each.value for each in tree.fields))):
        return any(json_names.role(each) == "caption" for each in tree.fields)
    return any(json_tree.size(each.value) > _CAPTION for each in tree.pictures)


def _what_lacks(
    heading: Field | None, signs: set[str], others: int, *, is_titled: bool, is_text: bool
) -> str:
    """What an item lacks to be news; empty where it lacks nothing."""
    is_dated, is_made = "time" in signs, bool(signs & _MAKERS)
    if not is_titled:
        return "" if is_text and is_dated else "it has no headline, and no text with a time"
    if is_text:
        is_enough = len(signs) + is_dated + ("byline" in signs) >= _ENOUGH or others < _OTHERS
        return "" if is_enough else "beside headline and text stands neither a time nor an author"
    if heading and any(map(_is_named_headline, heading.names)) and (is_dated or others < _OTHERS):
        return ""
    return (
        "" if is_dated and is_made else "it has no text, and no time with an address, an author or a source"
    )


def _is_named_headline(name: str) -> bool:
    return json_names.folded(name).startswith("headline")


def _is_label(field: Field) -> bool:
    """Whether a value is words under a name that no story has."""
    is_known = json_names.role(field) != "" or json_names.is_of_id(field.names[-1])
    return json_looks.look(field.value).words and not is_known


def _heading(tree: Tree) -> Field | None:
    """The first headline; a mere name is none."""
    named = [
        each
        for each in tree.fields
        if json_names.role(each) == "headline"
        and json_looks.look(each.value).words
        and json_names.folded(each.names[-1]) not in _BARE
    ] or [each for each in tree.fields if each.names == ("name",) and _is_title(each.value)]
    return next((each for each in named if json_looks.look(each.value).line), next(iter(named), None))


def _is_title(name: Any) -> bool:
    """Whether what an item is called is a headline, by its words."""
    return json_looks.look(name).line and len(name.split()) >= _TITLE_WORDS


def _text(tree: Tree, heading: Field | None) -> Field | None:
    """The longest text, or list of the blocks of one; a summary where there is no other."""
    found = [each for each in tree.beside_texts if each is not heading and _is_text(each)]
    own = [each for each in (*found, *tree.texts) if json_names.role(each) != "summary"]
    return max(own or found, key=lambda each: json_tree.size(each.value), default=None)


def _is_text(field: Field) -> bool:
    role = json_names.role(field)
    named = field.names[-1:] if role else field.names[-2:]
    if not json_systems.TEXTS_OF_ALL.isdisjoint(named):
        return json_tree.size(field.value) > 0 or json_looks.look(field.value).words
    is_of_text = role in ("", "headline", "summary")
    listed = field.value if isinstance(field.value, list) else [field.value]
    return is_of_text and any(json_looks.look(each).text for each in listed)


def _is_reported(text: Field | None) -> bool:
    """Whether a text has a dateline, or tells who said so."""
    return text is not None and kill_texts.is_news([_words(text.value)])


def _words(value: object) -> str:
    """The words of a text, of its paragraphs or its blocks."""
    if isinstance(value, str):
        return json_looks.plain(value)
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return " ".join(map(_words, inner))


def _holder(names: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the object that holds a text, itself perhaps an object: `{"body": {"content": ...}}`."""
    path = names[:-1]
    while path and (path[-1] in _WRAPPERS or json_names.role_of(path[-1]) in _OF_TEXTS):
        path = path[:-1]
    return path


def _shared(names: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What several paths have in common from the outermost name on."""
    same = next((at for at, each in enumerate(zip(*names, strict=False)) if len(set(each)) > 1), None)
    return min(names, key=len, default=())[:same]


def _is_near(field: Field, base: tuple[str, ...]) -> bool:
    """Whether a value stands in the object of a story, in one within it, or in one around it."""
    base, names = _without_groups(base), _without_groups(field.names)
    depth = len(base)
    if names[:depth] == base:
        return len(names) <= depth + _NEAR
    return names[:-1] == base[: len(names) - 1]


def _without_groups(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name not in json_systems.GROUPS)


def _own(sent: Item, base: tuple[str, ...]) -> Item:
    """The values in the object of a story that say anything."""
    value = sent
    for name in base:
        inner = next((each for own, each in value.items() if own.lower() == name), None)
        inner = inner[0] if isinstance(inner, list) and inner else inner
        value = inner if isinstance(inner, dict) else value
    return {name: each for name, each in value.items() if each not in (None, "", [], {})}


def _sign(field: Field) -> str:
    """What a value says for news: `time`, `id`, `terms`, or the role of who made it; empty where it says nothing."""
    role, name = json_names.role(field), field.names[-1]
    if json_times.of_item(field) or _is_of_release(field):
        return "time"
    if role == "byline":
        said = json_tree.names(field.value)
        return role if any(one.count(" ") + 1 >= _NAME_WORDS for one in said) else ""
    if role == "address":
        return role if json_looks.is_web(field.value) and not json_looks.is_picture(field.value) else ""
    if role in _MAKERS:
        return role if json_tree.names(field.value) else ""
    if json_looks.is_picture(field.value):
        return "picture"
    if json_names.is_of_id(name) and json_looks.is_id(field.value):
        return "id"
    return "terms" if isinstance(field.value, list) and json_tree.names(field.value) else ""


def _is_of_release(field: Field) -> bool:
    """Whether a value says when something may be published, which is said of news alone."""
    name = field.names[-1]
    is_one = embargo_fields.is_release(name) or embargo_fields.names_one(name)
    return is_one and times.any_form(str(field.value)) is not None
