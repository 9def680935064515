"""`wire broker`: a broker that runs until it is stopped, and warns of a disk that fills."""

import asyncio
import shutil
import signal
from pathlib import Path

from wire.broker.node import Broker
from wire.broker.port import HOST
from wire.broker.secure import USERS, Secure
from wire.kafka.acls import allow, rights
from wire.kafka.clients import admin
from wire.reporter import Reporter
from wire.settings import Settings

LITTLE_SHARE, LITTLE = 0.05, 2 << 30
"""A disk is nearly full where less than this share of it, or less than so many bytes, is free."""
LOOK_EVERY = 30.0
"""Seconds between two looks at the disk."""
_GIB = 1 << 30


def serve(broker: Broker, wire: str, report: Reporter) -> None:
    """Run a broker until Ctrl-C or SIGTERM, then stop it. For the main thread. Raises BrokerError.

    `wire`: name of the wire whose rights the users get, where the broker has users.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with broker:
            if broker.secured:
                asyncio.run(give_rights(broker.secured, broker.address, wire))
            for line in greeting(broker):
                report(line)
            _watch(broker, report)
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)


def greeting(broker: Broker) -> list[str]:
    """What a person needs to know: where it is, and who can reach it."""
    lines = [f"Kafka listens on {broker.address}; its log is in {broker.data}; Ctrl-C stops it"]
    if broker.secured:
        lines += [
            f"It asks for TLS and a password. Settings for {', '.join(USERS)} are in {broker.secured.folder}:",
            f"  wire --config {broker.secured.settings_file('worker')} worker",
        ]
        if elsewhere := broker.secured.named_elsewhere(broker.address):
            lines.append(
                f"{', '.join(file.name for file in elsewhere)} there name another broker, and are kept: use them with "
                f"WIRE_BROKER={broker.address}, or delete them, and the next start makes them anew"
            )
    elif broker.host != HOST:
        lines.append(
            f"WARNING: everybody who can reach {broker.address} can read, write and delete everything there: it asks "
            "for no password and encrypts nothing. Use it in a network that you trust, or with --secure DIR"
        )
    return lines


def _watch(broker: Broker, report: Reporter) -> None:
    """Wait while Kafka runs; report once when the disk is nearly full, and when it has room again."""
    warned = False
    while True:
        if (warning := disk_warning(broker.data)) and not warned:
            report(warning)
        elif warned and not warning:
            report(f"the disk of {broker.data} has room again")
        warned = bool(warning)
        broker.wait(LOOK_EVERY)


def disk_warning(data: Path) -> str:
    """What to say of a disk that is nearly full; nothing where it has room."""
    total, _, free = shutil.disk_usage(data)
    if free >= max(min(LITTLE, total * 0.2), total * LITTLE_SHARE):
        return ""
    return (
        f"WARNING: the disk of {data} is nearly full: {_size(free)} of {_size(total)} are free. Kafka ends "
        "when it is full, and workers wait. Make room there, or move the folder to a larger disk while Kafka is stopped"
    )


def _size(size: int) -> str:
    return f"{size / _GIB:.1f} GiB" if size >= _GIB else f"{size >> 20} MiB"


async def give_rights(secured: Secure, address: str, wire: str) -> None:
    """Give each user the rights of its role. Giving them again changes nothing."""
    settings = Settings.model_validate({**secured.settings("admin", address), "name": wire})
    async with admin(settings) as client:
        for role, needed in rights(settings).items():
            await allow(client, f"User:{role}", needed)
