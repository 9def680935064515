"""What is changed in aiokafka, one file each; `apply` changes it for every client of the process.

Each file says what is wrong there, for which release, and what would let us delete the patch. A test of each
(tests/kafka/patches/) fails when a new release moves what it changes.
"""

from wire.kafka.patches import consumer_close, reader_limit, record_reader, txn_offset_commit


def apply() -> None:
    """Apply the patches that every client needs. Applying them again changes nothing."""
    reader_limit.apply()
    record_reader.apply()
    consumer_close.apply()
    txn_offset_commit.apply()
