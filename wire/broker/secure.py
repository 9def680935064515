"""A broker with TLS, passwords and an authorizer, for trying: it makes its own certificates and users.

The folder holds `ca.pem`, the keys of the broker, for each user a settings file and a password, and `admin.properties`
for Kafka's own tools. Only its owner can read it. The certificate authority is of this folder alone: trust it for this
broker and nothing else.
"""

import base64
import hashlib
import json
import os
import re
import secrets
import ssl
import subprocess
import tomllib
from collections.abc import Mapping, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import NamedTuple

from wire.broker.installation import BrokerError, keytool

USERS = ("admin", "worker", "replay", "reader")
"""`admin` may do anything; the others have the rights of their role (wire/kafka/acls.py)."""
MECHANISM = "SCRAM-SHA-512"
ITERATIONS = 4096  # Kafka's own
_JAAS = "org.apache.kafka.common.security.scram.ScramLoginModule required"
_THIS_MACHINE = ("localhost", "127.0.0.1")
"""Names that every certificate has."""
_DAYS = "3650"
_KEYSTORE = "keystore"
"""Name of the password of the keys."""


class Secure(NamedTuple):
    """The folder with certificates and users of a broker."""

    folder: Path

    @property
    def authority(self) -> Path:
        """The certificate that clients must trust."""
        return self.folder / "ca.pem"

    def settings_file(self, user: str) -> Path:
        """The settings of a user for `--config`."""
        return self.folder / f"{user}.toml"

    def make(self, host: str, address: str) -> None:
        """Make certificates, users and their settings files, for this address, where they are not there yet.

        `host`: a name in the certificate, besides those of this machine. Raises BrokerError.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self.authority.exists():
                for name in (*USERS, _KEYSTORE):
                    _write(self.folder / f"{name}.password", secrets.token_urlsafe(24))
                _write(self._host, host)
                _make_certificates(self.folder, self.authority, host)
            self._ensure_named(host)
            for user in (user for user in USERS if not self.settings_file(user).exists()):
                values = {
                    **self.settings(user, address),
                    "sasl_password_file": f"{user}.password",
                    "tls_ca": "ca.pem",
                }
                del values["sasl_password"]
                lines = [f"{name} = {json.dumps(value)}\n" for name, value in values.items()]
                _write(self.settings_file(user), "".join(lines))
            _write(self.folder / "admin.properties", self._of_kafkas_tools())
        except OSError as error:
            raise BrokerError(f"cannot write to {self.folder}: {error.strerror}") from error

    @property
    def _host(self) -> Path:
        """The file of the name in the certificate."""
        return self.folder / "host"

    def _ensure_named(self, host: str) -> None:
        """Clients would refuse a certificate that does not name the host. Raises BrokerError."""
        if not self._host.exists():  # an earlier release made the folder
            _write(self._host, _named_in_certificate(self.folder))
        named = self._host.read_text("utf-8")
        if host not in (named, *_THIS_MACHINE):
            raise BrokerError(
                f"the certificate in {self.folder} is for {named}, not for {host}: start it with --host {named}, or "
                "name another folder with --secure (and another --data: the users stand in the log)"
            )

    def named_elsewhere(self, address: str) -> list[Path]:
        """The settings files that name a broker at another address: they are kept as they are."""
        files = [file for user in USERS if (file := self.settings_file(user)).exists()]
        return [file for file in files if tomllib.loads(file.read_text("utf-8")).get("broker") != address]

    def settings(self, user: str, address: str) -> dict[str, str]:
        """The settings of a client, by name."""
        return {
            "broker": address,
            "security": "SASL_SSL",
            "sasl_mechanism": MECHANISM,
            "sasl_user": user,
            "sasl_password": self._password(user),
            "tls_ca": str(self.authority),
        }

    def context(self) -> ssl.SSLContext:
        """TLS as a client of the broker."""
        return ssl.create_default_context(cafile=self.authority)

    def properties(self, settings: Mapping[str, str]) -> dict[str, str]:
        """Kafka's settings, with everything that makes a broker secure."""
        own = self._password("admin")
        store = {
            "type": "PKCS12",
            "location": str(self.folder / "broker.p12"),
            "password": self._password(_KEYSTORE),
        }
        return {
            **settings,
            "listener.security.protocol.map": "BROKER:SASL_SSL,CONTROLLER:SSL",
            "sasl.enabled.mechanisms": MECHANISM,
            "sasl.mechanism.inter.broker.protocol": MECHANISM,
            f"listener.name.broker.{MECHANISM.lower()}.sasl.jaas.config": f'{_JAAS} username="admin" password="{own}";',
            "listener.name.controller.ssl.client.auth": "required",
            **{f"ssl.keystore.{name}": value for name, value in store.items()},
            **{f"ssl.truststore.{name}": value for name, value in store.items()},
            "authorizer.class.name": "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
            "super.users": "User:admin;User:CN=wire-broker",
        }

    def credentials(self) -> list[str]:
        """Arguments of Kafka's format tool that make the users. They hold salted digests, no passwords."""
        return [part for user in USERS for part in ("--add-scram", _scram(user, self._password(user)))]

    def _of_kafkas_tools(self) -> str:
        """What Kafka's own tools need as `--command-config` to do anything."""
        return (
            f"security.protocol=SASL_SSL\nsasl.mechanism={MECHANISM}\n"
            f'sasl.jaas.config={_JAAS} username="admin" password="{self._password("admin")}";\n'
            f"ssl.truststore.type=PEM\nssl.truststore.location={self.authority}\n"
        )

    def _password(self, user: str) -> str:
        return (self.folder / f"{user}.password").read_text("utf-8").strip()


