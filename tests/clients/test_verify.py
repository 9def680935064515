"""Verify accepts any interleaving of its sources, and nothing else."""

from collections import deque

from wire.clients.expected import Queues


def test_two_sources_may_have_made_the_same_record() -> None:
    queues = Queues()
    for records in ([b"same", b"first"], [b"same", b"second"]):
        queues.expect(deque(records))
    assert [queues.take(each) for each in (b"same", b"same", b"second", b"first")] == [""] * 4
    assert queues.take(b"same") == "is there twice"
    assert queues.take(b"other") == "is not an output of the steps, or is out of order"


def test_the_order_of_a_source_is_kept() -> None:
    queues = Queues()
    queues.expect(deque([b"1", b"2"]))
    assert queues.take(b"2")
    assert not queues.take(b"1")
