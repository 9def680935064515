"""How processes and librdkafka reach the broker of a wire, as the user whose settings they are given."""

import os
from typing import Any

from wire.settings import Settings

_OWN = (
    *("broker", "security", "sasl_mechanism", "sasl_user", "tls_ca"),
    *("name", "partitions", "replication", "session_timeout", "fetch_bytes", "instance"),
)


def environment(settings: Settings) -> dict[str, str]:
    """The environment of a process of the wire."""
    given = {name: getattr(settings, name) for name in _OWN}
    given["sasl_password"] = settings.sasl_password.get_secret_value()
    return {**os.environ, **{f"WIRE_{name.upper()}": str(value) for name, value in given.items() if value}}


def librdkafka(settings: Settings) -> dict[str, Any]:
    """Settings of another client than the one that the wire is written with."""
    plain = {"bootstrap.servers": settings.broker, "log_level": 2}
    if settings.security == "PLAINTEXT":
        return plain
    return {
        **plain,
        "security.protocol": settings.security,
        "sasl.mechanism": settings.sasl_mechanism,
        "sasl.username": settings.sasl_user,
        "sasl.password": settings.sasl_password.get_secret_value(),
        "ssl.ca.location": settings.tls_ca,
    }
