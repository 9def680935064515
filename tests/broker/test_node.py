"""The broker is a real Kafka: it keeps the log, locks its folder and ends with the process that started it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from wire.broker.installation import BrokerError, home
from wire.broker.node import Broker
from wire.broker.port import free_port

pytestmark = pytest.mark.stream

LARGEST = bytes(8 * 1024 * 1024)


async def write(address: str, topic: str, *values: bytes) -> None:
    """Create the topic and write the values to it in one transaction."""
    admin = AIOKafkaAdminClient(bootstrap_servers=address)
    await admin.start()
    await admin.create_topics([NewTopic(topic, 1, 1)])
    await admin.close()
    producer = AIOKafkaProducer(
        bootstrap_servers=address, transactional_id=topic, max_request_size=2 * len(LARGEST)
    )
    async with producer, producer.transaction():
        for value in values:
            await producer.send_and_wait(topic, value, key=b"key")


async def read(address: str, topic: str, number: int) -> list[bytes | None]:
    """The first `number` values of a topic."""
    consumer = AIOKafkaConsumer(bootstrap_servers=address, isolation_level="read_committed")
    async with consumer:
        partition = TopicPartition(topic, 0)
        consumer.assign([partition])
        await consumer.seek_to_beginning(partition)
        return [(await consumer.getone()).value for _ in range(number)]


def java_of(data: Path) -> list[int]:
    """The processes that run on a broker's folder."""
    listing = subprocess.run(
        ["ps", "-A", "-ww", "-o", "pid=", "-o", "args="], capture_output=True, text=True, check=True
    )
    return [
        int(line.split()[0]) for line in listing.stdout.splitlines() if str(data) in line and "kafka" in line
    ]


def wait_until_gone(data: Path) -> None:
    """Wait until no process is left on a broker's folder; fails after ten seconds."""
    began = time.monotonic()
    while java_of(data):
        assert time.monotonic() - began < 10, "Java outlives its parent"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broker]:
    """A broker whose folder and processes are known."""
    with Broker(tmp_path_factory.mktemp("running"), free_port()) as started:
        yield started


async def test_a_message_of_8_mib_passes_in_a_transaction(running: Broker) -> None:
    await write(running.address, "largest", LARGEST)
    assert await read(running.address, "largest", 1) == [LARGEST]


async def test_the_log_is_kept_between_runs_even_after_a_kill(tmp_path: Path) -> None:
    with Broker(tmp_path, free_port()) as broker:
        await write(broker.address, "kept", b"one", b"two")
    assert java_of(tmp_path) == []
    assert "shut down completed" in (tmp_path / "broker.log").read_text()  # in order, not by force

    with Broker(tmp_path, free_port()) as moved:
        assert await read(moved.address, "kept", 2) == [b"one", b"two"]
        moved.kill()

    with moved:
        assert await read(moved.address, "kept", 2) == [b"one", b"two"]


def test_a_folder_of_other_files_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "lost+found").mkdir()
    (tmp_path / "story.xml").write_text("<nitf/>")
    with pytest.raises(
        BrokerError, match=r"holds other files \(story\.xml\.\.\.\): name a new or an empty folder"
    ):
        Broker(tmp_path, free_port()).start()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["lost+found", "story.xml"]


def test_a_second_start_on_the_same_folder_is_refused_in_one_line(running: Broker) -> None:
    with pytest.raises(BrokerError) as refused:
        Broker(running.data, free_port()).start()
    assert str(refused.value) == f"a broker already runs on {running.data}"


def test_a_port_in_use_is_refused_in_one_line_and_leaves_the_folder_free(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for _ in range(2):
            with pytest.raises(
                BrokerError, match=rf"^cannot listen on 127\.0\.0\.1:{port}: .*\(try another --port\)$"
            ):
                Broker(tmp_path, port).start()


def test_an_address_of_another_machine_is_refused_with_the_option_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(BrokerError, match=r"^cannot listen on 192\.0\.2\.1:\d+: .*\(try another --host\)$"):
        Broker(tmp_path, free_port(), host="192.0.2.1").start()


def test_a_failed_start_names_the_cause_from_the_log_of_kafka(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "meta.properties").write_text(
        "version=1\nnode.id=7\ncluster.id=AAAAAAAAAAAAAAAAAAAAAQ\n"
    )
    with pytest.raises(BrokerError, match="node") as refused:
        Broker(tmp_path, free_port()).start()
    assert "\n" not in str(refused.value)
    assert java_of(tmp_path) == []


def test_a_killed_broker_is_reported_as_killed_whatever_its_log_holds(tmp_path: Path) -> None:
    with Broker(tmp_path, free_port()) as broker:
        with socket.create_connection(("127.0.0.1", broker.port)) as stranger:
            stranger.sendall(b"\xff" * 8)  # no size of a request: Kafka logs an exception
            assert stranger.recv(1) == b""
        for process in java_of(tmp_path):
            os.kill(process, signal.SIGKILL)
        with pytest.raises(BrokerError, match=r"^Kafka ended: it was killed$"):
            broker.wait()


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="reads the sockets of Linux")
def test_it_listens_on_the_loopback_only(running: Broker) -> None:
    descriptors = [link for pid in java_of(running.data) for link in Path(f"/proc/{pid}/fd").iterdir()]
    sockets = {os.readlink(link) for link in descriptors if link.is_socket()}
    listening = [
        fields[1].split(":")
        for table in ("/proc/net/tcp", "/proc/net/tcp6")
        for fields in map(str.split, Path(table).read_text().splitlines()[1:])
        if fields[3] == "0A" and f"socket:[{fields[9]}]" in sockets
    ]
    assert running.port in {int(port, 16) for _, port in listening}
    assert {address for address, _ in listening} <= {"0100007F", "0000000000000000FFFF00000100007F"}


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_no_java_is_left_when_its_parent_ends(tmp_path: Path, sign: signal.Signals) -> None:
    command = [sys.executable, "-m", "wire", "broker", "--data", str(tmp_path), "--port", str(free_port())]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as parent:
        assert parent.stderr is not None
        first_line = parent.stderr.readline()
        running = java_of(tmp_path)
        parent.send_signal(sign)
    assert "Kafka listens on 127.0.0.1" in first_line
    assert running
    assert parent.returncode == (0 if sign == signal.SIGTERM else -sign)
    if sign == signal.SIGTERM:
        assert java_of(tmp_path) == []  # a parent that is asked to stop waits for it
    wait_until_gone(tmp_path)


def test_without_a_network_and_a_cache_the_error_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:9")  # nobody listens there
    with pytest.raises(BrokerError, match=r"^cannot fetch .* which is needed once; go online, or copy"):
        home()
    assert [path.name for path in (tmp_path / "wire").iterdir() if path.is_dir()] == []


def test_an_id_that_begins_like_an_option_is_an_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("wire.broker.settings.uuid.uuid4", lambda: UUID(int=0xFB << 120))
    with Broker(tmp_path / "data", free_port(), users=tmp_path / "users") as broker:
        assert "cluster.id=-" in (broker.data / "log" / "meta.properties").read_text()
