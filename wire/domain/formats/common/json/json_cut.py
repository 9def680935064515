"""A file of many items in JSON, cut into the texts of its items: a list, a list in an envelope, an object a line."""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from wire.domain.formats.common.charset import decode
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.json import json_looks, json_pictures

_ENVELOPES = (
    *("response", "data", "items", "item", "results", "result", "articles", "_items", "content"),
    *("posts", "docs", "entries", "stories", "news", "article", "story", "release", "contents", "hits"),
)
"""Names under which senders put their items, the outer ones first; several may be nested."""
_OF_FEEDS = ("data", "items", "item", "results", "articles", "_items")
"""The same where a title stands beside: that of a feed. An article may have a title, and its text as `content`."""

_BESIDE = frozenset({"meta", "links", "included", "includes", "pagination", "errors"})
_ITS_OWN = frozenset({"id", "uuid", "slug", "name", "title"})
_OF_ALL = ("provider", "language")
"""What an envelope says of each of its items, where the item does not say it."""

ENVELOPE = "envelope_"
"""How the names of fields of an envelope begin among those of its items."""
_NAMES = "|".join(_ENVELOPES)
_LIST = re.compile(r'"\s*:\s*(?=\[\s*\{)')
_MANY = re.compile(rf'^\s*(?:\[|\{{[^][]{{0,300}}\[\s*\{{)|"(?:{_NAMES})"\s*:\s*\[|\}}\s*\n\s*\{{'.encode())
_TRIED = 40
"""Lists of objects, at most, among which that of the items is looked for."""


def _each_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; raises ValueError where it holds two lists of items under one name, of which one would be lost."""
    value = dict(pairs)
    if len(value) < len(pairs):
        lists = [(name, inner) for name, inner in pairs if name in _ENVELOPES and isinstance(inner, list)]
        if any(value[name] != inner for name, inner in lists):
            raise ValueError("two lists of items under one name")
    return value


_DECODER = json.JSONDecoder(object_pairs_hook=_each_once)


def documents(raw: bytes) -> Iterator[bytes]:
    """The items of a file as their texts stand; the file itself where it holds but one, or is no JSON."""
    try:
        found = _several(decode(raw)) if _MANY.search(raw) else []
    except (ValueError, RecursionError):
        found = []
    if len(found) < 2:
        yield raw
    else:
        yield from (item.encode() for item in found)


class Opened(NamedTuple):
    """What is in an envelope: an object, or a list of several."""

    inner: Any
    said: dict[str, Any]
    """What the envelope says of each item: who sends it, in which language, whether it may be published
    (`envelope_embargo`)."""


def inside(top: Any) -> Opened:
    """What is in an envelope, or in several, one in the other; all of it where it is none."""
    said: dict[str, Any] = {}
    for _ in _ENVELOPES:
        if isinstance(top, list) and len(top) == 1:
            top = top[0]
        if not isinstance(top, dict) or any(key in top for key in ("uri", "guid", "headline", "headlines")):
            break
        names = _ENVELOPES if "title" not in top else _OF_FEEDS
        inner = next((top[name] for name in names if _holds_items(top, name)), None)
        if inner is None:
            inner = _only_one(top)
        if inner is None:
            break
        said |= _of_all(top)
        top = inner
    return Opened(top, said)


def _holds_items(top: dict[str, Any], name: str) -> bool:
    """Whether a value holds the items of an envelope: `content` and `data` of what has an id or name seldom do."""
    value = top.get(name)
    if name in ("content", "data") and isinstance(value, dict):
        if any(isinstance(value.get(inner), dict | list) for inner in _OF_FEEDS):
            return True
        others = [key for key, other in top.items() if isinstance(other, dict | list) and key != name]
        return _ITS_OWN.isdisjoint(map(str.lower, top)) and _BESIDE.issuperset(others)
    if name == "content" and isinstance(value, list):  # blocks of a text, where its headline stands beside
        beside = [other for key, other in top.items() if key != name]
        beside += [inner for other in beside if isinstance(other, dict) for inner in other.values()]
        return not any(json_looks.look(each).line for each in beside)
    return isinstance(value, dict | list)


def _only_one(top: dict[str, Any]) -> Any:
    """What is in an envelope of any name: the one value that holds items; None where the words are its own."""
    inner = [
        value
        for name, value in top.items()
        if isinstance(value, dict | list) and _may_hold_items(name, value)
    ]
    if len(top) == 1 and inner:
        return inner[0]
    said = [value for value in inner if _says(value)]
    if len(said) != 1 or not _is_item(said[0]) or any(json_looks.look(each).line for each in top.values()):
        return None
    own = any(json_looks.is_time(each) or json_looks.is_web(each) for each in top.values())
    if isinstance(said[0], dict) and any(
        _says(value, is_name=True) for value in inner if value is not said[0]
    ):
        return None
    is_whole = isinstance(said[0], dict) and any(map(json_looks.is_web, said[0].values()))
    return said[0] if is_whole or not own else None


def _may_hold_items(name: str, value: Any) -> bool:
    """Whether items may stand under a name: no comments, and no fields of one item by their names."""
    is_fields = isinstance(value, list) and all(
        isinstance(each, dict) and each.keys() == {"name", "value"} for each in value
    )
    return json_pictures.ELSEWHERE.search(name.lower()) is None and not is_fields


def _says(value: Any, deepest: int = 4, *, is_name: bool = False) -> bool:
    """Whether there is a line in a value, or a name."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = json_looks.look(value)
    found = own.line or (is_name and own.name)
    return found or (deepest > 0 and any(_says(each, deepest - 1, is_name=is_name) for each in inner))


