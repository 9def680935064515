"""Keys go to the partition that every other Kafka producer chooses."""

from aiokafka.partitioner import murmur2 as reference
from hypothesis import given
from hypothesis import strategies as st

from wire.partitioner import murmur2


@given(st.binary(max_size=200))
def test_it_is_kafkas_hash(key: bytes) -> None:
    assert murmur2(key) == reference(key) & 0xFFFFFFFF
