"""Values that content systems keep in wrappers: JSON:API (Strapi, Drupal), GraphQL, Contentful, Livingdocs.

`{"data": {"id": 2, "attributes": {...}}}` is the object itself, `{"edges": [{"node": {...}}]}` a list of objects. A
reference to an object that comes beside the items (`includes`, `included`) is that object.
"""

from typing import Any

_ALONE = frozenset({"data", "node", "nodes", "edges", "references"})
"""Names of a value that stands in an object by itself."""
_BESIDE = frozenset({"meta", "links", "pageinfo", "pagination", "__typename", "totalcount", "total"})
"""What may stand with it and says nothing of it."""
_HINTS = ('"attributes"', '"edges"', '"nodes"', '"sys"', '"included"', '"references"', '"data"')
_DEEPEST = 24


def unwrapped(words: str, top: Any) -> Any:
    """A document of JSON, `words` its text, with the values of its fields out of their wrappers."""
    if not isinstance(top, dict) or not any(hint in words for hint in _HINTS):
        return top
    included = {_key(each): each for each in _included(top)}
    return {name: _value(value, included, _DEEPEST) for name, value in top.items()}


def _included(top: dict[str, Any]) -> list[dict[str, Any]]:
    found = top.get("included") or top.get("includes") or ()
    lists = found.values() if isinstance(found, dict) else (found,)
    return [each for listed in lists if isinstance(listed, list) for each in listed if isinstance(each, dict)]


def _key(value: dict[str, Any]) -> str:
    """By what an object is referred to; empty where it is no reference and cannot be one."""
    system = value.get("sys")
    own = system.get("id") if isinstance(system, dict) else value.get("id")
    return str(own or "")


def _value(value: Any, included: dict[str, dict[str, Any]], deepest: int) -> Any:
    if isinstance(value, list):
        return [_value(each, included, deepest - 1) for each in value] if deepest else value
    if not isinstance(value, dict) or not deepest:
        return value
    names = {name.lower() for name in value} - _BESIDE
    if len(names) == 1 and (alone := names & _ALONE):
        inner = next(each for name, each in value.items() if name.lower() in alone)
        return _value(inner, included, deepest - 1)
    if _refers(value) and (found := included.get(_key(value))):
        value = found
    value = _merged(value, included)
    return {name: _value(each, included, deepest - 1) for name, each in value.items()}


def _refers(value: dict[str, Any]) -> bool:
    """Whether an object only names another one: `{"sys": {"type": "Link", "id": ...}}`, `{"type": ..., "id": ...}`."""
    return value.keys() == {"sys"} or value.keys() == {"type", "id"}


def _merged(value: dict[str, Any], included: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """An object with the fields it keeps in a group, and the objects it is related to where they come with it."""
    merged = dict(value)
    for group in ("attributes", "fields" if "sys" in value else ""):
        if isinstance(inner := value.get(group), dict):
            del merged[group]
            merged |= {name: each for name, each in inner.items() if name not in merged or name == "type"}
    if isinstance(related := value.get("relationships"), dict) and included:
        known = ((name, each.get("data")) for name, each in related.items() if isinstance(each, dict))
        merged |= {name: {"data": each} for name, each in known if each and name not in merged}
    return merged
