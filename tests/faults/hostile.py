"""Records and files that no producer should send. Each has exactly one outcome, and does not affect others."""

import gzip
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import confluent_kafka
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy as Batch
from aiokafka.record.util import calc_crc32c

from tests.contract import format_samples as samples
from tests.faults.access import librdkafka
from wire.codec import LARGEST, TRUNCATED
from wire.settings import Settings
from wire.steps.embargoes import TICK

kafka: Any = confluent_kafka
CODECS = ("none", "gzip", "snappy", "lz4", "zstd")
"""How a producer may compress its batches."""
YEAR_9999 = 253_402_300_799_000
STORY = b"A headline of some words\n\nLISBON (Halden) - A paragraph that name what happened there today.\n"


class Hostile(NamedTuple):
    """One record for the log; `timestamp` is the record's own, in milliseconds."""

    name: str
    value: bytes | None = STORY
    key: bytes | None = b"hostile"
    headers: tuple[tuple[str, bytes | None], ...] = ()
    timestamp: int = 0


def _time(text: str) -> tuple[tuple[str, bytes | None], ...]:
    return (("ce_time", text.encode()),)


def _type(type_: str, *more: tuple[str, bytes | None]) -> tuple[tuple[str, bytes | None], ...]:
    return (("ce_type", type_.encode()), *more)


def _bomb(levels: int = 30) -> bytes:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(levels))
    head = f'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY e0 "ha">{entities}]>'
    return f"{head}<nitf><body>&e{levels};</body></nitf>".encode()


