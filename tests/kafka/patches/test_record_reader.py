"""A header whose name is not UTF-8 stops no reader."""

from aiokafka.record.default_records import _DefaultRecordBatchBuilderPy as Builder

from wire.kafka.patches.record_reader import Records


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


def test_a_batch_that_is_not_as_it_was_written_is_found_out() -> None:
    written = batch(7, b"NN")
    assert Records(written).next_batch().validate_crc()
    for at in (21, 40, len(written) - 1):  # the first byte that is summed up, one of a record, the last
        damaged = bytearray(written)
        damaged[at] ^= 1
        assert not Records(bytes(damaged)).next_batch().validate_crc()
