"""Articles in the words of schema.org (JSON-LD: `NewsArticle`): some systems deliver what they print in their pages."""

from typing import Any

from wire.domain.formats.common.json import json_news
from wire.domain.formats.common.json.json_item import Item, lowered, named

_NAMES = {
    "@type": "type",
    "@id": "uri",
    "about": "subject",
    "alternativeheadline": "subheadline",
    "articlebody": "body_text",
    "articlesection": "category",
    "contentlocation": "place",
    "creator": "author",
    "credittext": "creditline",
    "datecreated": "contentcreated",
    "datemodified": "versioncreated",
    "datepublished": "firstcreated",
    "description": "description_text",
    "inlanguage": "language",
    "isbasedon": "derivedfrom",
    "publisher": "provider",
    "sourceorganization": "source",
    "usageinfo": "usageterms",
}
"""Its names in lower case, and those of ninjs for the same."""
_KINDS = (
    *(("Person", "person"), ("Organization", "organisation"), ("Corporation", "organisation")),
    *(("Event", "event"), ("Place", "place"), ("City", "place"), ("Country", "place"), ("State", "place")),
)
"""How the types of things end, and the names of ninjs for them."""
_OF_ARTICLES = ("headline", "body_text", "firstcreated", "associatedmedia", "contenturl")
"""Names of which an article, or a picture, has one; a job has none of them."""
_NO_ARTICLES = ("Comment", "Dataset", "Product", "Offer", "SoftwareApplication")
"""How the types of things end that have one too."""
_PARTIES = frozenset({"provider", "source", "copyrightholder"})
"""What ninjs has as the name of a party, and schema.org as an object."""


def as_ninjs(item: Item) -> Item:
    """An item under the names of ninjs, its authors as its byline; one that is not in those words as it is."""
    if "@type" not in item:
        return item
    found = {_NAMES.get(name, name): value for name, value in lowered(item).items()}
    if found.keys().isdisjoint(_OF_ARTICLES) or str(found["type"]).endswith(_NO_ARTICLES):
        found[json_news.NONE] = f"a thing of type {found['type']}"
    if license_ := _address(found.pop("license", None)):
        found.setdefault("rightsinfo", {"linkedrights": license_})
    found |= {name: _name(found[name]) for name in _PARTIES & found.keys()}
    for name, things in _mentioned(found).items():
        found.setdefault(name, things)
    return {"by": found.get("author", ""), **found}


def _mentioned(item: Item) -> dict[str, list[Item]]:
    """What an article mentions: people, organisations, places and events by their types, else objects."""
    said = item.get("mentions", [])
    found: dict[str, list[Item]] = {}
    for thing in said if isinstance(said, list) else [said]:
        if isinstance(thing, dict):
            kind = str(thing.get("@type", ""))
            name = next((name for ending, name in _KINDS if kind.endswith(ending)), "object")
            found.setdefault(name, []).append(thing)
    return found


def _address(license_: Any) -> Any:
    """Where a licence stands: an address, or a thing that has one."""
    if not isinstance(license_, dict):
        return license_
    thing = lowered(license_)
    return thing.get("url") or thing.get("@id")


def _name(party: Any) -> Any:
    """The name of a party, or of the first of several."""
    if isinstance(party, list):
        party = next(iter(party), "")
    return named(lowered(party)) if isinstance(party, dict) else party
