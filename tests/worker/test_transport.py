"""The transport overrides methods of Faust that have no promise of stability: they must still be there."""

from tests.support import assert_overrides
from wire.worker.transport import Consumer, Thread


def test_faust_still_calls_what_the_transport_overrides() -> None:
    assert_overrides(Thread)
    assert_overrides(
        Consumer,
        "in_flight",
        "_membership",
        "_forget",
        "_learn_committed",
        "_agreed",
        "_seek_to",
        "_pace_fetches",
        "_commit_checkpoints",
    )
