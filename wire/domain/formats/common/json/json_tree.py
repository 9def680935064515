"""The values of an item in JSON from any vendor, by what they look like and where they stand.

Objects in it are groups of fields, texts of blocks, pictures, or things with a name (people, keywords, sections).
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from wire.domain.formats.common.json import json_blocks, json_looks, json_pictures
from wire.domain.formats.common.json.json_item import Item, lowered

_NAMES = (
    *(
        "name",
        "fullname",
        "displayname",
        "title",
        "label",
        "navn",
        "namn",
        "nom",
        "nombre",
        "nome",
        "titre",
        "titel",
    ),
    *("tag", "description", "descripcion", "descricao", "beschreibung"),
)
_FIRST, _LAST = ("firstname", "first_name", "givenname"), ("lastname", "last_name", "familyname", "surname")
_DEEPEST = 10
_TEXT = 60
"""Characters of a text, at least."""
_MOST = 5_000
"""Objects that are looked at in an item."""
_FIELDS = 12
"""Fields of a thing with a name, at most: a group has more."""


class Field(NamedTuple):
    """A value with the names it stands under, the outermost first, in lower case."""

    names: tuple[str, ...]
    value: Any
    is_listed: bool = False


@dataclass(slots=True)
class Tree:
    """What is in an item, in its order."""

    fields: list[Field] = field(default_factory=list)
    """Values that are no object, and objects with a name."""
    texts: list[Field] = field(default_factory=list)
    """Lists of blocks that hold a text."""
    pictures: list[Field] = field(default_factory=list)
    is_picture: bool = False
    """Whether it is that of a picture, which holds no others."""
    left: int = _MOST
    beside_texts: list[Field] = field(default_factory=list)
    """The fields that stand in no list of blocks that may be the text."""


def read(item: Item, *, is_picture: bool = False) -> Tree:
    """The values of an item, or of a picture, whatever their names."""
    tree = Tree(is_picture=is_picture)
    _read(_referred(item), (), tree, _DEEPEST)
    within = {text.names for text in tree.texts}
    tree.beside_texts = [
        each
        for each in tree.fields
        if not any(each.names[:depth] in within for depth in range(1, len(each.names)))
    ]
    return tree


def _referred(item: Item) -> Item:
    """An item with the objects that it keeps by their ids where its lists name them: `{"href": "#text-2"}`."""
    kept = {name: value for name, value in item.items() if _is_by_id(value)}
    known = {f"#{id_}": each for value in kept.values() for id_, each in value.items()}
    named = set[str]()

    def meant(each: Any) -> Any:
        href = str(each.get("href")) if isinstance(each, dict) and known else ""
        if href in known:
            named.add(href)
        return known.get(href, each)

    lists = {
        name: list(map(meant, value)) for name, value in item.items() if known and isinstance(value, list)
    }
    others = {
        name: [each for id_, each in value.items() if f"#{id_}" not in named] for name, value in kept.items()
    }
    return item | lists | others


def _is_by_id(value: Any) -> bool:
    """Whether an object is a list of objects by their ids."""
    if not isinstance(value, dict) or not value:
        return False
    return all(isinstance(each, dict) and json_looks.is_id(id_) for id_, each in value.items())


def _read(item: Item, names: tuple[str, ...], tree: Tree, deepest: int) -> None:
    tree.left -= 1
    if not deepest or tree.left < 0:
        return
    is_of_lists = len(item) > 1 and all(isinstance(each, list) and len(each) < 2 for each in item.values())
    for name, value in item.items():
        own = (*names, name.lower())
        if json_pictures.ELSEWHERE.search(own[-1]):
            continue
        if isinstance(value, list) and len(value) == 1 and (is_of_lists or _is_alone(value[0])):
            value = value[0]
        if isinstance(value, dict):
            _read_object(value, own, tree, deepest)
        elif isinstance(value, list) and any(isinstance(each, dict) for each in value):
            _read_list(_blocks(value), own, tree, deepest)
        elif value not in (None, "", []):
            tree.fields.append(Field(own, value))


def _blocks(values: list[Any]) -> list[Item]:
    """The objects of a list; a paragraph between them is one too."""
    made = ({"type": "paragraph", "text": each} if isinstance(each, str) else each for each in values)
    return [each for each in made if isinstance(each, dict)]


def _is_alone(value: Any) -> bool:
    """Whether a text is what a list holds only it for, and no keyword."""
    return json_looks.is_sentence(value) or (json_looks.look(value).line and value.count(" ") > 1)


def _read_object(
    value: Item, names: tuple[str, ...], tree: Tree, deepest: int, *, is_listed: bool = False
) -> None:
    if not tree.is_picture and json_pictures.addresses(value) and json_pictures.is_picture(value, names[-1]):
        if not any(map(json_pictures.is_of_people, names)):
            tree.pictures.append(Field(names, value))
    elif name_of(value):
        tree.fields.append(Field(names, value, is_listed))
    else:
        _read(value, names, tree, deepest - 1)


def _read_list(values: list[Item], names: tuple[str, ...], tree: Tree, deepest: int) -> None:
    if size(values) >= _TEXT and not any(map(_is_story, values)):
        tree.texts.append(Field(names, values))
    for value in values:
        kind = json_blocks.kind(lowered(value))
        value = {name: each for name, each in value.items() if not kind or str(each).lower() != kind}
        _read_object(value, (*names, kind) if kind else names, tree, deepest, is_listed=True)


def _is_story(value: Item) -> bool:
    """Whether an object of a list is another story: a line, and the address of a page."""
    said = list(value.values())
    return any(json_looks.look(each).line for each in said) and any(
        json_looks.is_address(each) and not json_looks.is_picture(each) for each in said
    )


def size(value: Any, deepest: int = _DEEPEST) -> int:
    """Characters of the texts in a value."""
    if isinstance(value, str):
        return len(value) if json_looks.look(value).text or json_looks.look(value).line else 0
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return sum(size(each, deepest - 1) for each in inner) if deepest else 0


def name_of(value: Item) -> str:
    """What an object is called that is a thing with a name, and no more; empty for a group of fields."""
    own = lowered(value)
    inner = [each for value in own.values() if isinstance(value, list) for each in value]
    is_group = any(isinstance(each, dict) for each in inner) or len(own) > _FIELDS
    is_group = is_group or any(isinstance(value, dict) and size(value) for value in own.values())
    if is_group or any(json_looks.look(each).text for each in own.values()):
        return ""
    parts = (
        next((own[name] for name in names if isinstance(own.get(name), str)), "") for names in (_FIRST, _LAST)
    )
    both = " ".join(filter(None, parts))
    said = (own.get(name) for name in _NAMES)
    return both or next((each for each in said if isinstance(each, str) and json_looks.look(each).name), "")


def names(value: Any) -> list[str]:
    """The names in a value: a few words, or what a thing is called, or those of a list."""
    each = value if isinstance(value, list) else [value]
    said = (name_of(one) if isinstance(one, dict) else one for one in each)
    return [one for one in said if json_looks.look(one).name]
