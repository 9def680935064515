"""The transport overrides methods of Faust that have no promise of stability: they must still be there."""

from tests.support import assert_overrides
from wire.worker.consumer_thread import Thread
from wire.worker.transport import Consumer


def test_faust_still_calls_what_the_transport_overrides() -> None:
    assert_overrides(Thread, "pace_fetches", "set_auto_offset_reset")
    assert_overrides(
        Consumer,
        "in_flight",
        "_membership",
        "_forget",
        "_learn_committed",
        "_agreed",
        "_seek_to",
    )