def _is_item(value: Any, deepest: int = 3) -> bool:
    """Whether a value is an object with a line and something else in it, a list of those, or holds one."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(each, dict) and _is_item(each, deepest) for each in value)
    said = list(value.values()) if isinstance(value, dict) else []
    if any(json_looks.look(each).line for each in said) and sum(isinstance(each, str) for each in said) > 1:
        return True
    return deepest > 0 and any(_is_item(each, deepest - 1) for each in said if isinstance(each, dict | list))


def _of_all(envelope: dict[str, Any]) -> dict[str, Any]:
    """What an envelope says of its items: by whom they are that name nobody. A JSON Feed is named in its title."""
    said = {
        f"{ENVELOPE}{name.lower()}": value
        for name, value in envelope.items()
        if embargo_fields.names_one(name) or name.lower() == "pubstatus"
    }
    said |= {name: envelope[name] for name in _OF_ALL if isinstance(envelope.get(name), str)}
    if authors := envelope.get("authors") or envelope.get("author"):
        said["authors"] = authors if isinstance(authors, list) else [authors]
    if "jsonfeed.org" in str(envelope.get("version", "")) and isinstance(envelope.get("title"), str):
        said["provider"] = envelope["title"]
    return said


def given_twice(words: str, item: dict[str, Any]) -> dict[str, list[Any]]:
    """Names, in lower case, to which an object in a JSON text gives different values, or an item in different case."""
    found: dict[str, list[Any]] = {}

    def read(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        value = dict(pairs)
        if len(value) < len(pairs):
            _collect(pairs, found)
        return value

    json.loads(words, object_pairs_hook=read)
    if len({name.lower() for name in item}) < len(item):
        _collect(item.items(), found)
    return found


def _collect(pairs: Iterable[tuple[str, Any]], found: dict[str, list[Any]]) -> None:
    by_name: dict[str, list[Any]] = {}
    for name, value in pairs:
        by_name.setdefault(name.lower(), []).append(value)
    for name, values in by_name.items():
        if any(value != values[0] for value in values):
            found.setdefault(name, []).extend(values)


def _several(words: str) -> list[str]:
    """The texts of the objects of a list, of the list in an envelope, or of one object after the other."""
    start = len(words) - len(words.lstrip("\ufeff \t\r\n"))
    if words[start : start + 1] == "[":
        return _sequence(words, start + 1)
    top, end = _DECODER.raw_decode(words, start)
    if words[end:].strip():
        return _sequence(words, start)
    wanted, said = inside(top)
    if isinstance(wanted, list):
        for found in islice(_LIST.finditer(words), _TRIED):
            if _DECODER.raw_decode(words, found.end())[0] == wanted:
                return [_with(said, item) for item in _sequence(words, found.end() + 1)]
    return []


def _with(said: dict[str, Any], item: str) -> str:
    """The text of an item; in an envelope of its own where that says anything of it."""
    fields = {name.removeprefix(ENVELOPE): value for name, value in said.items()}
    return f'{json.dumps(fields)[:-1]}, "item": {item}}}' if fields else item


def _sequence(words: str, at: int) -> list[str]:
    """The objects that stand one after the other from a place on, with commas or white space between them.

    Behind the first, one that cannot be read goes on to the next line with a brace at its beginning, else to the end:
    it is one of them, to be rejected.
    """
    found = list[str]()
    while True:
        while words[at : at + 1] in (",", " ", "\t", "\r", "\n", "\x1e"):
            at += 1
        if words[at : at + 1] != "{":
            return found
        try:
            _, end = _DECODER.raw_decode(words, at)
        except ValueError:
            if not found:
                raise
            end = words.find("\n{", at)
            end = end if end >= 0 else len(words)
        found.append(words[at:end])
        at = end
