"""What a broker that is away, or that refuses, means for a person."""

from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    IncompatibleBrokerVersion,
    KafkaConnectionError,
    KafkaError,
    KafkaTimeoutError,
    NodeNotReadyError,
    RequestTimedOutError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
    UnrecognizedBrokerVersion,
)

from wire.errors import PlainError, one_line
from wire.printable import some_of
from wire.settings import Settings

AWAY = (KafkaConnectionError, KafkaTimeoutError, NodeNotReadyError, RequestTimedOutError)
"""What aiokafka raises where a broker does not answer: KafkaUnreachable for a person."""
DENIED = (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
)
"""What it raises where a user lacks a right: NoRight for a person."""
OTHER_VERSION = (IncompatibleBrokerVersion, NotImplementedError, UnrecognizedBrokerVersion)
"""What it raises where a broker offers no version of a request that it can speak: KafkaRefuses for a person."""
_WRONG_VERSION = (
    "it speaks no version of Kafka's protocol that this release does; a wire needs Kafka 4.0 or newer"
)
_REFUSED = {
    "Support for": _WRONG_VERSION,
    "IncompatibleBrokerVersion": _WRONG_VERSION,
    "UnrecognizedBrokerVersion": _WRONG_VERSION,
    "SaslAuthenticationFailed": "the user or the password is wrong; see WIRE_SASL_USER and WIRE_SASL_PASSWORD",
    "UnsupportedSaslMechanism": "it takes another WIRE_SASL_MECHANISM",
    "IllegalSaslState": "it asks for no password; see WIRE_SECURITY",
    "mismatch, certificate": "its certificate names other hosts than WIRE_BROKER",
    "certificate has expired": "its certificate has expired",
    "CERTIFICATE_VERIFY_FAILED": "its certificate is not of an authority that WIRE_TLS_CA trusts",
    "ALERT": "it does not take the certificate of this client; see WIRE_TLS_CERT and WIRE_TLS_KEY",
}
"""What a broker's refusal means, by the first of these words in its reason."""
_CLOSES = ("closed", "reset", "Reset", "WRONG_VERSION_NUMBER", "EOF")
"""Words of a reason where something listens, and ends the connection."""
_HERE = ("127.0.0.1", "localhost", "[::1]")
"""Where `wire broker` would listen."""


class KafkaUnreachable(PlainError):
    """No broker answers; the text says where. It may come back."""


class KafkaRefuses(PlainError):
    """The broker is there, and does not take this user or client, however often that tries; the text says why."""


def connection_failure(settings: Settings, error: BaseException | None) -> KafkaUnreachable | KafkaRefuses:
    """What it means for a person that a connection fails with an error; None where nothing listens."""
    reason = one_line(error)[:200] if error else ""
    why = f" ({reason})" if reason else ""
    if advice := next((words for mark, words in _REFUSED.items() if mark in reason), ""):
        return KafkaRefuses(f"the broker at {settings.broker} refuses: {advice}{why}")
    if any(word in reason for word in _CLOSES):
        return KafkaUnreachable(
            f"the broker at {settings.broker} closes the connection: it may ask for another WIRE_SECURITY than "
            f"{settings.security}{why}"
        )
    how = "" if settings.security == "PLAINTEXT" else f" by WIRE_SECURITY={settings.security}"
    host, _, port = settings.broker.rpartition(":")
    command = "wire broker" if port == "9092" else f"wire broker --port {port}"
    start = f"start one with `{command}`, or set WIRE_BROKER" if host in _HERE else "see WIRE_BROKER"
    return KafkaUnreachable(f"no broker answers at {settings.broker}{how}{why}; {start}")


class NoRight(PlainError):
    """The broker answers, and this user lacks a right; the text says which."""

    def __init__(self, settings: Settings, error: KafkaError, operation: str) -> None:
        """`operation`: what the client does with topics, by Kafka's name: Read or Write."""
        super().__init__(
            f"{settings.sasl_user or 'this user'} lacks the right {_lacking(settings, error, operation)} at "
            f"{settings.broker}; `wire topics --acls` prints the rights that a worker, a replay and a reader need"
        )


def _lacking(settings: Settings, error: KafkaError, operation: str) -> str:
    of = error.args[0] if error.args else ""
    match error:
        case TopicAuthorizationFailedError():
            return f"{operation} on the topic {some_of(sorted(of)) if isinstance(of, set) else of}"
        case GroupAuthorizationFailedError():
            return f"Describe on the group {settings.group}"
        case TransactionalIdAuthorizationFailed():
            return f"Write on transactional ids that begin with {settings.group}."
        case _:  # an idempotent producer that may write to no topic
            return f"Write on the topic {settings.topic('messages')}"
