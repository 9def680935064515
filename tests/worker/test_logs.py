"""Every line of a worker has time and level, as text or JSON; libraries frighten nobody; no secret is there."""

import logging
import re
import ssl
from collections.abc import Iterator

import orjson
import pytest
from aiokafka.errors import NodeNotReadyError, SaslAuthenticationFailed

from tests.running import Wire, stop
from wire.settings import Settings
from wire.worker import logs

LINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z (DEBUG|INFO |WARN |ERROR) wire worker \d+: .*\S")
SECRET = "swordfish-7"
AIOKAFKA = logging.getLogger("aiokafka.consumer.group_coordinator")


@pytest.fixture(autouse=True)
def _restored() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    root.handlers[:] = before
    root.setLevel(level)
    logging.captureWarnings(False)


def log_as(log_format: str, **settings: str) -> None:
    logs.set_up(log_format, Settings.model_validate(settings))


def test_every_line_has_time_and_level_those_of_a_traceback_too(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")
    logs.report("ready: holds 4 of 4 partitions")
    logs.warn("two\nlines")
    try:
        raise ValueError("wrong")
    except ValueError:
        logging.getLogger("asyncio").exception("not retrieved")
    lines = capsys.readouterr().err.splitlines()
    assert all(LINE.fullmatch(line) for line in lines), lines
    assert len(lines) >= 6
    assert lines[-1].endswith("ValueError: wrong")


def test_what_a_producer_tries_again_is_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")
    logging.getLogger("aiokafka.producer.sender").warning(
        "Got error produce response: %s",
        NodeNotReadyError("Attempt to send a request to node which is not ready"),
    )
    assert not capsys.readouterr().err


def test_a_line_of_json_is_one_object_with_time_level_and_message(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("json")
    logs.warn("two\nlines")
    line = orjson.loads(capsys.readouterr().err)
    assert line["level"] == "warn"
    assert line["message"] == "two\nlines"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", line["time"])


def test_the_line_that_ends_a_worker_has_the_form_of_the_others() -> None:
    log_as("json")
    assert orjson.loads(logs.line_of("stopped in seek"))["message"] == "stopped in seek"
    log_as("text")
    assert LINE.fullmatch(logs.line_of("stopped in seek"))


def test_a_traceback_is_written_at_debug_only() -> None:
    with pytest.raises(ValueError, match="wrong") as raised:
        raise ValueError("wrong")
    log_as("text")
    assert "Traceback" not in logs.line_of("stopped", raised.value)
    log_as("text", log_level="debug")
    assert "Traceback" in logs.line_of("stopped", raised.value)


@pytest.mark.parametrize("level", ["info", "debug"])
def test_no_secret_is_written_whatever_holds_it(level: str, capsys: pytest.CaptureFixture[str]) -> None:
    class SaslAuthenticateRequest:
        def __repr__(self) -> str:
            return f"payload {SECRET.encode().hex()}"

    secrets = {"sasl_user": "desk", "sasl_password": SECRET, "web_token": f"{SECRET}-2"}
    log_as("text", security="SASL_SSL", **secrets, log_level=level)
    AIOKAFKA.debug("Request to %s: %s", "kafka", SaslAuthenticateRequest())
    logs.warn(f"a line with {SECRET}")
    AIOKAFKA.debug("Request: %s", f"b'\\x00user\\x00{SECRET}'")
    written = capsys.readouterr().err + logs.line_of(f"stopped: {SECRET}-2")
    assert SECRET not in written
    assert SECRET.encode().hex() not in written
    assert "a line with ***" in written


def test_what_a_client_retries_is_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")
    for _ in range(100):
        AIOKAFKA.error("Unable connect to node with id %s: %s", 1, ConnectionRefusedError(111, "refused"))
        AIOKAFKA.error("Group Coordinator Request failed: %s", "NodeNotReadyError")
        AIOKAFKA.warning("Heartbeat failed for group %s because it is rebalancing", "wire")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "refusal",
    [
        SaslAuthenticationFailed("invalid credentials"),
        ssl.SSLCertVerificationError(1, "certificate verify failed"),
    ],
)
def test_a_refused_password_or_certificate_is_said_at_once_and_not_again(
    refusal: Exception, capsys: pytest.CaptureFixture[str]
) -> None:
    log_as("text")
    for _ in range(100):
        AIOKAFKA.error("Unable connect to node with id %s: %s", 1, refusal)
    [line] = capsys.readouterr().err.splitlines()
    assert "the broker refuses the connection" in line
    assert str(refusal) in line


def test_a_missing_right_is_said_with_the_topic(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")
    AIOKAFKA.error("Topic %s is not authorized for this client", "wire.items")
    assert "no right to read the topic wire.items" in capsys.readouterr().err


def test_a_machine_with_too_much_to_do_is_said_once_a_minute_as_that(
    capsys: pytest.CaptureFixture[str],
) -> None:
    log_as("text")
    for _ in range(3):
        logging.getLogger("wire.worker.transport").error(
            "[^---Thread]: Thread keepalive is not responding..."
        )
        logging.getLogger("mode.timers").warning(
            "Timer %s is overlapping (interval=%r runtime=%r)", "x", 1, 2
        )
    logging.getLogger("wire.worker.transport").error("something else")
    busy, other = capsys.readouterr().err.splitlines()
    assert "WARN " in busy
    assert "this machine has too much to do" in busy
    assert "wire.worker.transport: something else" in other


def test_an_unknown_line_of_a_library_is_passed_when_it_lasts(capsys: pytest.CaptureFixture[str]) -> None:
    log_as("text")
    for _ in range(19):
        AIOKAFKA.error("Something %s", "new")
    assert capsys.readouterr().err == ""
    AIOKAFKA.error("Something %s", "new")
    AIOKAFKA.error("Something %s", "new")
    [line] = capsys.readouterr().err.splitlines()
    assert line.endswith("aiokafka.consumer.group_coordinator: Something new")


@pytest.mark.parametrize("log_format", ["text", "json"])
def test_a_running_worker_writes_no_other_lines(broker: str, log_format: str) -> None:
    wire = Wire(broker, f"logs-{log_format}", 1, WIRE_LOG_FORMAT=log_format)
    worker = wire.start()
    worker.terminate()
    _, said = worker.communicate(timeout=30)
    assert stop(worker) == 0
    for line in said.splitlines():
        assert orjson.loads(line)["level"] if log_format == "json" else LINE.fullmatch(line)
    failed = Wire("127.0.0.1:1", "logs", WIRE_LOG_FORMAT=log_format).fails("worker")
    [line] = failed.splitlines()
    assert "no broker answers" in (orjson.loads(line)["message"] if log_format == "json" else line)
