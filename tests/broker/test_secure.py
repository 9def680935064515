"""A broker with TLS, passwords and an authorizer: each role can do its work with its rights, and no more."""

import re
import shutil
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.broker.secured import NAME, Secured, started_command
from tests.running import Wire, stop
from tests.web.serving import Server
from wire.broker.installation import BrokerError
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.broker.secure import Secure
from wire.broker.serve import greeting

pytestmark = pytest.mark.stream


@pytest.fixture(scope="module")
def secured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    started = Secured(tmp_path_factory.mktemp("secured"))
    yield started
    stop(started.process)


@pytest.fixture(scope="module")
def filled(secured: Secured, tmp_path_factory: pytest.TempPathFactory) -> Secured:
    """The wire after a worker has done a replay, each with its own rights. The worker logs everything it can."""
    log = tmp_path_factory.mktemp("worker") / "log"
    with log.open("w") as file:
        worker = subprocess.Popen(
            [sys.executable, "-m", "wire", "worker"],
            stderr=file,
            text=True,
            env=secured.as_user("worker", WIRE_LOG_LEVEL="debug").environment,
        )
    try:
        while "ready" not in log.read_text() and worker.poll() is None:
            time.sleep(0.2)
        secured.as_user("replay").run("replay", "seeds", timeout=60)
        secured.as_user("worker").verify()
    finally:
        code = stop(worker)
    assert code == 0, log.read_text()[-2000:]
    assert "DEBUG" in log.read_text()
    assert secured.password("worker") not in log.read_text()
    return secured


def test_it_says_which_settings_to_use_and_only_its_owner_can_read_them(secured: Secured) -> None:
    assert f"wire --config {secured.users}/worker.toml worker" in "".join(secured.said)
    for path in (
        secured.users,
        secured.users / "worker.password",
        secured.users / "broker.p12",
        secured.data / "server.properties",
    ):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


@pytest.mark.parametrize(
    "command",
    [
        ["consume", "stories", "--from-start", "--json"],
        ["tables", "--json"],
        ["ledger"],
        ["verify"],
        ["rejected", "list"],
        ["topics", "--check"],
    ],
    ids=" ".join,
)
def test_a_reader_can_use_every_command_that_reads(filled: Secured, command: list[str]) -> None:
    assert filled.as_user("reader").run(*command).strip()


def test_a_reader_sees_the_status_and_one_item(filled: Secured) -> None:
    reader = filled.as_user("reader")
    assert "worker" in reader.run("status")
    story = reader.consume("stories")[0]
    assert story["key"] in reader.run("show", story["key"])


def test_a_reader_can_serve_the_page(filled: Secured, tmp_path: Path) -> None:
    server = Server(filled.as_user("reader"), tmp_path)
    try:
        status = server.wait(lambda status: not status["fault"] and not status["behind"])
        assert status["fault"] == ""
    finally:
        server.process.terminate()
        server.process.wait(30)


@pytest.mark.parametrize("user", ["reader", "replay"])
def test_nobody_else_can_run_a_worker(filled: Secured, user: str) -> None:
    said = filled.as_user(user).fails("worker")
    assert "wire topics --acls" in said
    assert len(said.splitlines()) == 1


def test_a_reader_cannot_send_messages(filled: Secured) -> None:
    said = filled.as_user("reader").fails("replay", "seeds").strip()
    assert "reader lacks the right Write on the topic secured.messages" in said
    assert "wire topics --acls" in said
    assert len(said.splitlines()) == 1


@pytest.mark.parametrize(
    ("command", "topic"),
    [
        (["consume", "stories", "--from-start"], "secured.stories"),
        (["consume", "stories"], "secured.stories"),
        (["show", "0123456789ab"], "secured.stories"),
        (["tables"], "secured-enrich-counts-changelog"),
        (["status"], "secured-enrich-counts-changelog"),
        (["ledger"], "secured-split-ledger-changelog"),
        (["verify"], "secured-deduplicate-clusters-changelog"),
        (["verify", "--follow"], "secured-deduplicate-clusters-changelog"),
        (["rejected", "list"], "secured.rejected"),
    ],
    ids=lambda each: " ".join(each) if isinstance(each, list) else "",
)
def test_a_right_that_is_lacking_is_named_where_a_user_may_not_read(
    filled: Secured, command: list[str], topic: str
) -> None:
    said = filled.as_user("replay").fails(*command)
    assert "replay lacks the right Read on the topic" in said
    assert topic in said
    assert "wire topics --acls" in said
    assert len(said.splitlines()) == 1


def test_the_page_names_the_right_that_is_lacking(filled: Secured, tmp_path: Path) -> None:
    server = Server(filled.as_user("replay"), tmp_path)
    try:
        status = server.wait(lambda status: "lacks the right Read" in status["fault"])
        assert "wire topics --acls" in status["fault"]
        assert server.log.read_text().count("lacks the right Read") == 1
    finally:
        server.process.terminate()
        server.process.wait(30)


