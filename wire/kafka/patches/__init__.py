"""The changes of aiokafka, one file each. `apply` makes those that every client needs.

Each file says what is wrong there, for which release, and what would let us delete the patch. A test of each
(tests/kafka/patches/) fails when a new release moves what it changes.
"""

from wire.kafka.patches import bounded_codecs, consumer_close, reader_limit, record_reader, txn_offset_commit


def apply() -> None:
    """Apply the patches that every client needs. Applying them again changes nothing."""
    reader_limit.apply()
    bounded_codecs.apply()
    record_reader.apply()
    consumer_close.apply()
    txn_offset_commit.apply()
