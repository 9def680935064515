"""Settings as operators and their tools write them: blanks, marks of an encoding, and security that is half set."""

import os
import subprocess
from pathlib import Path

import orjson
import pytest

from tests.cli.test_commands import complaint, wire
from wire.configuration import load
from wire.errors import PlainError


def test_blanks_beside_the_commas_of_the_brokers_are_taken_as_kafkas_own_clients_take_them() -> None:
    assert load({"WIRE_BROKER": " k1:9092, k2:9092 ,k3:9092"}).broker == "k1:9092,k2:9092,k3:9092"
    with pytest.raises(PlainError, match="expected host:port"):
        load({"WIRE_BROKER": "k1:9092 k2:9092"})


def test_a_file_may_begin_with_the_mark_of_its_encoding(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("swordfish\r\n", "utf-8-sig")
    (tmp_path / "wire.toml").write_text('name = "desk"\nweb_token_file = "token"\n', "utf-8-sig")
    settings = load({}, tmp_path / "wire.toml")
    assert settings.name == "desk"
    assert settings.web_token.get_secret_value() == "swordfish"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"WIRE_SASL_USER": "desk"}, "WIRE_SASL_USER needs WIRE_SECURITY=SASL_PLAINTEXT or SASL_SSL"),
        ({"WIRE_SASL_PASSWORD": "x"}, "WIRE_SASL_PASSWORD needs WIRE_SECURITY=SASL_PLAINTEXT or SASL_SSL"),
        ({"WIRE_SASL_USER": "desk", "WIRE_SECURITY": "SSL"}, "WIRE_SASL_USER needs .* and it is SSL"),
        ({"WIRE_TLS_CA": __file__}, "WIRE_TLS_CA needs WIRE_SECURITY=SSL or SASL_SSL, and it is PLAINTEXT"),
        (
            {
                "WIRE_TLS_CA": __file__,
                "WIRE_SECURITY": "SASL_PLAINTEXT",
                "WIRE_SASL_USER": "desk",
                "WIRE_SASL_PASSWORD": "x",
            },
            "WIRE_TLS_CA needs .* and it is SASL_PLAINTEXT",
        ),
    ],
)
def test_security_that_is_half_set_is_no_plain_connection(settings: dict[str, str], said: str) -> None:
    with pytest.raises(PlainError, match=said):
        load(settings)


def test_a_setting_that_is_given_its_default_asks_for_nothing() -> None:
    assert load({"WIRE_SASL_MECHANISM": "SCRAM-SHA-512"}).security == "PLAINTEXT"


def test_a_file_of_tls_that_is_none_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "ca.pem").write_text("not PEM\n")
    said = complaint(wire("status", WIRE_SECURITY="SSL", WIRE_TLS_CA=str(tmp_path / "ca.pem")))
    assert "ca.pem: expected certificates in PEM" in said


def test_a_key_with_a_password_is_refused_and_asks_nobody_for_it(tmp_path: Path) -> None:
    make = "openssl req -x509 -newkey rsa:2048 -keyout key.pem -out cert.pem -subj /CN=desk -passout pass:swordfish"
    subprocess.run(make.split(), cwd=tmp_path, check=True, capture_output=True)
    files = {"WIRE_TLS_CERT": str(tmp_path / "cert.pem"), "WIRE_TLS_KEY": str(tmp_path / "key.pem")}
    said = complaint(wire("status", WIRE_SECURITY="SSL", **files))
    assert "expected a certificate and its key without a password" in said


def test_a_worker_tells_what_is_wrong_with_its_settings_in_the_form_that_they_ask_for(tmp_path: Path) -> None:
    (tmp_path / "wire.toml").write_text('log_format = "json"\npartitons = 4\n')
    lines = wire("worker", WIRE_CONFIG=str(tmp_path / "wire.toml")).stderr.splitlines()
    assert [orjson.loads(line)["level"] for line in lines] == ["error"]
    assert "did you mean partitions?" in lines[0]


def test_a_crash_that_nobody_foresaw_is_a_line_of_the_log_with_its_traceback(tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import wire.configuration\ndef broken(*_): raise ZeroDivisionError('as never before')\n"
        "wire.configuration.load = broken\n"
    )
    path = f"{tmp_path}{os.pathsep}{Path(__file__).parents[2]}"
    ended = wire("worker", WIRE_LOG_FORMAT="json", PYTHONPATH=path)
    (line,) = [orjson.loads(line) for line in ended.stderr.splitlines()]
    assert ended.returncode == 1
    assert line["level"] == "error"
    assert "as never before" in line["message"]
    assert "ZeroDivisionError" in line["traceback"]
