"""All metadata of a news item in JSON, its names in lower case, and of each item among its associations."""

from typing import Any

from wire.domain.formats.common import concepts, conventions
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.json import geojson, json_links
from wire.domain.formats.common.json.json_item import (
    Item,
    by_role,
    first,
    headlines,
    lowered,
    moment,
    named,
    objects,
    says,
    terms,
    text,
    values,
    written_by,
)
from wire.domain.formats.common.xml import xml_tree
from wire.domain.message import Concept, Link

_KEYWORDS = ("keyword", "tag", "keywordline", "found_keyword")
_NOTES = (
    *("instructions", "specialinstructions"),
    *("editnote", "editorialinfo", "editorialnote", "editornote", "editor_note", "editors_note"),
)
_PEOPLE = (("person", ""), ("people", ""), ("author", "author"), ("photographer", "photographer"))
_ORGANISATIONS = (
    *(("organisation", ""), ("organization", ""), ("company", "")),
    *(("company_code", "symbol"), ("ticker", "symbol")),
)
_SUMMARY = ("description_text", "description_summary", "abstract", "summary", "excerpt", "description")
_SUBHEADLINE = ("subheadline", "headline_extended", "subtitle")
_COPYRIGHT = ("copyrightnotice", "copyright_notice", "copyrightline", "copyright", "rights")
_PUBLISHED = (
    *("contentcreated", "date_published", "date_gmt", "first_publish_date", "publish_date", "publishdate"),
    *("publicationdate", "publication_date", "pubdate", "webpublicationdate", "pub_date", "datepublished"),
)
"""Names of ninjs, and of content systems for the same."""
_CATEGORIES = (
    *(("service", "service"), ("signal", "signal"), ("category", "category"), ("product", "product")),
    *(
        ("dpaservice", "service"),
        ("fixture", "fixture"),
        ("section", "category"),
        ("desk", "category"),
        ("anpa_category", "category"),
        ("found_section", "category"),
    ),
)
"""Names of what says where an item goes, and the relation of each."""
_SCHEMES = {"anpa_category": "anpa", "found_section": "category"}
_SUBJECTS = (
    *("subject", "topic", "concept", "subject_code", "found_topic"),
    *("iptccategory", "iptc_category", "iptccode", "subjectcode", "mediatopic"),
)
TERMS = frozenset(
    (
        *(*_KEYWORDS, *_SUBJECTS, "place", "country", "location", "genre", "event", "object"),
        *(name for name, _ in (*_CATEGORIES, *_PEOPLE, *_ORGANISATIONS)),
    )
)
"""Names of terms, in the singular."""
_IPTC_CODE = 8
"""Digits of a Subject Code or a Media Topic."""
_LIMITS = ("usageterms", "limitations", "geography", "type", "agent", "startdate", "enddate")
_SUMMARIES = frozenset({"", "text", "summary", "abstract", "short", "main", "long"})


def metadata(item: Item) -> dict[str, Any]:
    """The fields of `Metadata` that an item has."""
    return (
        _texts(item)
        | _rights(item)
        | _terms(item)
        | {"links": json_links.links(item), "other_ids": json_links.other_ids(item)}
    )


def _texts(item: Item) -> dict[str, Any]:
    told, descriptions = headlines(item), by_role(item, "descriptions")
    sources = conventions.unique(map(named, objects(item, "infosource")))
    public, private = _notes(item)
    return {
        "slugline": " ".join(filter(None, (text(item, "slugline"), text(item, "slug")))),
        "language": text(item, "language"),
        "summary": plain(first(item, *_SUMMARY))
        or next((words for role, words in descriptions.items() if role.lower() in _SUMMARIES), ""),
        "subheadline": " ".join(told.again) or first(item, *_SUBHEADLINE),
        "translated": told.translated,
        "byline_title": written_by(item)[1],
        "source": first(item, "source") or " / ".join(sources),
        "credit_line": first(item, "creditline", "description_creditline"),
        "ednote": "\n".join(public),
        "private_notes": private,
        "content_created": moment(item, *_PUBLISHED),
        "urgency": conventions.urgency(item.get("urgency")),
        "keywords": conventions.unique(word for name in _KEYWORDS for word in _keywords(item, name)),
    }


def plain(words: str) -> str:
    """A text that may be HTML, without its tags."""
    return " ".join(text for _, text in xml_tree.html_story(words)) if xml_tree.is_markup(words) else words


