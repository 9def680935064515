"""Of two workers of one WIRE_INSTANCE the newer one stays; the older one ends and reports why."""

import inspect
import re
import subprocess
import sys

from aiokafka.consumer.group_coordinator import GroupCoordinator
from aiokafka.errors import UnknownError, for_code
from aiokafka.protocol.admin import DescribeGroupsRequest

from tests.running import Wire, stop
from wire.kafka.patches import instance_fencing
from wire.kafka.patches.instance_fencing import is_instance

UUID = "6b1cf4a8-52a5-4a0c-9f0b-5d1e77697265"


def test_the_older_one_ends_and_the_newer_one_works(broker: str) -> None:
    wire = Wire(broker, "replaced", WIRE_INSTANCE="a")
    older, newer = wire.start(), wire.start()
    try:
        _, said = older.communicate(timeout=60)
        assert older.returncode == 1
        assert "another worker is WIRE_INSTANCE=a now" in said
        wire.run("replay", "seeds")
        wire.verify()
        assert newer.poll() is None
    finally:
        stop(older)
        assert stop(newer) == 0


def test_a_worker_that_is_fenced_in_a_transaction_reports_what_can_be_done() -> None:
    code = "from wire.worker.exit import ProducerFenced, fatal; fatal('transaction', ProducerFenced())"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 1
    assert re.match(
        r"\S+Z ERROR wire worker \d+: stopped in transaction: another worker has its partitions now",
        ended.stderr,
    )


def test_the_name_of_a_member_is_that_of_its_instance() -> None:
    assert is_instance(f"a-{UUID}", "a")
    assert not is_instance(f"a-b-{UUID}", "a")
    assert not is_instance(f"aiokafka-{UUID}", "a")


def test_aiokafka_still_has_what_is_replaced() -> None:
    assert [*inspect.signature(instance_fencing._reset_generation).parameters] == ["self"]
    assert [*inspect.signature(instance_fencing._do_rejoin_group).parameters] == ["self", "subscription"]
    assert "_do_rejoin_group" in GroupCoordinator.ensure_active_group.__code__.co_names
    assert {"_group_instance_id", "group_id"} <= {*GroupCoordinator.__init__.__code__.co_names}
    assert DescribeGroupsRequest(["wire"])
    assert inspect.iscoroutinefunction(GroupCoordinator._send_req)


def test_aiokafka_still_does_not_know_a_fenced_instance() -> None:
    assert for_code(82) is UnknownError