def records() -> Iterator[Hostile]:
    """All hostile records. Each has a key of its own, unless the key itself is hostile."""
    yield Hostile("no key", STORY + b"1", None)
    yield Hostile("no key and no value", None, None)
    yield Hostile("a tombstone", None, b"hostile-tombstone")
    yield Hostile("a tombstone of a story that is there", None, b"alpin-1")
    yield Hostile("an empty value", b"")
    yield Hostile("a key with NUL", STORY + b"2", b"a\0b")
    yield Hostile("a key that is no UTF-8", STORY + b"3", b"\xff\xfe\xfd")
    yield Hostile("a key of 100 kB", STORY + b"4", b"k" * 100_000)
    yield Hostile("a key like the checkpoint of a table", STORY + b"5", b"\0mark")
    yield Hostile("a key like the clock of a table", STORY + b"6", b"\0clock")
    yield Hostile("a story", samples.nitf("alpin-1"), b"alpin-1")
    yield Hostile("a message that claims another's id", samples.ninjs("alpin-1"), b"hostile-claim")
    yield Hostile("another's key", samples.ninjs("hostile-own"), b"alpin-1")
    for year in ("0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "\0", "²"):
        yield Hostile(f"ce_time {year!r}", STORY + year.encode(), f"t{year}".encode(), _time(year))
        yield Hostile(f"a tick at {year!r}", b"", b"", _type(TICK, *_time(year)))
    yield Hostile("a record of the year 9999", STORY + b"7", b"hostile-9999", (), YEAR_9999)
    yield Hostile("a tick of the year 9999", b"", b"", _type(TICK, *_time("9999-12-31T23:59:59Z")), YEAR_9999)
    yield Hostile("a record of 1970", STORY + b"8", b"hostile-1970", (), 1)
    for issued in ("00010101T000000+1400", "99991231T235959-1400", "00000000T000000Z"):
        yield Hostile(f"an issue date {issued}", samples.nitf(f"h{issued}", issued=issued), issued.encode())
    yield Hostile("a header of 1 MB", STORY + b"9", b"hostile-header", (("x", b"h" * (1 << 20)),))
    yield Hostile("a ce_source of 1 MB", STORY + b"10", b"hostile-source", (("ce_source", b"s" * (1 << 20)),))
    yield Hostile("ten thousand headers", STORY + b"11", b"hostile-many", (("x", b""),) * 10_000)
    yield Hostile(
        "headers without values", STORY + b"12", b"hostile-none", (("ce_time", None), ("ce_type", None))
    )
    yield Hostile("a truncated one without a size", b"x", b"hostile-cut", _type(TRUNCATED, ("ce_size", None)))
    yield Hostile("a type nobody knows", STORY + b"13", b"hostile-type", _type("\0\xff"))
    yield Hostile(
        "a content type that lies",
        STORY + b"14",
        b"hostile-lie",
        (("content-type", b"application/nitf+xml"),),
    )
    yield Hostile("an XML bomb", _bomb(), b"hostile-bomb")
    yield Hostile("a hundred thousand elements deep", b"<nitf>" + b"<p>" * 100_000, b"hostile-deep-xml")
    yield Hostile("a hundred thousand lists deep", b'{"uri": ' + b"[" * 100_000, b"hostile-deep-json")
    yield Hostile(
        "balanced and deep", b'{"uri": "a", "x": ' + b"[" * 50_000 + b"]" * 50_000 + b"}", b"hostile-even"
    )
    yield Hostile("no UTF-8", samples.text().replace(b"news", b"\xc3\x28\xff\xfe"), b"hostile-utf8")
    yield Hostile("NUL bytes", samples.text().replace(b"news", b"\0\0\0"), b"hostile-nul")
    yield Hostile(
        "lone surrogates", b'{"uri": "\\ud800", "headline": "\\udfff \\u0000"}', b"hostile-surrogate"
    )
    yield Hostile("exactly the largest", STORY + b"w " * ((LARGEST - len(STORY)) // 2), b"hostile-largest")
    yield Hostile("a little too large", b"w " * (LARGEST // 2 + 1), b"hostile-large")


def produce(settings: Settings, topic: str, partitions: int, wave: int) -> list[str]:
    """Send them all, each wave with another compression. Returns those that the broker or its client refused."""
    refused: list[str] = []
    producer = kafka.Producer(
        {
            **librdkafka(settings),
            "message.max.bytes": 11 << 20,
            "compression.codec": CODECS[wave % len(CODECS)],
            "linger.ms": 20,
        }
    )
    for number, hostile in enumerate(records()):

        def on_delivery(error: object, _: object, name: str = hostile.name) -> None:
            if error:
                refused.append(f"{name}: {error}")

        producer.produce(
            topic,
            hostile.value,
            hostile.key and hostile.key + b"%d" % wave,
            -1 if hostile.key else number % partitions,
            headers=list(hostile.headers),
            timestamp=hostile.timestamp,
            on_delivery=on_delivery,
        )
        producer.poll(0)
    producer.flush(60)
    return refused


def abort(settings: Settings, topic: str) -> None:
    """Write three records in a transaction and abort it: no reader may ever see them."""
    producer = kafka.Producer({**librdkafka(settings), "transactional.id": f"hostile-{topic}"})
    producer.init_transactions(30)
    producer.begin_transaction()
    for number in range(3):
        producer.produce(topic, STORY + b"aborted", b"aborted%d" % number)
    producer.flush(30)
    producer.abort_transaction(30)


def produce_raw(port: int, topic: str, partition: int, *, header: bytes, timestamp: int) -> int:
    """Write a record that no library writes: any bytes as a header's name, any timestamp. Returns the error code."""
    stand_in = b"H" * len(header)
    builder = Batch(2, 0, 0, -1, -1, -1, 1 << 20)
    builder.append(0, timestamp, b"hostile-raw" + header, STORY + header, [(stand_in.decode(), b"x")])
    batch = bytearray(bytes(builder.build()).replace(stand_in, header, 1) if header else builder.build())
    struct.pack_into(">I", batch, 17, calc_crc32c(bytes(batch[21:])))
    name = topic.encode()
    body = struct.pack(">hhih4s", 0, 3, 1, 4, b"test") + struct.pack(">hhi", -1, -1, 10_000)
    body += struct.pack(f">ih{len(name)}s", 1, len(name), name)
    body += struct.pack(">iii", 1, partition, len(batch)) + batch
    with socket.create_connection(("127.0.0.1", port), 10) as connection:
        connection.sendall(struct.pack(">i", len(body)) + body)
        answer = connection.recv(4096)
    at = 8 + 4 + 2 + len(name) + 4 + 4
    return int(struct.unpack_from(">h", answer, at)[0])


def write_files(folder: Path) -> None:
    """Files for `wire replay`: large ones, a compressed bomb, impossible dates."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a-large.txt").write_bytes(b"word " * (10 << 20))
    (folder / "b-large.xml").write_bytes(b"<?xml version='1.0'?><nitf><body>" + b"<p>word</p>" * (5 << 20))
    (folder / "c-bomb.json.gz").write_bytes(gzip.compress(b"[" * (60 << 20)))
    (folder / "d-bomb.xml").write_bytes(_bomb())
    (folder / "e-year-1.xml").write_bytes(samples.nitf("hostile-year-1", issued="00010101T000000+1400"))
    (folder / "f-year-9999.xml").write_bytes(samples.nitf("hostile-year-9999", issued="99991231T235959-1400"))
    (folder / "g-cut.txt.gz").write_bytes(gzip.compress(STORY * 100)[:60])
    (folder / "h-nul.txt").write_bytes(b"\0" * 100_000)
    (folder / "i-empty.txt").write_bytes(b"")
