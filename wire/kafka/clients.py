"""Kafka clients made from the settings (address, TLS, SASL), started and stopped in one place."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.conn import create_conn
from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    KafkaError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
)
from aiokafka.helpers import create_ssl_context

from wire.errors import PlainError
from wire.kafka import patches
from wire.settings import Settings

REQUEST_TIMEOUT = 20_000
"""Milliseconds a broker may take to answer. After that a worker ends instead of waiting."""
BATCH = 1 << 20
"""Bytes of a record batch. A larger record has a batch of its own."""
LARGEST_REQUEST = 64 << 20
FETCH = 4 << 20
"""Bytes fetched from a partition at a time."""

FETCH_WAIT = 100
"""Milliseconds the broker waits for new records before it answers a fetch."""

BRIEFLY = 20
"""The same for a client that reads what is there already, and then asks for something else: a fetch that waits at the
end of a partition would hold up what is asked after it on the same connection."""

Client = TypeVar("Client")
RIGHTS = "`wire topics --acls` prints the rights that a worker, a replay and a reader need"

patches.apply()


_REFUSED = {
    "SaslAuthenticationFailed": "the user or the password is wrong; see WIRE_SASL_USER and WIRE_SASL_PASSWORD",
    "CERTIFICATE_VERIFY_FAILED": "its certificate is not of an authority that WIRE_TLS_CA trusts",
}
"""What a broker's refusal means, by a word of its reason."""


class KafkaUnreachable(PlainError):
    """No broker answers, or it refuses the connection; the text says which."""

    def __init__(self, settings: Settings, error: BaseException | None) -> None:
        reason = " ".join(str(error or "").split())[:200] or type(error).__name__
        why = f" ({reason})" if error else ""
        how = "" if settings.security == "PLAINTEXT" else f" by WIRE_SECURITY={settings.security}"
        if advice := next((words for mark, words in _REFUSED.items() if mark in reason), ""):
            super().__init__(f"the broker at {settings.broker} refuses: {advice}{why}")
        else:
            port = settings.broker.rpartition(":")[2]
            start = "wire broker" if port == "9092" else f"wire broker --port {port}"
            super().__init__(
                f"no broker answers at {settings.broker}{how}{why}; start one with `{start}`, or set WIRE_BROKER"
            )


DENIED = (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
)
"""What aiokafka raises where a user lacks a right; `started` makes it a NoRight."""


class NoRight(PlainError):
    """The broker answers, and this user lacks a right; the text says which."""

    def __init__(self, settings: Settings, operation: str, resource: str) -> None:
        """`operation`: by Kafka's name, as `Read`; `resource`: on what, as `the topic wire.stories`."""
        user = settings.sasl_user or "this user"
        super().__init__(f"{user} lacks the right {operation} on {resource} at {settings.broker}; {RIGHTS}")


def _no_right(settings: Settings, error: KafkaError, operation: str) -> NoRight:
    """What a broker's refusal means for a client whose `operation` on topics is Read or Write."""
    of = error.args[0] if error.args else ""
    names = ", ".join(sorted(of)) if isinstance(of, set) else str(of)
    match error:
        case TopicAuthorizationFailedError():
            return NoRight(settings, operation, f"the topic {names}")
        case GroupAuthorizationFailedError():
            return NoRight(settings, "Describe", f"the group {settings.group}")
        case TransactionalIdAuthorizationFailed():
            return NoRight(settings, "Write", f"transactional ids that begin with {settings.group}.")
        case _:
            return NoRight(settings, operation, f"the topics of {settings.name}")


@asynccontextmanager
async def started(settings: Settings, client: Client) -> AsyncIterator[Client]:
    """A client of aiokafka, started, and stopped at the end.

    Raises KafkaUnreachable, and NoRight for whatever the broker refuses this user while the client is open.
    """
    any_client: Any = client
    try:
        try:
            await any_client.start()
        except DENIED:
            raise
        except (KafkaError, OSError) as error:
            if "Unable to bootstrap" in str(error):
                raise KafkaUnreachable(settings, await _refusal(settings)) from None
            raise KafkaUnreachable(settings, error) from None
        yield client
    except DENIED as error:
        operation = "Write" if isinstance(client, AIOKafkaProducer) else "Read"
        raise _no_right(settings, error, operation) from None
    finally:
        await (any_client.close() if isinstance(client, AIOKafkaAdminClient) else any_client.stop())


async def _refusal(settings: Settings) -> BaseException | None:
    """Why the first broker refuses a connection, which aiokafka does not say; None where nothing listens."""
    host, _, port = settings.broker.partition(",")[0].rpartition(":")
    try:
        connection = await create_conn(
            host, int(port), request_timeout_ms=REQUEST_TIMEOUT, **security(settings)
        )
    except ConnectionRefusedError:
        return None
    except (KafkaError, OSError) as error:
        return error
    connection.close()
    return None


@asynccontextmanager
async def admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """A client for topics and groups. Raises KafkaUnreachable."""
    client = AIOKafkaAdminClient(bootstrap_servers=settings.broker, **security(settings))
    async with started(settings, client):
        yield client


@asynccontextmanager
async def consumer(
    settings: Settings, isolation: str = "read_committed", *, fetch: int = FETCH, wait: int = FETCH_WAIT
) -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer without a group that reads only committed records. Raises KafkaUnreachable.

    `fetch`: bytes of a partition at a time. `wait`: milliseconds the broker waits for new records, and the client
    before it tries again; what else is asked on the same connection waits as long.
    """
    client = AIOKafkaConsumer(
        bootstrap_servers=settings.broker,
        group_id=None,
        enable_auto_commit=False,
        auto_offset_reset="earliest",
        isolation_level=isolation,
        max_partition_fetch_bytes=fetch,
        fetch_max_wait_ms=wait,
        retry_backoff_ms=wait,
        request_timeout_ms=REQUEST_TIMEOUT,
        **security(settings),
    )
    async with started(settings, client):
        yield client


def producer(settings: Settings, **options: Any) -> AIOKafkaProducer:
    """An idempotent producer, not started, which packs as the settings say; `options` are those of aiokafka."""
    return AIOKafkaProducer(
        bootstrap_servers=settings.broker,
        enable_idempotence=True,
        acks="all",
        compression_type=None if settings.compression == "none" else settings.compression,
        linger_ms=0,
        max_batch_size=BATCH,
        max_request_size=LARGEST_REQUEST,
        request_timeout_ms=REQUEST_TIMEOUT,
        **options,
        **security(settings),
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
    """The TLS context, with the configured authorities and client certificate."""
    files = (settings.tls_ca, settings.tls_cert, settings.tls_key)
    cafile, certfile, keyfile = (str(file) if file else None for file in files)
    return create_ssl_context(cafile=cafile, certfile=certfile, keyfile=keyfile)