def _make_certificates(folder: Path, authority: Path, host: str) -> None:
    """Make a certificate authority, and a certificate for the broker that it has signed."""
    tool = keytool()
    names = ["dns:localhost", "ip:127.0.0.1"]
    if host not in _THIS_MACHINE:
        names.append(f"{'ip' if host.replace('.', '').isdigit() or ':' in host else 'dns'}:{host}")
    store = _store(folder)
    key = ["-keyalg", "EC", "-groupname", "secp256r1", "-validity", _DAYS, *store]
    rights = ["-ext", "bc:critical=ca:true", "-ext", "ku:critical=keyCertSign,cRLSign"]
    _run([tool, "-genkeypair", "-alias", "ca", "-dname", "CN=wire-ca", *rights, *key])
    of_broker = ["-ext", f"san={','.join(names)}", "-ext", "ku:critical=digitalSignature"]
    signed = ["-signer", "ca", *key]
    _run([tool, "-genkeypair", "-alias", "broker", "-dname", "CN=wire-broker", *of_broker, *signed])
    part = folder / "ca.part"
    _run([tool, "-exportcert", "-rfc", "-alias", "ca", "-file", str(part), *store])
    # Only the broker's key stays: whoever had the authority's could make a certificate for any name.
    _run([tool, "-delete", "-alias", "ca", *store])
    _run([tool, "-importcert", "-noprompt", "-alias", "ca", "-file", str(part), *store])
    (folder / "broker.p12").chmod(0o600)  # keytool leaves it to the umask
    part.rename(authority)


def _named_in_certificate(folder: Path) -> str:
    """The host that the broker's certificate names, besides this machine."""
    said = _run([keytool(), "-list", "-v", "-alias", "broker", *_store(folder)])
    names = re.findall(r"DNSName: (\S+)", said)
    # keytool writes addresses of IPv6 in full, and a host is given in short.
    names += map(str, map(ip_address, re.findall(r"IPAddress: (\S+)", said)))
    return next((name for name in names if name not in _THIS_MACHINE), _THIS_MACHINE[-1])


def _store(folder: Path) -> list[str]:
    """Arguments of keytool for the file of the broker's keys."""
    store = ["-keystore", str(folder / "broker.p12"), "-storetype", "PKCS12"]
    return [*store, "-storepass:file", str(folder / f"{_KEYSTORE}.password")]


def _run(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  Java's own tool
    if done.returncode:
        raise BrokerError(f"cannot make or read certificates: {(done.stdout or done.stderr).strip()}")
    return done.stdout


def _scram(user: str, password: str) -> str:
    """The credential of a user as Kafka's format tool takes it (RFC 5802)."""
    salt = secrets.token_bytes(16)
    salted = hashlib.pbkdf2_hmac("sha512", password.encode(), salt, ITERATIONS)
    values = f'salt="{_base64(salt)}",saltedpassword="{_base64(salted)}"'
    return f"{MECHANISM}=[name={user},iterations={ITERATIONS},{values}]"


def _base64(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _write(path: Path, text: str) -> None:
    """Write a file that only its owner can read."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
