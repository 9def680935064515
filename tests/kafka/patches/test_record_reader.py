"""A header whose name is not UTF-8 stops no reader."""

import pytest
from aiokafka.consumer import fetcher
from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy as Builder
from aiokafka.record.memory_records import MemoryRecords

from wire.kafka.patches.record_reader import Records, apply


def batch(first: int, name: bytes) -> bytes:
    builder = Builder(2, 0, 0, -1, -1, -1, 1 << 20)
    for number, header in enumerate(("ce_time", "N" * len(name), "ce_id")):
        builder.append(number, 5, b"k\xff", b"v\xff%d" % number, [(header, b"x\xff"), (header, None)])
    built = bytearray(builder.build())
    built[:8] = first.to_bytes(8, "big")
    return bytes(built).replace(b"N" * len(name), name)


def test_what_can_be_read_of_the_name_is_kept_and_nothing_else_changes() -> None:
    records = Records(batch(7, b"ok") + batch(10, b"a\xff\xfeb"))
    read = []
    while records.has_next():
        found = list(records.next_batch())
        read.append({record.offset: record for record in found})
    assert [list(each) for each in read] == [[7, 8, 9], [10, 11, 12]]
    strange = read[1][11]
    assert strange.headers == [("a\\xff\\xfeb", b"x\xff"), ("a\\xff\\xfeb", None)]
    assert (strange.key, strange.value, strange.timestamp) == (b"k\xff", b"v\xff1", 5)
    assert read[0][8].headers == [("ok", b"x\xff"), ("ok", None)]


def test_a_damaged_batch_fails_its_check_sum() -> None:
    written = batch(7, b"NN")
    assert Records(written).next_batch().validate_crc()
    for at in (21, 40, len(written) - 1):  # the first byte of the sum, one of a record, the last
        damaged = bytearray(written)
        damaged[at] ^= 1
        assert not Records(bytes(damaged)).next_batch().validate_crc()


def test_every_fetcher_reads_records_this_way() -> None:
    apply()
    assert fetcher.MemoryRecords is Records
    assert "MemoryRecords" in fetcher.Fetcher._proc_fetch_request.__code__.co_names


def test_aiokafka_still_stops_at_such_a_name() -> None:
    with pytest.raises(UnicodeDecodeError):
        list(MemoryRecords(batch(7, b"a\xff\xfeb")).next_batch())
