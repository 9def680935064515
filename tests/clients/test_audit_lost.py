"""`wire verify` over wires of which retention removed records that no worker had read."""

import asyncio
import signal
from pathlib import Path
from time import sleep

import pytest

from tests.running import Wire, expire
from tests.support import SEEDS
from tests.worker.bare_worker import another, bare_worker


class Unread:
    """A wire whose records of one topic no worker has read."""

    def __init__(self, broker: str, name: str, role: str) -> None:
        self.wire, self.name, self.topic = Wire(broker, name, partitions=1), name, f"{name}.{role}"
        asyncio.run(self._fill(broker, role))

    async def _fill(self, broker: str, role: str) -> None:
        async with bare_worker(broker, self.name) as worker:
            await worker.receive(*map(another, range(20)))
            if role == "items":
                await worker.turn("messages")


@pytest.fixture(params=["messages", "items"])
def unread(broker: str, request: pytest.FixtureRequest) -> Unread:
    return Unread(broker, f"unread{request.param}", request.param)


def test_what_is_lost_for_ever_is_told_by_each_verification_and_once_by_those_of_a_file(
    unread: Unread, broker: str, tmp_path: Path
) -> None:
    wire, since = unread.wire, ("verify", "--since", str(tmp_path / "verified"))
    expire(broker, unread.topic, 12)
    assert f"{unread.topic}/0: retention removed up to 12 records" in _refused(wire)
    with wire.workers(1, "--skip-lost"):
        for command in (("verify", "--wait", "60"), ("verify",), since):
            told = wire.run(*command, code=1)
            assert f"lost               12  {unread.topic}/0: at most, from offset 0 on" in told
            assert "lost: up to 12 records, removed by retention before a worker read them" in told
            assert "DIFFERENT" not in told
        told = wire.run(*since)
        assert "lost" not in told
        assert "verified: nothing came since" in told
    with wire.workers():
        wire.run("replay", str(SEEDS))
        assert "verified: every output and every table" in wire.run(*since, "--wait", "60")
    assert "lost: up to 12 records" in wire.run("verify", code=1)


def test_records_that_are_gone_are_told_before_a_worker_goes_on_without_them(
    unread: Unread, broker: str
) -> None:
    expire(broker, unread.topic)
    assert "records before they were done; `wire verify` names them" in unread.wire.run("status", code=1)
    assert f"{unread.topic}/0: at most, from offset 0 on; no worker has read them" in unread.wire.run(
        "verify", code=1
    )


def test_after_a_worker_went_on_without_what_is_gone_the_wire_is_in_order(
    unread: Unread, broker: str
) -> None:
    expire(broker, unread.topic)
    with unread.wire.workers(1, "--skip-lost"):
        assert "in order" in unread.wire.run("status")
    with unread.wire.workers():  # without the option
        assert "in order" in unread.wire.run("status")
    assert "lost: up to" in unread.wire.run("verify", code=1)


def test_a_worker_that_retention_overtakes_ends_and_says_so(broker: str) -> None:
    wire = Wire(broker, "overtaken", partitions=1)
    worker = wire.start()
    worker.send_signal(signal.SIGSTOP)
    sleep(2)  # until the broker answers the fetch that is under way
    wire.run("replay", str(SEEDS))
    expire(broker, "overtaken.messages")
    worker.send_signal(signal.SIGCONT)
    _, told = worker.communicate(timeout=20)
    assert worker.returncode == 1
    assert (
        "stopped in fetching: the next records are gone: retention removed them before they were read" in told
    )
    assert "overtaken.messages/0: retention removed up to" in _refused(wire)


def _refused(wire: Wire) -> str:
    with pytest.raises(AssertionError, match="before they were read") as error:
        wire.start()
    return str(error.value)
