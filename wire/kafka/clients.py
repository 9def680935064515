"""How the shell reaches the broker: addresses, TLS and SASL of the settings, for aiokafka and for Faust."""

import ssl
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from typing import Any

from aiokafka import conn
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaError
from aiokafka.helpers import create_ssl_context

from wire.errors import PlainError
from wire.settings import Settings

REQUEST_TIMEOUT = 20_000
"""Milliseconds a broker may take to answer; after that a worker stops rather than waits."""

conn.READER_LIMIT = 8 << 20
"""Bytes. aiokafka would stop reading its socket, and begin again, at every 128 KB of an answer of megabytes."""


class KafkaUnreachable(PlainError):
    """No broker answers."""

    def __init__(self, settings: Settings, error: BaseException) -> None:
        reason = " ".join(str(error).split())[:200] or type(error).__name__
        # aiokafka says of a connection that is refused only what it tried, in its own objects
        why = "" if "Unable to bootstrap" in reason else f" ({reason})"
        how = "" if settings.security == "PLAINTEXT" else f" by WIRE_SECURITY={settings.security}"
        super().__init__(
            f"no broker answers at {settings.broker}{how}{why}; start one with `wire broker`, or set WIRE_BROKER"
        )


def security(settings: Settings) -> dict[str, Any]:
    """Arguments of aiokafka's clients for TLS and SASL; none for a plain connection."""
    if settings.security == "PLAINTEXT":
        return {}
    arguments: dict[str, Any] = {"security_protocol": settings.security}
    if "SSL" in settings.security:
        arguments["ssl_context"] = tls(settings)
    if settings.security.startswith("SASL"):
        arguments["sasl_mechanism"] = settings.sasl_mechanism
        arguments["sasl_plain_username"] = settings.sasl_user
        arguments["sasl_plain_password"] = settings.sasl_password.get_secret_value()
    return arguments


def tls(settings: Settings) -> ssl.SSLContext:
    """The TLS context: the given authorities and client certificate."""
    files = (settings.tls_ca, settings.tls_cert, settings.tls_key)
    cafile, certfile, keyfile = (str(file) if file else None for file in files)
    return create_ssl_context(cafile=cafile, certfile=certfile, keyfile=keyfile)


@contextmanager
def reaching(settings: Settings) -> Iterator[None]:
    """Where a client is started: what goes wrong there is that no broker answers. Raises KafkaUnreachable."""
    try:
        yield
    except (KafkaError, OSError) as error:
        raise KafkaUnreachable(settings, error) from None


@asynccontextmanager
async def admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """A client for topics and groups. Raises KafkaUnreachable."""
    client = AIOKafkaAdminClient(bootstrap_servers=settings.broker, **security(settings))
    try:
        with reaching(settings):
            await client.start()
        yield client
    finally:
        await client.close()
