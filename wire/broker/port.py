"""The broker's port: which one is chosen, whether it is free, and whether Kafka answers there."""

import socket
import struct

from wire.broker.installation import BrokerError

HOST = "127.0.0.1"
"""The broker listens on this machine only."""
DEFAULT_PORT = 9092
"""The port of `wire broker` without `--port`; the default of WIRE_BROKER names it too."""


def free_port() -> int:
    """A TCP port of 127.0.0.1 that is free now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def ensure_free(port: int) -> None:
    """Raises BrokerError where the port is in use."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((HOST, port))
        except OSError as error:
            raise BrokerError(
                f"cannot listen on {HOST}:{port}: {error.strerror} (try another port)"
            ) from error


def answers(port: int) -> bool:
    """True when Kafka answers an ApiVersions request (api 18, version 0). It does so when it serves all requests."""
    request = struct.pack(">hhih4s", 18, 0, 1, 4, b"wire")
    try:
        with socket.create_connection((HOST, port), timeout=5) as connection:
            connection.sendall(struct.pack(">i", len(request)) + request)
            answer = connection.recv(10, socket.MSG_WAITALL)
    except OSError:
        return False
    return len(answer) == 10 and struct.unpack(">iih", answer)[1:] == (1, 0)
