"""Batches of every codec and producer are read, bombs are told of, and a fetch is handed out in portions."""

import asyncio
import gzip
from collections.abc import Callable

import confluent_kafka as librdkafka
import cramjam
import pytest
from aiokafka import codec
from aiokafka.admin import NewTopic
from aiokafka.consumer import fetcher
from aiokafka.record._crecords import default_records as compiled
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy as Builder
from aiokafka.structs import TopicPartition
from hypothesis import given
from hypothesis import strategies as st

from wire.codec import KEPT, UNPACKABLE, Record
from wire.kafka.clients import admin, consumer, producer, started
from wire.kafka.patches import bounded_codecs as bounded
from wire.kafka.patches.bounded_codecs import (
    LIMIT,
    PORTION,
    CannotUnpack,
    PartitionRecords,
    UnknownCodec,
)
from wire.kafka.patches.record_reader import Records
from wire.kafka.reading import to_the_end
from wire.settings import Settings

CODECS = {"gzip": 1, "snappy": 2, "lz4": 3, "zstd": 4}
DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": bounded.unpack_gzip,
    "snappy": bounded.unpack_snappy,
    "lz4": bounded.unpack_lz4,
    "zstd": bounded.unpack_zstd,
}
ENCODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": codec.gzip_encode,
    "snappy": codec.snappy_encode,
    "lz4": codec.lz4_encode,
    "zstd": codec.zstd_encode,
}
each_codec = pytest.mark.parametrize("name", CODECS)


def batch(values: list[bytes], codec_number: int, first: int = 0) -> bytes:
    builder = Builder(2, codec_number, 0, -1, -1, -1, 1 << 30)
    for number, value in enumerate(values):
        builder.append(number, 5, b"key%d" % number, value, [])
    built = bytearray(builder.build())
    built[:8] = first.to_bytes(8, "big")
    return bytes(built)


def read(*batches: bytes) -> list[Record]:
    records, found = Records(b"".join(batches)), []
    while records.has_next():
        found += list(records.next_batch())
    return found


@each_codec
def test_what_is_packed_is_unpacked(name: str) -> None:
    @given(st.binary(max_size=100_000))
    def law(data: bytes) -> None:
        assert DECODERS[name](ENCODERS[name](data)) == data

    law()


def test_snappy_is_read_as_one_block_too() -> None:
    whole = bytes(cramjam.snappy.compress_raw(b"news " * 1000))
    assert bounded.unpack_snappy(whole) == b"news " * 1000


@each_codec
def test_a_batch_may_unpack_to_the_limit_and_not_to_a_byte_more(name: str) -> None:
    assert len(DECODERS[name](ENCODERS[name](bytes(LIMIT)))) == LIMIT
    with pytest.raises(CannotUnpack):
        DECODERS[name](ENCODERS[name](bytes(LIMIT + 1)))


@each_codec
def test_what_is_damaged_or_cut_is_not_unpacked(name: str) -> None:
    packed = ENCODERS[name](bytes(range(256)) * 400)
    for broken in (packed[: len(packed) // 2], packed[:-1], b"\xff" * 64):
        with pytest.raises(CannotUnpack):
            DECODERS[name](broken)


def test_many_members_of_gzip_cost_no_time() -> None:
    with pytest.raises(CannotUnpack):
        bounded.unpack_gzip(gzip.compress(b"") * 100_000)


@each_codec
def test_one_record_stands_in_place_of_a_bomb_and_its_neighbours_are_read(name: str) -> None:
    bomb = batch([bytes(LIMIT), b"more"], CODECS[name], first=7)
    found = read(batch([b"one"], CODECS[name], 6), bomb, batch([b"two"], 0, 9))
    assert [record.offset for record in found] == [6, 7, 9]
    assert [found[0].value, found[2].value] == [b"one", b"two"]
    packed = bomb[61:]
    assert found[1].value == packed[:KEPT]
    headers = dict(found[1].headers)
    assert (headers["ce_type"], headers["ce_size"]) == (UNPACKABLE.encode(), b"%d" % len(packed))
    assert not found[1].key


class Anywhere:
    """An assignment whose position is wherever the records are."""

    active = False


def fetched(raw: bytes) -> fetcher.FetchResult:
    at = TopicPartition("wire.messages", 3)
    records = PartitionRecords(at, Records(raw), [], 0, None, None, True, fetcher.READ_COMMITTED)
    result = fetcher.FetchResult(at, assignment=Anywhere(), partition_records=records, backoff=0)
    result.check_assignment = lambda _: True
    result._update_position = lambda: None
    return result


def test_a_fetch_is_handed_out_in_portions() -> None:
    bounded.apply()
    size = PORTION // 4 * 3
    result = fetched(b"".join(batch([bytes(size)], CODECS["zstd"], at) for at in range(5)))
    portions = []
    while result.has_more():
        portions.append([record.offset for record in result.getall()])
    assert portions == [[0, 1], [2, 3], [4]]


def test_a_codec_that_nobody_has_is_told_with_its_place() -> None:
    unknown = bytearray(batch([b"one"], 0, first=8))
    unknown[22] = 5
    result = fetched(batch([b"one"], 4, first=7) + bytes(unknown))
    result._partition_records._check_crcs = False
    with pytest.raises(
        UnknownCodec, match=r"wire\.messages/3 offset 8 cannot be read: Unknown compression codec 0x05"
    ):
        result.getall()


def test_every_consumer_unpacks_this_way() -> None:
    bounded.apply()
    assert fetcher.PartitionRecords is PartitionRecords
    assert fetcher.FetchResult.getall is bounded.getall
    for name, decode in DECODERS.items():
        assert getattr(compiled, f"{name}_decode") is decode


@each_codec
def test_batches_of_java_librdkafka_and_our_own_are_read(
    broker: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A topic whose codec is not that of its producer is packed by Kafka's own Java code."""
    values = [b"%d news " % number * 2000 for number in range(3)]
    unpacked = []

    def decode(packed: bytes) -> bytes:
        unpacked.append(packed)
        return DECODERS[name](packed)

    monkeypatch.setattr(compiled, f"{name}_decode", decode)

    async def run() -> dict[str, list[bytes | None]]:
        settings = Settings(broker=broker, compression=name)
        of = {f"{name}-java": name, f"{name}-librdkafka": "producer", f"{name}-own": "producer"}
        topics = [
            NewTopic(topic, 1, 1, topic_configs={"compression.type": kind}) for topic, kind in of.items()
        ]
        async with admin(settings) as client:
            await client.create_topics(topics)
        plain = Settings(broker=broker, compression="none")
        for where, how in ((f"{name}-java", plain), (f"{name}-own", settings)):
            async with started(how, producer(how)) as client:
                for value in values:
                    await client.send_and_wait(where, value, partition=0)
        other = librdkafka.Producer({"bootstrap.servers": broker, "compression.codec": name})
        for value in values:
            other.produce(f"{name}-librdkafka", value)
        other.flush(30)
        found: dict[str, list[bytes | None]] = {topic: [] for topic in of}
        async with consumer(settings) as client:
            async for at, records in to_the_end(client, [TopicPartition(topic, 0) for topic in of]):
                found[at.topic] += [record.value for record in records]
        return found

    assert asyncio.run(run()) == dict.fromkeys((f"{name}-java", f"{name}-librdkafka", f"{name}-own"), values)
    assert len(unpacked) >= 3
