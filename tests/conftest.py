"""One real Kafka node for the whole run, and a profile of hypothesis for mutants."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings

from wire.broker.node import Broker
from wire.broker.port import free_port


def pytest_configure() -> None:
    """Let Ctrl-C reach what tests start: a run in the background of a script ignores it, and so would they."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test that uses the fixture `broker` as `stream`."""
    for item in items:
        if isinstance(item, pytest.Function) and "broker" in item.fixturenames:
            item.add_marker(pytest.mark.stream)


@pytest.fixture(scope="session")
def broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a running broker: `WIRE_TEST_BROKER` if it is set, else one that is started for this run."""
    given = os.environ.get("WIRE_TEST_BROKER")
    if given:
        yield given
        return
    with Broker(tmp_path_factory.mktemp("broker"), free_port()) as started:
        yield started.address


settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
"""How long an example takes says more about the machine than about the code."""
settings.register_profile("mutants", deadline=None, phases=[Phase.explicit, Phase.generate])
"""A test that fails need not be made smaller where only its failure counts."""