def _keywords(item: Item, name: str) -> list[str]:
    """Keywords that are words or terms; those of one text are between its commas."""
    found = values(item, name)
    if isinstance(said := says(item, name), str):
        found = list(conventions.listed(said))
    return [
        line(word).removeprefix("#") if isinstance(word, str) else _keyword(lowered(word))
        for word in found
        if isinstance(word, str | dict)
    ]


def _keyword(word: Item) -> str:
    """A keyword that is an object: its value, for the name of one with a value is its kind."""
    return text(word, "value") or named(word).removeprefix("#")


def _rights(item: Item) -> dict[str, Any]:
    told = objects(item, "rightsinfo")
    rights = told[0] if told else {}
    holder = first(item, "copyrightholder")
    return {
        "copyright": first(item, *_COPYRIGHT) or holder,
        "copyright_holder": holder,
        "usage_terms": text(item, "usageterms") or _limits(told),
        "rights_link": text(rights, "linkedrights"),
        "encoded_rights": text(rights, "encodedrights"),
        "trust": tuple(
            Link(
                rel=text(found, "role"),
                href=first(found, "href", "uri"),
                title=first(found, "title", "name", "value"),
            )
            for found in objects(item, "trustindicator")
        ),
        "expires": moment(item, "expires", "expiry", "usageend"),
    }


def _limits(rights: list[Item]) -> str:
    """What the rights say in words, a line each: terms, limits, where and until when they are good."""
    return "\n".join(conventions.unique(text(each, name) for each in rights for name in _LIMITS))


def _terms(item: Item) -> dict[str, Any]:
    people = [one for name, rel in _PEOPLE for one in terms(item, name, rel)]
    return {
        "subjects": concepts.distinct(_subjects(item)),
        "places": concepts.distinct(
            (*terms(item, "place"), *terms(item, "country"), *terms(item, "location"), *_located(item))
        ),
        "genres": concepts.distinct(terms(item, "genre")),
        "people": concepts.distinct(people),
        "organisations": concepts.distinct(
            one for name, rel in _ORGANISATIONS for one in terms(item, name, rel)
        ),
        "events": concepts.distinct(terms(item, "event")),
        "objects": concepts.distinct(terms(item, "object")),
    }


def _notes(item: Item) -> tuple[tuple[str, ...], tuple[str, ...]]:
    notes = item.get("ednote") or item.get("ednotes") or ()
    listed = [notes] if isinstance(notes, str) else notes if isinstance(notes, list) else []
    words = [line(note) for note in listed if isinstance(note, str)]
    roles = [
        (first(n, "role", "type"), first(n, "value", "text", "ednote", "note"))
        for n in map(lowered, _dicts(listed))
    ]
    others = (text(item, name) for name in _NOTES)
    public = conventions.unique(
        (*words, *(said for role, said in roles if not conventions.is_private(role)), *others)
    )
    private = (
        *(said for role, said in roles if conventions.is_private(role)),
        *(text(item, name) for name in ("privatenote", "ednote_private", "signoff", "sign_off")),
        *(
            plain(text(pad, name))
            for pad in objects(item, "notepad")
            for name in pad
            if conventions.is_private(name)
        ),
    )
    return public, conventions.unique(private)


def _dicts(found: list[Any]) -> list[Item]:
    return [value for value in found if isinstance(value, dict)]


def _subjects(item: Item) -> list[Concept]:
    """Subjects, and the services, sections and signals that say where an item goes."""
    found = [_by_code(one) for name in _SUBJECTS for one in terms(item, name)]
    for name, rel in _CATEGORIES:
        scheme = _SCHEMES.get(name, name)
        for value in terms(item, name, rel):
            code = value.code if ":" in value.code else f"{scheme}:{value.code}" if value.code else ""
            found.append(Concept(name=value.name, code=code, uri=value.uri, rel=rel))
    return found


def _by_code(subject: Concept) -> Concept:
    """A subject; one that is but eight digits is a code of IPTC's."""
    is_code = not subject.code and len(subject.name) == _IPTC_CODE and subject.name.isdigit()
    return concepts.concept(subject.name, rel=subject.rel) if is_code else subject


def _located(item: Item) -> list[Concept]:
    """The place of the dateline in AP's items, with what it lies in."""
    place = item.get("datelinelocation")
    if not isinstance(place, dict):
        return []
    place = lowered(place)
    city = Concept(name=text(place, "city"), rel="located", point=geojson.of_place(place)[0])
    area = Concept(name=text(place, "countryareaname"), code=text(place, "countryareacode"), rel="located")
    country = text(place, "countrycode")
    return [
        city,
        area,
        Concept(name=text(place, "countryname"), code=f"iso:{country}" if country else "", rel="located"),
    ]
