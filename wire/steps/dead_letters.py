"""Dead letters: a record that cannot be used, with its original bytes, and the notice that gets it counted."""

from hashlib import sha256

from wire.codec import KEPT, LARGEST, TRUNCATED, UNPACKABLE, Output, Record, event, text_of
from wire.domain.clock import iso
from wire.domain.digest import digest_of
from wire.domain.items.ids import uri_of
from wire.steps.record_time import stated_time

_CUT = {TRUNCATED, UNPACKABLE}
RESENT, RESENT_OF = "ce_resent", "ce_resentof"
"""Headers of a message that was sent again after its rejection: how many times, and its letter (`partition/offset` on
`wire.rejected`). Its next dead letter has them too.
"""
REJECTED = "org.wire.message.rejected"
_NOTICE = "org.wire.item.rejected"
_LONGEST_HEADER = 1000


def dead_letter(stage: str, topic: str, record: Record, reason: str) -> Output:
    """The dead letter of a record: original bytes (the first 64 KiB of one over 8 MiB), reason and origin."""
    value = record.value or b""
    at = f"{topic}/{record.partition}/{record.offset}"
    headers = event(REJECTED, at, "/wire/" + stage, iso(stated_time(record)))
    headers += [
        ("ce_reason", reason.encode()),
        ("ce_stage", stage.encode()),
        ("ce_sourcetopic", topic.encode()),
        ("ce_sourcepartition", str(record.partition).encode()),
        ("ce_sourceoffset", str(record.offset).encode()),
    ]
    if text_of(record.headers, "ce_type") in _CUT:
        headers += [(k, v) for k, v in record.headers if k in {"ce_size", "ce_sha256"} and v and len(v) < 100]
    elif len(value) > LARGEST:
        headers += [("ce_size", str(len(value)).encode()), ("ce_sha256", sha256(value).hexdigest().encode())]
        value = value[:KEPT]
    headers += [(k, v) for k, v in record.headers if k in (RESENT, RESENT_OF) and v and len(v) < 100]
    origin = text_of(record.headers, "ce_source")[:_LONGEST_HEADER]
    if origin:
        headers.append(("ce_origin", origin.encode()))
    subject = text_of(record.headers, "ce_subject")[:_LONGEST_HEADER]
    if subject:
        headers.append(("ce_subject", subject.encode()))
    content_type = text_of(record.headers, "content-type")[:_LONGEST_HEADER]
    if content_type:
        headers.append(("content-type", content_type.encode()))
    return Output("rejected", (record.key or b"")[:_LONGEST_HEADER], value, headers)


def notice(topic: str, record: Record) -> Output:
    """Tells the stages behind that a record was rejected, so that it is counted, once however often it is sent."""
    uri = uri_of(digest_of((record.key or b"") + b"\0" + (record.value or b"")), "rejected")
    headers = event(_NOTICE, f"{uri}#0", "/wire", iso(stated_time(record)), kind="rejected")
    return Output(topic, uri[-8:].encode(), b"{}", headers)


def tells_of_rejection(output: Output) -> bool:
    """Whether an output is a dead letter, or tells of one."""
    return text_of(output.headers, "ce_type") in {REJECTED, _NOTICE}
