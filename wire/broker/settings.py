"""Kafka's settings for one node, and the files that turn a folder into its log."""

import base64
import os
import shutil
import uuid
from pathlib import Path

from wire.broker.installation import BrokerError, format_log
from wire.broker.secure import Secure

_USERS_OF = "secure"
"""File that names the folder of --secure with which a log was made."""
SETTINGS = {
    "process.roles": "broker,controller",
    "node.id": "1",
    "controller.listener.names": "CONTROLLER",
    "inter.broker.listener.name": "BROKER",
    "auto.create.topics.enable": "false",
    # One node cannot hold three copies. Few partitions: each costs a file, and time at the start.
    "default.replication.factor": "1",
    "min.insync.replicas": "1",
    "offsets.topic.replication.factor": "1",
    "offsets.topic.num.partitions": "4",
    "transaction.state.log.replication.factor": "1",
    "transaction.state.log.min.isr": "1",
    "transaction.state.log.num.partitions": "4",
    "group.initial.rebalance.delay.ms": "0",
    # A killed broker cannot register again before its session ends: a restart takes 4.7 s, not 12.
    "broker.session.timeout.ms": "3000",
    "broker.heartbeat.interval.ms": "500",
    # A message of 8 MiB passes with its headers, and so does one batch with its items.
    "message.max.bytes": "12582912",
    "replica.fetch.max.bytes": "12582912",
    "socket.request.max.bytes": "104857600",
    # The log is the only truth and is kept for ever; the offsets of idle groups are kept for ten years.
    "log.retention.ms": "-1",
    "log.retention.bytes": "-1",
    "offsets.retention.minutes": "5256000",
    # Records have the time of the event: old wire must not roll a segment a week, and a feed with a wrong
    # clock must not be refused.
    "log.roll.ms": "9223372036854775807",
    "log.message.timestamp.after.max.ms": "9223372036854775807",
    "log.cleaner.dedupe.buffer.size": "33554432",
}
"""Settings that depend on neither folder nor port; docker-compose.yml has the same."""


def write_settings(
    data: Path, address: str, controller: str, kafka: Path, secured: Secure | None = None
) -> None:
    """Write `server.properties` into `data`, and on the first run the files that turn `data/log` into a Kafka log.

    `address`, `controller`: host:port for clients and for the node's own quorum; `kafka`: Kafka's folder; `secured`:
    certificates and users. Raises BrokerError where the log was made with others.
    """
    log = data / "log"
    settings = SETTINGS | {
        "controller.quorum.voters": f"{SETTINGS['node.id']}@{controller}",
        "listeners": f"BROKER://{address},CONTROLLER://{controller}",
        "advertised.listeners": f"BROKER://{address}",
        "listener.security.protocol.map": "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "log.dirs": str(log),
    }
    _write(data / "server.properties", secured.properties(settings) if secured else settings)
    if (log / "meta.properties").exists():
        _ensure_same_users(data, secured)
    elif secured:
        (data / _USERS_OF).write_text(str(secured.folder), "utf-8")
        format_log(kafka, data / "server.properties", _new_id(), *secured.credentials())
    else:
        log.mkdir(exist_ok=True)
        shutil.copy(kafka / "bootstrap.checkpoint", log)
        node = {"version": "1", "node.id": SETTINGS["node.id"]}
        _write(log / "meta.properties", node | {"cluster.id": _new_id(), "directory.id": _new_id()})


def _ensure_same_users(data: Path, secured: Secure | None) -> None:
    """The users stand in the log. Without them nobody could connect, and without --secure everybody."""
    file = data / _USERS_OF
    made_with = file.read_text("utf-8") if file.exists() else ""
    if made_with != (str(secured.folder) if secured else ""):
        how = f"with --secure {made_with}" if made_with else "without --secure"
        raise BrokerError(
            f"the log in {data} was made {how}: start it so, or name another folder with --data"
        )


def _new_id() -> str:
    """A random id as Kafka writes them: 16 bytes in URL-safe base64 without padding."""
    return base64.urlsafe_b64encode(uuid.uuid4().bytes).decode().rstrip("=")


def _write(path: Path, properties: dict[str, str]) -> None:
    """Write a Java properties file, complete or not at all. A backslash is its escape character."""
    lines = [f"{name}={value}".replace("\\", "\\\\") for name, value in properties.items()]
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT, 0o600)  # a secure broker's has passwords
    with os.fdopen(descriptor, "w", encoding="latin-1", errors="backslashreplace") as file:
        file.write("\n".join(lines) + "\n")
    part.replace(path)
