"""Kafka clients made from the settings (address, TLS, SASL), started and stopped in one place."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, TypeVar

from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.conn import create_conn
from aiokafka.errors import KafkaConnectionError, KafkaError
from aiokafka.helpers import create_ssl_context

from wire.errors import PlainError, one_line
from wire.kafka import patches
from wire.kafka.failures import AWAY, DENIED, OTHER_VERSION, KafkaRefuses, NoRight, connection_failure
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
patches.apply()


@asynccontextmanager
async def started(settings: Settings, client: Client) -> AsyncIterator[Client]:
    """A client of aiokafka, started, and stopped at the end.

    Raises KafkaUnreachable, also where the broker goes away while the client is open, KafkaRefuses where it does not
    take this user, and NoRight for whatever it does not allow it.
    """
    any_client: Any = client
    try:
        try:
            await any_client.start()
        except (*DENIED, *OTHER_VERSION):
            raise
        except (KafkaError, OSError) as error:
            if "Unable to bootstrap" in str(error):
                raise connection_failure(settings, await _first_failure(settings)) from None
            raise connection_failure(settings, error) from None
        yield client
    except (*AWAY, *OTHER_VERSION) as error:
        raise connection_failure(settings, error) from None
    except DENIED as error:
        operation = "Write" if isinstance(client, AIOKafkaProducer) else "Read"
        raise NoRight(settings, error, operation) from None
    finally:
        await (any_client.close() if isinstance(client, AIOKafkaAdminClient) else any_client.stop())


async def ensure_not_refused(settings: Settings) -> None:
    """Raises KafkaRefuses where a broker is there and does not take this user: clients of aiokafka try for ever."""
    failure = connection_failure(settings, await _first_failure(settings))
    if isinstance(failure, KafkaRefuses):
        raise failure


async def _first_failure(settings: Settings) -> BaseException | None:
    """Why the first broker that listens ends a connection, which aiokafka does not say; None where none listens."""
    for host, _, port in (address.rpartition(":") for address in settings.broker.split(",")):
        try:
            connection = await create_conn(
                host, int(port), request_timeout_ms=REQUEST_TIMEOUT, **security(settings)
            )
        except ConnectionRefusedError:
            continue
        except (KafkaError, OSError) as error:
            return error
        connection.close()
        return KafkaConnectionError("it has closed a connection at the first request")
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
    """The TLS context, with the configured authorities and client certificate.

    Raises PlainError where a file is not what it should be.
    """
    try:
        context = create_ssl_context(cafile=settings.tls_ca)
    except OSError as error:
        raise PlainError(
            f"WIRE_TLS_CA={settings.tls_ca}: expected certificates in PEM ({one_line(error)})"
        ) from None
    try:
        if settings.tls_cert:
            # Without a password, OpenSSL would ask the terminal for that of a key.
            context.load_cert_chain(settings.tls_cert, settings.tls_key, password="")
    except OSError as error:
        raise PlainError(
            f"WIRE_TLS_CERT={settings.tls_cert} and WIRE_TLS_KEY={settings.tls_key}: expected a certificate and its "
            f"key without a password, in PEM ({one_line(error)})"
        ) from None
    return context
