"""Deduplicate: an item goes on, or is linked to the one it is a copy of; nothing is dropped in silence."""

from wire.codec import Headers, Output, Record, Stored, loads, text_of
from wire.domain.clock import CLOCK
from wire.domain.copies.comparable import fingerprint_of
from wire.domain.copies.fingerprint import Fingerprint
from wire.domain.copies.hidden import Hidden
from wire.domain.copies.matching import Index, Match, load, store
from wire.domain.copies.relation import resembles
from wire.domain.items.ninjs import Ninjs
from wire.domain.message import Status
from wire.domain.tables.entries import ClusterMember, HiddenCopy
from wire.domain.tables.retention import CLUSTERS, FINGERPRINTS
from wire.domain.tables.state import State
from wire.domain.versions.decision import Change
from wire.steps.dead_letters import notice
from wire.steps.item_headers import ItemHeaders, read_headers
from wire.steps.links import link

TABLES = ("clusters", "fingerprints", "copies")
DUPLICATE = "duplicate"


def handle(state: State, record: Record) -> list[Output]:
    """Outcome of one record of `wire.items`: the item on `unique`, or a link (and the copy, to be counted)."""
    item = read_headers(record.headers)
    if item.kind == "rejected" or item.change == Change.HELD:
        return [_onward(record, record.headers)]
    index = state.derived("index", _index)
    if item.change in (Change.RESEND, Change.SUPERSEDED) or _came_before(state, index, item):
        return [_repeated(state, item, text_of(record.headers, "ce_decided"))]
    # What can be rejected comes first: what is derived does not go back when the tables do.
    fingerprint = None if item.change == Change.KILL else _fingerprint(record)
    hidden = state.derived("hidden copies", Hidden)
    _expire(state, index, hidden, item.time)
    if item.change == Change.NEW:
        return _arrived(state, record, item, fingerprint)
    return _changed(state, record, item, fingerprint)


def rejected(state: State, record: Record) -> list[Output]:
    """A dead letter is counted downstream."""
    return [notice("unique", record)]


def _arrived(
    state: State, record: Record, item: ItemHeaders, fingerprint: Fingerprint | None
) -> list[Output]:
    """A new item goes out, unless another says all that it says."""
    match = _find(state, item, fingerprint)
    cluster = _cluster(state, match.canonical if match else item.uri)
    CLUSTERS.put(state, item.uri, [cluster, CLUSTERS.clock(state, item.time)])
    if match and match.hides:
        _hide(state, record, item, match)
        copy = _with(record.headers, ce_change=DUPLICATE, ce_cluster=cluster)
        return [link(item, cluster, *match), _onward(record, copy)]
    _remember(state, item, fingerprint)
    told = [link(item, cluster, *match)] if match else []
    return [*told, _onward(record, _with(record.headers, ce_cluster=cluster))]


def _changed(
    state: State, record: Record, item: ItemHeaders, fingerprint: Fingerprint | None
) -> list[Output]:
    """A later version of anything goes out, a kill too; copies behind what it takes back come to the front."""
    cluster = _cluster(state, item.uri)
    CLUSTERS.put(state, item.uri, [cluster, CLUSTERS.clock(state, item.time)])
    Hidden.remove(state, item.uri)
    says_it_no_more = _forget(state, item, fingerprint)
    _remember(state, item, fingerprint)
    outputs = [_onward(record, _with(record.headers, ce_cluster=cluster))]
    if says_it_no_more or fingerprint is None:
        outputs += _bring_forward(state, item.uri, _taken_picture(record, item))
    return outputs


def _forget(state: State, item: ItemHeaders, fingerprint: Fingerprint | None) -> bool:
    """Forget what an item said before and says no more; gives whether there was any."""
    index = state.derived("index", _index)
    gone = []
    for version_id in index.version_ids(item.uri):
        stored = state["fingerprints"].get(version_id)
        if not (stored and fingerprint and resembles(load(stored), fingerprint)):
            gone.append(version_id)
    for version_id in gone:
        index.remove(version_id)
        del state["fingerprints"][version_id]
    return bool(gone)


def _taken_picture(record: Record, item: ItemHeaders) -> str:
    """Id of the message that a picture was which is killed or withheld; empty for what is neither."""
    if item.change not in (Change.KILL, Change.WITHHOLD) or item.kind != "media":
        return ""
    value: Ninjs = loads(record.value)
    return next((other["value"] for other in value.get("altIds", ()) if other.get("role") == "message"), "")


