"""Offsets of a transaction are committed as a member of a generation.

tests/worker/test_transaction.py shows on a broker that a removed member is refused.
"""

import inspect

from aiokafka import AIOKafkaProducer
from aiokafka.errors import InvalidProducerEpoch
from aiokafka.producer import sender
from aiokafka.protocol import transaction

from wire.kafka.patches.txn_offset_commit import (
    Membership,
    TxnOffsetCommitRequest,
    TxnOffsetCommitRequest_v3,
    TxnOffsetCommitResponse,
    apply,
)

MEMBERSHIP = Membership.of("wire", 7, "member-1", "a")


def test_every_producer_sends_this_request() -> None:
    apply()
    assert sender.TxnOffsetCommitRequest is TxnOffsetCommitRequest
    assert "TxnOffsetCommitRequest" in sender.TxnOffsetCommitHandler.create_request.__code__.co_names


def test_it_takes_what_aiokafkas_own_takes() -> None:
    own = inspect.signature(transaction.TxnOffsetCommitRequest.__init__)
    assert [*inspect.signature(TxnOffsetCommitRequest.__init__).parameters] == [*own.parameters]


def test_the_request_names_member_generation_and_instance() -> None:
    request = TxnOffsetCommitRequest("wire.0.0", MEMBERSHIP, 11, 2, [("wire.items", [(0, 5, "")])])
    built = request.prepare({28: (0, 5)})
    assert isinstance(built, TxnOffsetCommitRequest_v3)
    assert (built.group_id, built.generation_id, built.member_id, built.group_instance_id) == (
        "wire",
        7,
        "member-1",
        "a",
    )
    assert TxnOffsetCommitRequest_v3.decode(built.encode()).topics[0][1][0][:2] == (0, 5)


def test_a_removed_member_is_a_fenced_producer_to_aiokafka() -> None:
    for refused in (22, 25, 82):  # ILLEGAL_GENERATION, UNKNOWN_MEMBER_ID, FENCED_INSTANCE_ID
        answer = TxnOffsetCommitResponse(0, [("wire.items", [(0, refused, {}), (1, 0, {})], {})], {})
        assert answer.errors == [("wire.items", [(0, InvalidProducerEpoch.errno), (1, 0)])]


def test_aiokafka_still_names_only_the_group() -> None:
    assert [each.API_VERSION for each in transaction.TxnOffsetCommitRequest._CLASSES] == [0]
    parameters = inspect.signature(AIOKafkaProducer.send_offsets_to_transaction).parameters
    assert [*parameters] == ["self", "offsets", "group_id"]
