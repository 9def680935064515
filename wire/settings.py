"""Settings: read once from the environment (`WIRE_...`), checked, and passed down."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Protocol = Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"]
Compression = Literal["none", "gzip", "snappy", "lz4", "zstd"]
Mechanism = Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"]
LAST_PORT = 65535


class Settings(BaseSettings):
    """The broker, the name of the wire there, and the behaviour of a worker."""

    model_config = SettingsConfigDict(env_prefix="WIRE_", frozen=True, extra="ignore")

    broker: str = Field("127.0.0.1:9092", description="Kafka's bootstrap servers, comma separated")
    security: Protocol = Field("PLAINTEXT", description="How to talk to the broker")
    sasl_mechanism: Mechanism = "SCRAM-SHA-512"
    sasl_user: str = ""
    sasl_password: SecretStr = SecretStr("")
    tls_ca: Path | None = Field(None, description="File of the authorities to trust; the system's by default")
    tls_cert: Path | None = Field(None, description="File of the client's certificate, with tls_key")
    tls_key: Path | None = None

    name: str = Field(
        "wire", pattern=r"^[a-z][a-z0-9_-]{0,40}$", description="First part of every topic's name"
    )
    partitions: int = Field(4, ge=1, le=1024, description="Partitions of topics that are created")
    replication: int = Field(1, ge=1, le=9, description="Replicas of topics that are created")

    compression: Compression = Field("zstd", description="How the records that are written are packed")

    instance: str = Field(
        "", description="A stable name of this worker: its restart then moves no partitions"
    )
    session_timeout: float = Field(
        15.0, ge=6, le=300, description="Seconds after which the group removes a silent worker"
    )
    fetch_bytes: int = Field(
        4 << 20, ge=1 << 16, le=64 << 20, description="Bytes fetched from a partition at a time"
    )
    rejected_limit: int = Field(
        100_000, ge=1, description="So many dead letters in a row, without a good message, end a worker"
    )
    health_port: int = Field(0, ge=0, le=LAST_PORT, description="Port of /ready and /live; 0: none")
    health_host: str = Field("127.0.0.1", description="Address of /ready and /live")
    log_level: Literal["debug", "info", "warn", "error"] = "warn"

    @model_validator(mode="after")
    def _consistent(self) -> "Settings":
        if self.security.startswith("SASL") and not self.sasl_user:
            raise ValueError(f"WIRE_SECURITY={self.security} needs WIRE_SASL_USER and WIRE_SASL_PASSWORD")
        addresses = [re.fullmatch(r"[^\s:,]+:(\d{1,5})", each) for each in self.broker.split(",")]
        if not all(address and 0 < int(address[1]) <= LAST_PORT for address in addresses):
            raise ValueError(
                f"WIRE_BROKER={self.broker!r}: expected host:port, or several separated by commas"
            )
        for name in ("tls_ca", "tls_cert", "tls_key"):
            path = getattr(self, name)
            if path and not path.is_file():
                raise ValueError(f"WIRE_{name.upper()}={path}: no such file")
        if bool(self.tls_cert) != bool(self.tls_key):
            raise ValueError("WIRE_TLS_CERT and WIRE_TLS_KEY belong together")
        if self.tls_cert and "SSL" not in self.security:
            raise ValueError("WIRE_TLS_CERT needs WIRE_SECURITY=SSL or SASL_SSL")
        return self

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
