"""The settings, checked, and passed down; wire/configuration.py reads them once, from environment and file."""

import os
import re
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator, model_validator

Protocol = Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]
Compression = Literal["none", "gzip", "snappy", "lz4", "zstd"]
Mechanism = Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"]
LAST_PORT = 65535


class Settings(BaseModel):
    """The broker, the name of the wire there, and the behaviour of a worker and of the page.

    A description is what docs/settings.md says of the setting.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    broker: str = Field("127.0.0.1:9092", description="Kafka's bootstrap servers, comma separated")
    security: Protocol = Field("PLAINTEXT", description="how to talk to the broker")
    sasl_mechanism: Mechanism = Field("SCRAM-SHA-512", description="how to prove who this is")
    sasl_user: str = Field("", description="user for SASL")
    sasl_password: SecretStr = Field(SecretStr(""), description="its password; it is never printed")
    tls_ca: Path | None = Field(
        None, description="file of the authorities to trust; without it, those of the system"
    )
    tls_cert: Path | None = Field(None, description="file of the client's certificate; needs `WIRE_TLS_KEY`")
    tls_key: Path | None = Field(None, description="file of its key")

    name: str = Field(
        "wire",
        pattern=r"^[a-z][a-z0-9_-]{0,40}$",
        description="first part of the topics' names, and the consumer group",
    )
    partitions: int = Field(4, ge=1, le=1024, description="partitions of topics that are created")
    replication: int = Field(1, ge=1, le=9, description="replicas of topics that are created")

    compression: Compression = Field("zstd", description="how the records that are written are packed")

    instance: str = Field(
        "",
        description="a stable name that no other worker has: a restart of this worker then moves no partitions",
    )
    session_timeout: float = Field(
        15.0, ge=6, le=300, description="seconds after which the group removes a silent worker"
    )
    fetch_bytes: int = Field(
        256 << 10, ge=1 << 16, le=64 << 20, description="bytes fetched from a partition at a time"
    )
    rejected_limit: int = Field(
        100_000, ge=1, description="so many dead letters in a row, without a good message, end a worker"
    )
    health_port: int = Field(
        0, ge=0, le=LAST_PORT, description="port of a worker's `/ready`, `/live` and `/metrics`; 0: none"
    )
    health_host: str = Field("127.0.0.1", description="address of `/ready`, `/live` and `/metrics`")
    log_level: Literal["debug", "info", "warn", "error"] = Field(
        "info", description="least level of a worker's lines; at `debug` with tracebacks"
    )
    log_format: Literal["text", "json"] = Field("text", description="form of a worker's lines")
    web_token: SecretStr = Field(
        SecretStr(""), description="token that clients of the page must send; it is never printed"
    )

    @field_validator("broker")
    @classmethod
    def _without_blanks(cls, broker: str) -> str:
        """Kafka's own clients take blanks beside commas."""
        return ",".join(address.strip() for address in broker.split(","))

    @model_validator(mode="after")
    def _consistent(self) -> "Settings":
        if self.security.startswith("SASL") and not (self.sasl_user and self.sasl_password):
            raise ValueError(f"WIRE_SECURITY={self.security} needs WIRE_SASL_USER and WIRE_SASL_PASSWORD")
        addresses = [re.fullmatch(r"[^\s:,]+:(\d{1,5})", each) for each in self.broker.split(",")]
        if not all(address and 0 < int(address[1]) <= LAST_PORT for address in addresses):
            raise ValueError(
                f"WIRE_BROKER={self.broker!r}: expected host:port, or several separated by commas"
            )
        for name in ("tls_ca", "tls_cert", "tls_key"):
            path = getattr(self, name)
            if path and not os.access(path, os.R_OK):
                raise ValueError(f"WIRE_{name.upper()}={path}: no such file, or none that this user may read")
        if bool(self.tls_cert) != bool(self.tls_key):
            raise ValueError("WIRE_TLS_CERT and WIRE_TLS_KEY belong together")
        self._ensure_used()
        return self

    def _ensure_used(self) -> None:
        """Raises ValueError for what is set and not used: WIRE_SECURITY is forgotten, and the connection is plain."""
        given = [
            name for name, field in type(self).model_fields.items() if getattr(self, name) != field.default
        ]
        for prefix, needs in (("tls_", ("SSL", "SASL_SSL")), ("sasl_", ("SASL_PLAINTEXT", "SASL_SSL"))):
            unused = [name for name in given if name.startswith(prefix) and self.security not in needs]
            if unused:
                raise ValueError(
                    f"WIRE_{unused[0].upper()} needs WIRE_SECURITY={' or '.join(needs)}, and it is {self.security}"
                )

    def topic(self, role: str) -> str:
        """The full name of a topic: `wire.stories`."""
        return f"{self.name}.{role}"

    def changelog(self, stage: str, table: str) -> str:
        """The full name of the topic that holds the changes of a table."""
        return f"{self.name}-{stage}-{table}-changelog"

    @property
    def group(self) -> str:
        """The consumer group and application id."""
        return self.name
