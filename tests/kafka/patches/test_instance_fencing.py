"""Two workers of one WIRE_INSTANCE: the one that came last has the place, the other one says why it ends."""

import subprocess
import sys

from tests.running import Wire, stop
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


def test_one_that_is_fenced_in_a_round_says_what_can_be_done() -> None:
    code = "from wire.worker.exit import ProducerFenced, fatal; fatal('round', ProducerFenced())"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.startswith("wire worker: stopped in round: another worker has its partitions now")


def test_the_name_of_a_member_is_that_of_its_instance() -> None:
    assert is_instance(f"a-{UUID}", "a")
    assert not is_instance(f"a-b-{UUID}", "a")
    assert not is_instance(f"aiokafka-{UUID}", "a")
