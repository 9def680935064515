"""NITF 3: one story in XML, its metadata in `docdata`.

A document that updates or kills another names it in `management-doc-idref`: that one's id is then the guid,
so that all versions share it. The version is `du-key/@version`; 1 says nothing where another document is named.
An id is unique with its sender (`regsrc`); a bare number takes the name of its holder, source, owner or
distributor.
An issue date is when this version was made; a later release date is its embargo.
"""

import re
from collections.abc import Iterator

from lxml import etree

from wire.domain.errors import Rejected
from wire.domain.formats.common import conventions, ids, publishing, times
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.nitf import nitf_body, nitf_head
from wire.domain.formats.common.publishing import Release
from wire.domain.formats.common.xml import xml_read, xml_scan, xml_tree
from wire.domain.message import Identity, Message, Status

NAME = "nitf"
CONTENT_TYPES = ("application/nitf+xml", "text/vnd.iptc.nitf")

_DOCDATA, _DOC_ID, _DU_KEY, _ISSUE, _STORY_DATE, _PUBDATA = map(
    xml_scan.tag, ("docdata", "doc-id", "du-key", r"date\.issue", r"story\.date", "pubdata")
)
_HOLDER, _SOURCE, _OWNER, _DISTRIBUTOR = map(
    xml_scan.tag, (r"doc\.copyright", "from-src", r"rights\.owner", "distributor")
)


def sniff(raw: bytes) -> bool:
    """A root element `nitf`."""
    return xml_scan.root_name(raw) == "nitf"


def identify(raw: bytes) -> Identity:
    """The id of the document, or of the one it updates or kills; see the module."""
    charset, seen = xml_scan.encoding(raw), xml_scan.bare(raw)

    def said(pattern: re.Pattern[bytes], name: str) -> str:
        found = pattern.search(seen)
        return xml_scan.value(found[1], name, charset) if found else ""

    earlier, own = said(_DOCDATA, "management-doc-idref"), said(_DOC_ID, "id-string")
    sender = said(_DOC_ID, "regsrc")
    if not sender and ids.is_number(earlier or own):
        named = (found for pattern in (_OWNER, _DISTRIBUTOR) if (found := pattern.search(seen)))
        sender = said(_HOLDER, "holder") or said(_SOURCE, "src-name")
        sender = sender or next((xml_scan.content(found[2], charset) for found in named), "")
    version = conventions.version(said(_DU_KEY, "version"))
    return Identity(
        guid=ids.of_sender(sender, earlier or own),
        version=0 if earlier and version == 1 else version,  # the first of its own, not of the one it updates
        time=times.first(said(_ISSUE, "norm"), said(_STORY_DATE, "norm"), said(_PUBDATA, "date.publication")),
    )


def parse(raw: bytes) -> Message:
    """The story. Raises Rejected where it is no NITF, or has neither headline nor text."""
    top, faults = xml_read.read(raw)
    if top.tag != "nitf":
        raise Rejected(f"line 1: root element {top.tag}; expected nitf")
    identity = identify(raw)
    body = nitf_body.read(top) or nitf_body.EMPTY
    headline = body.headline or xml_tree.find(top, "head/title")
    release, cancels = _release(top, identity)
    says_nothing = not headline and not body.lines and not body.media
    if says_nothing and release.status is Status.USABLE and not cancels:
        raise Rejected("element body: neither hedline nor body.content; expected a story")
    title = xml_tree.find(top, "head/title")
    return Message(
        format=NAME,
        identity=identity,
        **release._asdict(),
        cancels=cancels,
        headline=headline,
        title=title if title != headline else "",
        section=xml_tree.attribute(top, ".//pubdata", "position.section"),
        byline=body.byline,
        dateline=body.dateline,
        located=body.located,
        agency=nitf_head.agency(top, body),
        href=xml_tree.attribute(top, ".//pubdata", "ex-ref"),
        lines=body.lines,
        crossheads=body.crossheads,
        media=body.media,
        faults=faults,
        **nitf_head.metadata(top, body),
    )


def _embargo(top: etree._Element, identity: Identity) -> Iterator[embargo_fields.Field]:
    """Fields that may hold it: `date.release` if it is not as old as the document, `meta`, `ed-msg`, rights."""
    for field in top.iterfind(".//date.release"):
        said = field.get("norm", "")
        time = times.any_form(said)
        if not (time and identity.time and time <= identity.time):
            yield "embargo", said
    for meta in top.iterfind("head/meta"):
        yield line(meta.get("name", "")), line(meta.get("content", ""))
    for message in top.iterfind(".//ed-msg"):
        yield line(message.get("msg-type", "")), line(message.get("info", ""))
    for rights in top.iterfind(".//doc.rights"):
        yield "release date", line(rights.get("startdate", ""))


def _release(top: etree._Element, identity: Identity) -> tuple[Release, tuple[str, ...]]:
    """Whether it may be published, and the document that it kills.

    A notice gives the new status of the document it names in `management-idref-status`: canceled kills that one,
    withheld withholds it. AAP and others repeat the issue date as release: that is no embargo.
    """
    docdata = list(top.iterfind(".//docdata"))
    status = publishing.strictest(line(one.get("management-status", "")) for one in docdata)
    named = xml_tree.attribute(top, ".//docdata", "management-doc-idref")
    of_named = publishing.status(xml_tree.attribute(top, ".//docdata", "management-idref-status"))
    if named and of_named in (Status.CANCELED, Status.WITHHELD):
        status = of_named.value
    found = publishing.release(status, embargo_fields.until(_embargo(top, identity), identity.time))
    return found, (identity.guid,) if named and found.status is Status.CANCELED else ()