def test_a_second_broker_with_the_same_users_keeps_their_files(filled: Secured, tmp_path: Path) -> None:
    edited = filled.users / "reader.toml"
    edited.write_text(edited.read_text() + 'instance = "mine"\n')
    before = {file: file.read_bytes() for file in filled.users.iterdir()}
    second = Broker(tmp_path, 19092, users=filled.users)
    assert second.secured
    second.secured.make(second.host, second.address)
    assert {file: file.read_bytes() for file in filled.users.iterdir()} == before
    assert "WIRE_BROKER=127.0.0.1:19092" in greeting(second)[-1]


def test_a_worker_without_the_right_to_create_says_which_topics_it_lacks(filled: Secured) -> None:
    said = filled.as_user("worker", WIRE_NAME="elsewhere").fails("worker")
    assert "can neither see nor create elsewhere.messages, elsewhere.items" in said
    assert "wire topics --format kafka-topics" in said
    assert len(said.splitlines()) == 1


def test_a_wrong_password_and_a_plain_connection_are_refused_in_one_line(filled: Secured) -> None:
    wrong = filled.as_user("reader")
    wrong.environment["WIRE_SASL_PASSWORD_FILE"] = str(filled.users / "worker.password")
    assert "refuses: the user or the password is wrong" in wrong.fails("status")
    plain = Wire(f"127.0.0.1:{filled.port}", NAME)
    assert "it may ask for another WIRE_SECURITY than PLAINTEXT" in plain.fails("status")
    for said in (wrong.fails("worker"), plain.fails("status")):
        assert len(said.splitlines()) == 1
        assert filled.password("worker") not in said


@pytest.mark.parametrize("settings", [{"WIRE_SASL_MECHANISM": "PLAIN"}, {"WIRE_SECURITY": "SSL"}], ids=str)
def test_a_setting_that_does_not_fit_the_broker_is_named(filled: Secured, settings: dict[str, str]) -> None:
    said = filled.as_user("reader", **settings).fails("status")
    [named] = settings
    assert named in said
    assert "start one" not in said
    assert len(said.splitlines()) == 1


def test_whoever_follows_a_wire_ends_when_the_broker_that_comes_back_refuses_the_password(
    tmp_path: Path,
) -> None:
    before = Secured(tmp_path / "before")
    commands = [
        ["verify", "--follow", "--every", "0.1"],
        ["status", "--watch"],
        ["consume", "stories", "--follow"],
        ["tables", "--watch", "--json"],
    ]
    running = {"worker": before.as_user("worker").start()}
    running |= {" ".join(command): started_command(before.as_user("reader"), command) for command in commands}
    stop(before.process)
    shutil.copytree(before.users, tmp_path / "after" / "users")
    for user in ("worker", "reader"):
        (tmp_path / "after" / "users" / f"{user}.password").write_text("another one")
    after = Secured(tmp_path / "after", before.port)
    try:
        for command, process in running.items():
            written, complained = process.communicate(timeout=60)
            said = complained or written
            assert process.returncode == 1, command
            assert "refuses: the user or the password is wrong" in said.splitlines()[-1], command
            assert "Traceback" not in said, command
    finally:
        stop(after.process)
        for process in running.values():
            process.kill()


def test_an_authority_that_is_not_trusted_is_named(filled: Secured) -> None:
    stranger = filled.as_user("reader", WIRE_TLS_CA="/etc/ssl/certs/ca-certificates.crt")
    if not Path("/etc/ssl/certs/ca-certificates.crt").exists():
        pytest.skip("needs the authorities of the system in a file")
    assert "not of an authority that WIRE_TLS_CA trusts" in stranger.fails("status")


def test_a_log_is_not_opened_without_the_users_that_it_was_made_with(filled: Secured, tmp_path: Path) -> None:
    shutil.copytree(filled.data, tmp_path / "data", ignore=shutil.ignore_patterns(".lock"))
    with pytest.raises(BrokerError, match=rf"was made with --secure {filled.users}: start it so, or name"):
        Broker(tmp_path / "data", free_port()).start()


def test_a_host_that_the_certificate_does_not_name_is_refused(filled: Secured, tmp_path: Path) -> None:
    with pytest.raises(BrokerError, match=r"is for 127\.0\.0\.1, not for kafka\.example\.org"):
        Secure(filled.users).make("kafka.example.org", "kafka.example.org:9092")


@pytest.mark.parametrize("host", ["kafka.example.org", "fd00::5"])
def test_a_folder_of_an_earlier_release_that_has_no_name_of_its_host_is_used_as_it_is(
    tmp_path: Path, host: str
) -> None:
    made = Secure(tmp_path / "users")
    made.make(host, f"{host}:9092")
    (made.folder / "host").unlink()
    with pytest.raises(BrokerError, match=rf"is for {re.escape(host)}, not for kafka\.example\.com"):
        made.make("kafka.example.com", "kafka.example.com:9092")
    (made.folder / "host").unlink()
    made.make(host, f"{host}:9092")
    assert (made.folder / "host").read_text() == host
