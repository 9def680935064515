"""Whether an item in NewsML-G2 may be published, and which items it kills: status, embargo, signals and links."""

from lxml import etree

from wire.domain.formats.common import ids, publishing
from wire.domain.formats.common.charset import line
from wire.domain.formats.common.embargoes import embargo_fields
from wire.domain.formats.common.g2 import g2
from wire.domain.formats.common.xml import xml_scan, xml_tree
from wire.domain.message import Identity, Status

_LINK = xml_scan.tag("link")


def canceled(seen: bytes, charset: str) -> str:
    """The item that a link says is canceled; empty where none does, or several do."""
    links = {
        xml_scan.value(found[1], "residref", charset)
        for found in _LINK.finditer(seen)
        if xml_scan.value(found[1], "rel", charset).rpartition(":")[2].lower() in publishing.KILLING
    }
    return ids.guid(links.pop()) if len(links) == 1 else ""


def release(
    top: etree._Element, item: etree._Element, identity: Identity
) -> tuple[publishing.Release, tuple[str, ...]]:
    """Whether it may be published; the items that it kills. `embargoed` without a time is an embargo without one.

    That element counts wherever it stands in the item, and so does a signal of its envelope.
    """
    signals = {
        code.lower()
        for found in (*item.iterfind(".//signal"), *top.iterfind("header/signal"))
        for code in _words(found)
    }
    tagged = (found for found in item.iter() if "embarg" in str(found.tag).lower())
    fields = [(str(found.tag), xml_tree.text(found)) for found in tagged]
    fields += [(code, "") for code in signals if code.startswith(("embargo", "hold", "withhold"))]
    statuses = list(item.iterfind("itemMeta/pubStatus"))
    found = publishing.release(
        publishing.strictest(xml_tree.attribute(s, ".", "qcode", "uri", "literal") for s in statuses),
        embargo_fields.until(fields, identity.time),
    )
    linked = [link for link in g2.links(item) if link.guid]
    kills = list(dict.fromkeys(link.guid for link in linked if link.rel.lower() in publishing.KILLING))
    if len(kills) == 1:
        kills = [identity.guid]  # the same, with its sender's name where it needs that
    if signals & (publishing.KILLING | {"kill", "cancel", "canceled"}):
        kills = kills or [link.guid for link in linked]
        found = publishing.release(Status.CANCELED)
    return (publishing.release(Status.CANCELED) if kills else found), tuple(dict.fromkeys(kills))


def _words(signal: etree._Element) -> list[str]:
    """What a signal is called: the last part of its code or address, and its name."""
    code = signal.get("qcode") or signal.get("literal") or signal.get("uri") or ""
    return [line(code).rpartition(":")[2].rpartition("/")[2], xml_tree.find(signal, "name")]
