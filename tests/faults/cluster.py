"""Kafka nodes that can be killed, frozen and started again: one, one behind a proxy, or three that replicate."""

import asyncio
import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from wire.broker import settings as kafka_settings
from wire.broker.installation import home, java
from wire.broker.node import _JAVA, Broker
from wire.broker.port import answers, free_port
from wire.broker.serve import give_rights

HOST = "127.0.0.1"


class Brokers(Protocol):
    """The brokers that a scenario acts on; `which` is the number of a node."""

    address: str
    count: int

    def reached_by(self, user: str) -> dict[str, str]:
        """Settings of a user: `admin`, `worker`, `replay`."""

    def admit(self, wire: str) -> None:
        """Let the users do on a wire what their roles need."""

    def start(self, which: int) -> None: ...
    def kill(self, which: int) -> None: ...
    def freeze(self, which: int) -> None: ...
    def thaw(self, which: int) -> None: ...
    def stop(self) -> None: ...


class Single:
    """The broker of `wire broker`; `secure`: with TLS, passwords and an authorizer."""

    count = 1

    def __init__(self, folder: Path, *, secure: bool = False) -> None:
        users = folder / "users" if secure else None
        self._broker = Broker(folder / "data", free_port(), users=users, heap="384m")
        self._broker.start()
        self.address = self._broker.address

    def reached_by(self, user: str) -> dict[str, str]:
        secured = self._broker.secured
        return secured.settings(user, self.address) if secured else {"broker": self.address}

    def admit(self, wire: str) -> None:
        if self._broker.secured:
            asyncio.run(give_rights(self._broker.secured, self.address, wire))

    def start(self, which: int) -> None:
        self._broker.start()

    def kill(self, which: int) -> None:
        self._broker.kill()

    def freeze(self, which: int) -> None:
        self._signal(signal.SIGSTOP)

    def thaw(self, which: int) -> None:
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        self._broker.stop()

    def _signal(self, number: int) -> None:
        process = self._broker._process
        if process is not None:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, number)


class Node:
    """One KRaft node with settings of its own."""

    def __init__(self, folder: Path, number: int, cluster: str, settings: dict[str, str], port: int) -> None:
        self.folder, self.port = folder, port
        self._process: subprocess.Popen[bytes] | None = None
        log = folder / "log"
        log.mkdir(parents=True)
        own = {"node.id": str(number), "log.dirs": str(log)}
        kafka_settings._write(folder / "server.properties", kafka_settings.SETTINGS | settings | own)
        (log / "bootstrap.checkpoint").write_bytes((home() / "bootstrap.checkpoint").read_bytes())
        identity = {"version": "1", "node.id": str(number), "cluster.id": cluster}
        identity["directory.id"] = kafka_settings._new_id()
        kafka_settings._write(log / "meta.properties", identity)

    def launch(self) -> None:
        """Start without waiting."""
        command = [*java(home()), "-Xmx256m", *_JAVA, "kafka.Kafka", str(self.folder / "server.properties")]
        with (self.folder / "broker.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdout=log, stderr=log, cwd=self.folder)

    def wait(self, seconds: float = 90) -> None:
        """Wait until it answers."""
        deadline = time.monotonic() + seconds
        while not answers(self.port):
            assert self._process is not None
            assert self._process.poll() is None, f"Kafka ended, see {self.folder}/broker.log"
            assert time.monotonic() < deadline, f"Kafka does not answer, see {self.folder}/broker.log"
            time.sleep(0.1)

    def signal(self, number: int) -> None:
        """Send a signal. After SIGKILL and SIGTERM this returns when the process is gone."""
        if self._process is None:
            return
        self._process.send_signal(number)
        if number in (signal.SIGKILL, signal.SIGTERM):
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(15)
            self._process.kill()
            self._process.wait()
            self._process = None


class Cluster:
    """`count` nodes on loopback; with three, replication 3 and min.insync.replicas 2.

    `advertised`: the port that a single node advertises instead of its own; a proxy listens there.
    """

    def __init__(self, folder: Path, count: int = 3, advertised: int | None = None) -> None:
        self.count = count
        ports = [(free_port(), free_port()) for _ in range(count)]
        self.address = ",".join(f"{HOST}:{advertised or port}" for port, _ in ports)
        self.port = ports[0][0]
        copies = str(count)
        in_sync = str(max(1, count - 1))
        common = {
            "controller.quorum.voters": ",".join(
                f"{number}@{HOST}:{port}" for number, (_, port) in enumerate(ports, 1)
            ),
            "listener.security.protocol.map": "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
            "default.replication.factor": copies,
            "min.insync.replicas": in_sync,
            "offsets.topic.replication.factor": copies,
            "transaction.state.log.replication.factor": copies,
            "transaction.state.log.min.isr": in_sync,
        }
        cluster = kafka_settings._new_id()
        self._nodes = []
        for number, (port, controller) in enumerate(ports, 1):
            listeners = {
                "listeners": f"BROKER://{HOST}:{port},CONTROLLER://{HOST}:{controller}",
                "advertised.listeners": f"BROKER://{HOST}:{advertised or port}",
            }
            self._nodes.append(Node(folder / f"node{number}", number, cluster, common | listeners, port))
        for node in self._nodes:
            node.launch()
        for node in self._nodes:
            node.wait()

    def reached_by(self, user: str) -> dict[str, str]:
        return {"broker": self.address}

    def admit(self, wire: str) -> None:
        """Everybody may do everything."""

    def start(self, which: int) -> None:
        self._nodes[which].launch()
        self._nodes[which].wait()

    def kill(self, which: int) -> None:
        self._nodes[which].signal(signal.SIGKILL)

    def freeze(self, which: int) -> None:
        self._nodes[which].signal(signal.SIGSTOP)

    def thaw(self, which: int) -> None:
        self._nodes[which].signal(signal.SIGCONT)

    def stop(self) -> None:
        for node in self._nodes:
            node.signal(signal.SIGCONT)
            node.signal(signal.SIGTERM)
