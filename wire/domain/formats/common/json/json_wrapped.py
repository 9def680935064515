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
_KEYS = "_keys"
"""How the name of a list of keys ends."""
_DEEPEST = 24
_MOST = 20_000
"""Values that references may add to a document. Objects that name each other could make a few lines endless."""


def unwrapped(words: str, top: Any) -> Any:
    """A document of JSON, `words` its text, with the values of its fields out of their wrappers."""
    if not isinstance(top, dict) or not any(hint in words for hint in _HINTS):
        return top
    beside = _Beside(top)
    return {name: _value(value, beside, _DEEPEST) for name, value in top.items()}


class _Beside:
    """The objects that come beside the items, by what refers to them, as long as they do not make too much of it."""

    def __init__(self, top: dict[str, Any]) -> None:
        found = top.get("included") or top.get("includes") or ()
        lists = found.values() if isinstance(found, dict) else (found,)
        objects = (each for listed in lists if isinstance(listed, list) for each in listed)
        self.objects = {_key(each): each for each in objects if isinstance(each, dict) and _key(each)}
        self.left = _MOST

    def named(self, name: str, value: Any) -> tuple[str, Any]:
        """The field of an object; one that lists objects by their keys (`media_keys`) as what they are."""
        if not name.endswith(_KEYS) or not isinstance(value, list):
            return name, value
        found = [self.objects[key] for key in value if isinstance(key, str) and key in self.objects]
        return (name.removesuffix(_KEYS), found) if found and len(found) == len(value) else (name, value)

    def referred(self, value: dict[str, Any]) -> dict[str, Any]:
        """The object that another one names; else the other one."""
        found = self.objects.get(_key(value)) if _refers(value) else None
        if found is None or self.left <= 0:
            return value
        self.left -= _size(found)
        return found | (meta if isinstance(meta := value.get("meta"), dict) else {})


def _size(value: Any) -> int:
    """The values in a value, itself one of them; of a long one, enough of them."""
    seen, left = 0, [value]
    while left and seen <= _MOST:
        within = left.pop()
        seen += 1
        if isinstance(within, dict | list):
            left += within.values() if isinstance(within, dict) else within
    return seen


def _key(value: dict[str, Any]) -> str:
    """By what an object is referred to; empty where it is no reference and cannot be one."""
    system = value.get("sys")
    own = system.get("id") if isinstance(system, dict) else value.get("id") or value.get("media_key")
    return str(own or "")


def _value(value: Any, beside: _Beside, deepest: int) -> Any:
    if isinstance(value, list):
        return [_value(each, beside, deepest - 1) for each in value] if deepest else value
    if not isinstance(value, dict) or not deepest:
        return value
    names = {name.lower() for name in value} - _BESIDE
    if len(names) == 1 and (alone := names & _ALONE):
        inner = next(each for name, each in value.items() if name.lower() in alone)
        return _value(inner, beside, deepest - 1)
    value = _merged(beside.referred(value), is_related=bool(beside.objects))
    fields = (beside.named(name, each) for name, each in value.items()) if beside.objects else value.items()
    return {name: _value(each, beside, deepest - 1) for name, each in fields}


def _refers(value: dict[str, Any]) -> bool:
    """Whether an object only names another one: `{"sys": {"type": "Link", "id": ...}}`, `{"type": ..., "id": ...}`."""
    return value.keys() == {"sys"} or value.keys() - {"meta", "links"} == {"type", "id"}


def _merged(value: dict[str, Any], *, is_related: bool) -> dict[str, Any]:
    """An object with the fields it keeps in a group, and the objects it is related to where they come with it."""
    merged = dict(value)
    for group in ("attributes", "fields" if "sys" in value else ""):
        if isinstance(inner := value.get(group), dict):
            del merged[group]
            merged |= {name: each for name, each in inner.items() if name not in merged or name == "type"}
    if is_related and isinstance(related := merged.pop("relationships", None), dict):
        known = ((name, each.get("data")) for name, each in related.items() if isinstance(each, dict))
        merged |= {name: {"data": each} for name, each in known if each and name not in merged}
    return merged
