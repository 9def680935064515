"""A broker that speaks another version of Kafka's protocol is told in one line."""

import os
import socketserver
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

API_VERSIONS, METADATA = 18, 3


class _Broker(socketserver.BaseRequestHandler):
    """It says which versions it speaks, and no more."""

    def handle(self) -> None:
        while len(head := self.request.recv(4)) == 4:
            (size,) = struct.unpack(">i", head)
            key, version, number = struct.unpack(">hhi", self.request.recv(size)[:8])
            if key != API_VERSIONS:
                return
            offered = [(API_VERSIONS, 0, 0)] if version else [(API_VERSIONS, 0, 0), (METADATA, 90, 99)]
            error = 35 if version else 0
            said = b"".join(struct.pack(">hhh", *each) for each in offered)
            answer = struct.pack(">ihi", number, error, len(offered)) + said
            self.request.sendall(struct.pack(">i", len(answer)) + answer)


@pytest.fixture
def other_broker() -> Iterator[str]:
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Broker) as server:
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.mark.parametrize("command", [["status"], ["topics", "--check"], ["verify"], ["worker"]], ids=" ".join)
def test_a_broker_of_another_version_is_told_in_one_line(other_broker: str, command: list[str]) -> None:
    done = subprocess.run(  # in a process of its own: aiokafka does not close a connection that it cannot use
        [sys.executable, "-m", "wire", *command],
        capture_output=True,
        text=True,
        env={**os.environ, "WIRE_BROKER": other_broker},
        check=False,
    )
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert f"the broker at {other_broker} refuses: it speaks no version of Kafka's protocol" in line
    assert "a wire needs Kafka 4.0 or newer (Support for MetadataRequest v90" in line
