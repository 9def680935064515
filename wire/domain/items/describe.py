"""What the sender's desk put on an item, in the fields of ninjs: nothing of it is replaced or left out.

A sender's subject keeps its own code or address and name, its scheme in `creator`. What ninjs has no field for has
a role of its own: keywords, services and signals are subjects with a `rel`; a summary, a byline's title and private
notes are descriptions; a credit line is a source. An item that the sender links to is named by the uri of its story.
"""

import json
from urllib.parse import urlsplit

from wire.domain.clock import iso, millis
from wire.domain.items.ids import OWN_MEDIUM, part_uri, uri_of
from wire.domain.items.ninjs import Association, Indicator, Ninjs, PlaceRef, Subject, Term, Text
from wire.domain.message import Concept, Link, Metadata

SENDER = "sender"
"""Creator of a subject whose scheme the sender does not name."""


def describe(value: Ninjs, said: Metadata, agency: str = "") -> None:
    """Put the metadata of a message, teaser or piece of media into its item."""
    _describe_texts(value, said)
    _describe_rights(value, said)
    _describe_sources(value, said, agency)
    subjects = [_subject(term) for term in said.subjects]
    subjects += [{"name": word, "rel": "keyword", "creator": SENDER} for word in said.keywords]
    if subjects:
        value["subjects"] = subjects
    if said.places:
        value["places"] = [_place(place) for place in said.places]
    for name, terms in (
        ("people", said.people),
        ("organisations", said.organisations),
        ("events", said.events),
        ("objects", said.objects),
    ):
        if terms:
            value[name] = [_term(term) for term in terms]  # type: ignore[literal-required]
    if said.genres:
        value["genres"] = [_term(term, rel=False) for term in said.genres]
    if said.links:
        named = [_linked(link) for link in said.links if link.guid or absolute(link.href)]
        value["associations"] = value.get("associations", []) + named
    if said.trust:
        value["trustIndicators"] = value.get("trustIndicators", []) + list(map(_indicator, said.trust))
    if said.other_ids:
        value["altIds"] = value["altIds"] + [{"role": role, "value": id_} for role, id_ in said.other_ids]


def _describe_texts(value: Ninjs, said: Metadata) -> None:
    if said.slugline:
        value["slugline"] = said.slugline
    if said.language:
        value["language"] = said.language
    if said.urgency is not None:
        value["urgency"] = said.urgency
    if said.ednote:
        value["edNote"] = said.ednote
    if said.expires:
        value["expires"] = iso(millis(said.expires))
    if said.content_created:
        value["contentCreated"] = iso(millis(said.content_created))
    if said.subheadline or said.translated:
        roles = (
            ("subheadline", said.subheadline),
            *((f"main {tag}", words) for tag, words in said.translated),
        )
        others: list[Text] = [{"role": role, "value": words} for role, words in roles if words]
        value["headlines"] = value.get("headlines", []) + others
    if said.summary or said.byline_title or said.private_notes:
        _describe_more(value, said)


def _describe_more(value: Ninjs, said: Metadata) -> None:
    roles = (("summary", said.summary), ("byline title", said.byline_title))
    notes = (("private note", note) for note in said.private_notes)
    found: list[Text] = [{"role": role, "value": text} for role, text in (*roles, *notes) if text]
    if found:
        value["descriptions"] = value.get("descriptions", []) + found


def _describe_rights(value: Ninjs, said: Metadata) -> None:
    if said.copyright:
        value["copyrightNotice"] = said.copyright
    if said.copyright_holder:
        value["copyrightHolder"] = said.copyright_holder
    if said.usage_terms:
        value["usageTerms"] = said.usage_terms
    if said.encoded_rights:
        value["rightsInfo"] = {"encodedRights": said.encoded_rights}
        if said.rights_link:  # ninjs has no place for both
            value["altIds"] = [*value["altIds"], {"role": "linked rights", "value": said.rights_link}]
    elif absolute(said.rights_link):
        value["rightsInfo"] = {"linkedRights": said.rights_link}


def _describe_sources(value: Ninjs, said: Metadata, agency: str) -> None:
    roles = (("agency", agency), ("source", said.source), ("credit line", said.credit_line))
    if found := [(role, name) for role, name in roles if name]:
        value["infoSources"] = [{"name": name, "role": role} for role, name in found]


def _subject(term: Concept) -> Subject:
    creator = _scheme(term.code or term.uri) or SENDER
    found: Subject = {"creator": creator}
    found.update(_term(term))  # type: ignore[typeddict-item]
    return found


def _place(term: Concept) -> PlaceRef:
    place: PlaceRef = {"rel": "located" if term.rel == "located" else "sent"}
    place.update(_term(term, rel=False))  # type: ignore[typeddict-item]
    if term.shape:
        place["geoJSON"] = json.loads(term.shape)
    elif term.point:
        place["geoJSON"] = {"type": "Point", "coordinates": list(term.point)}
    return place


def _term(term: Concept, *, rel: bool = True) -> Term:
    found: Term = {}
    if term.name:
        found["name"] = term.name
    if rel and term.rel:
        found["rel"] = term.rel
    if term.uri and absolute(term.uri):
        found["uri"] = term.uri
    if term.code:
        found["literal"] = term.code
    return found


def _indicator(link: Link) -> Indicator:
    """What the sender says of why an item may be trusted; its kind is an address in ninjs."""
    found: Indicator = {}
    if absolute(link.rel):
        found["role"] = link.rel
    if title := link.title or (link.rel if "role" not in found else ""):
        found["title"] = title
    if absolute(link.href):
        found["href"] = link.href
    return found


def _linked(link: Link) -> Association:
    found: Association = {"name": "linked", "rel": link.rel, "uri": _target(link)}
    if link.medium:
        found["type"] = link.medium
    if link.guid:
        found["altIds"] = [{"role": "message", "value": link.guid}]
    if link.title:
        found["headlines"] = [{"role": "main", "value": link.title}]
    return found


def _target(link: Link) -> str:
    """The uri that a linked item has on its stream; the address of a page."""
    if not link.guid:
        return link.href
    return part_uri(link.guid, "media", OWN_MEDIUM) if link.medium else uri_of(link.guid, "story")


def _scheme(code: str) -> str:
    """The scheme of a code: what stands before its colon, or the address of its vocabulary."""
    if code.startswith(("http://", "https://")):
        vocabulary = max(code.rfind("/"), code.rfind("#")) + 1
        colon = code.find(
            ":", vocabulary
        )  # `https://post.example/sections:Scotland`: behind a scheme of a feed
        return code[: vocabulary if colon < 0 else colon]
    return code.partition(":")[0] if ":" in code else ""


def absolute(href: str) -> bool:
    """Whether it is an absolute web address, which ninjs asks for."""
    if not href:
        return False
    try:
        return urlsplit(href).scheme in {"http", "https"} and bool(urlsplit(href).netloc) and " " not in href
    except ValueError:
        return False