def _bring_forward(state: State, canonical: str, taken_picture: str) -> list[Output]:
    """The copies behind an item that no longer stands for them: the next is published, the rest go behind that.

    What is the same picture as one that is taken back, by the sender's id, stays where it is: its own kill follows.
    """
    outputs: list[Output] = []
    hidden = state.derived("hidden copies", Hidden)
    for uri, copy in hidden.behind(state, canonical):
        record = _record(copy)
        if taken_picture and text_of(record.headers, "ce_media") == taken_picture:
            continue
        item = read_headers(record.headers)
        fingerprint = _fingerprint(record)
        match = _find(state, item, fingerprint)
        cluster = _cluster(state, uri)
        if match and match.hides:
            _hide(state, record, item, match)
            outputs.append(link(item, cluster, *match))
        else:
            Hidden.remove(state, uri)
            _remember(state, item, fingerprint)
            outputs.append(_onward(record, _with(record.headers, ce_cluster=cluster)))
    return outputs


def _came_before(state: State, index: Index, item: ItemHeaders) -> bool:
    """Whether an item that is said to be new is known in this version: its key went astray."""
    if item.change != Change.NEW or state["clusters"].get(item.uri) is None:
        return False
    copy = Hidden.get(state, item.uri)
    known = f"{item.uri}#{item.version}" in index.version_ids(item.uri)
    return known or (copy is not None and copy.version == item.version)


def _repeated(state: State, item: ItemHeaders, decided: str) -> Output:
    copy = Hidden.get(state, item.uri)
    kind = Change.SUPERSEDED if item.change == Change.SUPERSEDED else Change.RESEND
    by_default = "a newer version came before" if kind == Change.SUPERSEDED else "the same id and version"
    canonical = copy.canonical if copy else item.uri
    return link(item, _cluster(state, item.uri), canonical, kind, 1.0, decided or by_default)


def _fingerprint(record: Record) -> Fingerprint | None:
    """The fingerprint of an item; None for one that is withheld, or must never be taken for a copy."""
    value: Ninjs = loads(record.value)
    return fingerprint_of(value) if value.get("pubStatus", Status.USABLE) == Status.USABLE else None


def _find(state: State, item: ItemHeaders, fingerprint: Fingerprint | None) -> Match | None:
    if fingerprint is None:
        return None
    index = state.derived("index", _index)
    return index.find(item.uri, item.kind, item.time, fingerprint, state["fingerprints"])


def _remember(state: State, item: ItemHeaders, fingerprint: Fingerprint | None) -> None:
    if fingerprint:
        version_id = f"{item.uri}#{item.version}"
        FINGERPRINTS.put(state, version_id, store(item.kind, item.time, fingerprint))
        state.derived("index", _index).add(version_id, fingerprint)


def _hide(state: State, record: Record, item: ItemHeaders, match: Match) -> None:
    """Keep a copy as it would be published, behind the item that stands for it."""
    copy = HiddenCopy(
        match.canonical,
        item.version,
        item.time,
        (record.key or b"").decode("latin-1"),  # which takes any bytes
        (record.value or b"").decode(),
        [[name, value.decode("latin-1")] for name, value in record.headers],
        CLUSTERS.clock(state, item.time),
    )
    state.derived("hidden copies", Hidden).put(state, item.uri, copy)


def _record(copy: HiddenCopy) -> Record:
    headers = [(name, value.encode("latin-1")) for name, value in copy.headers]
    return Stored(copy.key.encode("latin-1"), copy.value.encode(), headers, 0, 0, copy.time)


def _cluster(state: State, uri: str) -> str:
    """The cluster of an item: its own where it is not known."""
    stored = state["clusters"].get(uri)
    return ClusterMember(*stored).cluster if stored else uri


def _with(headers: Headers, **attributes: str) -> Headers:
    """Headers with some of them set."""
    kept = [(name, value) for name, value in headers if name not in attributes]
    return kept + [(name, value.encode()) for name, value in attributes.items()]


def _onward(record: Record, headers: Headers) -> Output:
    return Output("unique", record.key or b"", record.value or b"", list(headers))


def _index(state: State) -> Index:
    index = Index()
    for version_id, entry in state["fingerprints"].items():
        if version_id != CLOCK:
            index.add(version_id, load(entry))
    return index


def _expire(state: State, index: Index, hidden: Hidden, time: int) -> None:
    """Forget what has left the window."""
    for version_id, _ in FINGERPRINTS.advance(state, time):
        index.remove(version_id)
    hidden.expire(state, time)
    CLUSTERS.advance(state, time)
