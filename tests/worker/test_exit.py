"""A worker that ends says why, in words of its operator."""

from aiokafka.errors import (
    GroupAuthorizationFailedError,
    InvalidProducerIdMapping,
    KafkaError,
    KafkaTimeoutError,
    ProducerFenced,
    UnknownTopicOrPartitionError,
)

from wire.worker.exit import reason_of


def test_a_broker_that_does_not_answer_and_another_owner_are_told_in_words() -> None:
    assert "broker did not answer" in reason_of(KafkaTimeoutError())
    assert "another worker" in reason_of(ProducerFenced())
    assert reason_of(UnknownTopicOrPartitionError()) == (
        "the broker answers UnknownTopicOrPartitionError, as it may while it starts; what was not committed is done "
        "again when a supervisor starts it"
    )
    assert reason_of(GroupAuthorizationFailedError("wire")).startswith(
        "this user lacks the right Read on the group wire;"
    )
    assert reason_of(ValueError("no")) == "ValueError: no"
    assert reason_of("too many") == "too many"


def test_an_error_that_the_producer_calls_unexpected_is_told_by_its_cause() -> None:
    unexpected = KafkaError("Unexpected error during batch delivery")
    assert "Unexpected error" in reason_of(unexpected)
    unexpected.__cause__ = ValueError("no")
    assert reason_of(unexpected) == "ValueError: no"
    unexpected.__cause__ = InvalidProducerIdMapping()
    assert reason_of(unexpected).startswith("the broker has forgotten its transactions")
