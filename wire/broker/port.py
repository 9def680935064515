"""The broker's port: which one is chosen, whether it is free, and whether Kafka answers there."""

import errno
import socket
import ssl
import struct

from wire.broker.installation import BrokerError

HOST = "127.0.0.1"
"""The broker listens on this machine only, unless another host is named."""
DEFAULT_PORT = 9092
"""The port of `wire broker` without `--port`; the default of WIRE_BROKER names it too."""


def free_port() -> int:
    """A TCP port of 127.0.0.1 that is free now."""
    with socket.socket() as listener:
        listener.bind((HOST, 0))
        return int(listener.getsockname()[1])


def ensure_free(host: str, port: int) -> None:
    """Raises BrokerError where the port is in use, or the host is not this machine."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host, port))
        except OSError as error:
            other = "--port" if error.errno in (errno.EADDRINUSE, errno.EACCES) else "--host"
            raise BrokerError(
                f"cannot listen on {host}:{port}: {error.strerror} (try another {other})"
            ) from error


def answers(port: int, host: str = HOST, context: ssl.SSLContext | None = None) -> bool:
    """True when Kafka answers an ApiVersions request (api 18, version 0). It does so when it serves all requests.

    `context`: TLS of the broker, where it has it.
    """
    request = struct.pack(">hhih4s", 18, 0, 1, 4, b"wire")
    try:
        with (
            socket.create_connection((host, port), timeout=5) as connection,
            context.wrap_socket(connection, server_hostname=host) if context else connection as channel,
        ):
            channel.sendall(struct.pack(">i", len(request)) + request)
            with channel.makefile("rb") as stream:
                answer = stream.read(10)
    except OSError:
        return False
    return len(answer) == 10 and struct.unpack(">iih", answer)[1:] == (1, 0)
