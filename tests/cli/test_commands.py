"""The command line: a user's mistake gets one helpful line, never a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from tests.running import finished
from tests.support import SEEDS
from wire.broker.port import free_port
from wire.cli import cli
from wire.cli.rejected import rejected


def wire(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return finished(arguments, {**os.environ, **environment})


def complaint(result: "subprocess.CompletedProcess[str]") -> str:
    """The one line a failed command prints."""
    assert result.returncode == 1
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("wire: ")
    return lines[0]


@pytest.mark.parametrize(
    "command", [*([name] for name in cli.commands), *(["rejected", name] for name in rejected.commands)]
)
def test_every_command_has_help_with_an_example(command: list[str]) -> None:
    result = wire(*command, "--help")
    assert result.returncode == 0
    assert "Example:" in result.stdout


def test_why_says_what_speaks_for_each_topic_and_place() -> None:
    result = wire("why", str(SEEDS))
    assert result.returncode == 0
    assert "topic    11000000 politics" in result.stdout
    assert "dateline RU Russia: dateline MOSCOW" in result.stdout
    assert "Venezuela 18 (country, headline 7)" in result.stdout


def test_why_ends_with_1_where_a_file_cannot_be_used(tmp_path: Path) -> None:
    result = wire("why", str(SEEDS / "021_broken.xml"))
    assert "rejected: " in result.stdout
    assert result.returncode == 1


@pytest.mark.parametrize("command", [["replay"], ["replay", "--dry-run"], ["process", "--out", "x"], ["why"]])
def test_a_wrong_path_is_named(command: list[str]) -> None:
    assert "nowhere: no such file or folder" in complaint(wire(*command, "nowhere"))


@pytest.mark.parametrize(
    "command",
    [["replay", str(SEEDS)], ["consume", "stories"], ["status"], ["tables"], ["verify"]],
    ids=lambda command: command[0],
)
def test_a_broker_that_is_not_there_is_named_with_what_to_do(command: list[str]) -> None:
    address = f"127.0.0.1:{free_port()}"
    line = complaint(wire(*command, WIRE_BROKER=address))
    assert address in line
    assert "wire broker" in line


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("WIRE_PARTITIONS", "many", "WIRE_PARTITIONS='many': expected a whole number"),
        ("WIRE_BROKER", "127.0.0.1:99999", "WIRE_BROKER='127.0.0.1:99999': expected host:port"),
        ("WIRE_PARTITIONS", "0", "WIRE_PARTITIONS='0': expected 1 or more"),
        ("WIRE_NAME", "Not A Name", "WIRE_NAME='Not A Name': expected small letters"),
        ("WIRE_LOG_LEVEL", "loud", "WIRE_LOG_LEVEL='loud': expected debug, info, warn or error"),
        ("WIRE_SECURITY", "SASL_SSL", "WIRE_SECURITY=SASL_SSL needs WIRE_SASL_USER"),
    ],
)
def test_a_wrong_setting_is_named_with_what_it_may_be(name: str, value: str, said: str) -> None:
    assert said in complaint(wire("tables", **{name: value}))


@pytest.mark.parametrize("command", [["replay", "--dry-run"], ["process", "--out", "out"]])
def test_an_empty_folder_is_reported(command: list[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = wire(
        *(str(tmp_path / "out") if part == "out" else part for part in command), str(tmp_path / "empty")
    )
    assert result.returncode == 1
    assert "nothing found: expected" in result.stderr


@pytest.mark.parametrize("command", [["replay", "--dry-run"], ["process", "--out", "out"]])
def test_what_is_no_file_is_named_and_the_rest_is_read(command: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.json").write_bytes((SEEDS / "010_original.json").read_bytes())
    (folder / "gone.xml").symlink_to("nowhere")
    (folder / "old").symlink_to(SEEDS)
    (folder / ".hidden").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.xml")
    result = wire(*(str(tmp_path / "out") if part == "out" else part for part in command), str(folder))
    assert result.returncode == 0
    assert result.stderr.splitlines() == [
        f"{folder}/gone.xml: a link to nothing, left out",
        f"{folder}/old: a link to a folder, which is not followed; name the folder itself",
        f"{folder}/pipe.xml: not a file, left out",
    ]


def test_a_dry_run_reports_what_would_be_sent_by_format() -> None:
    result = wire("replay", "--dry-run", str(SEEDS))
    assert result.returncode == 0
    assert "messages would be sent" in result.stdout
    assert "nitf" in result.stdout


def test_standard_input_is_read_as_a_file_is() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "wire", "replay", "-", "--dry-run"],
        input=(SEEDS / "018_nitf.xml").read_bytes(),
        capture_output=True,
        timeout=60,
    )
    assert result.returncode == 0
    assert b"1 message would be sent" in result.stdout
    assert b"nitf" in result.stdout


def test_process_does_not_write_into_a_folder_that_it_reads(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes((SEEDS / "010_original.json").read_bytes())
    line = complaint(wire("process", str(tmp_path), "--out", str(tmp_path / "out")))
    assert f"{tmp_path}/out lies in {tmp_path}, all files of which are read" in line
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_process_writes_streams_and_counts(tmp_path: Path) -> None:
    assert wire("process", str(SEEDS), "--out", str(tmp_path)).returncode == 0
    assert {path.name for path in tmp_path.iterdir()} == {
        "stories.jsonl",
        "teasers.jsonl",
        "media.jsonl",
        "links.jsonl",
        "rejected.jsonl",
        "counts.json",
        "ledger.json",
    }
    row = orjson.loads((tmp_path / "counts.json").read_bytes())[0]
    assert set(row) == {
        "kind",
        "topic",
        "region",
        "hour",
        "day",
        "received",
        "live",
        "corrected",
        "killed",
        "duplicate",
        "held",
    }
    line = orjson.loads((tmp_path / "stories.jsonl").read_bytes().splitlines()[0])
    assert set(line) == {"key", "headers", "value"}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["consume", "stories", "--topic", "xyz"], "--topic xyz: expected a Media Topic by code or name"),
        (["consume", "stories", "--region", "ZZ"], "--region ZZ: expected an ISO 3166 country"),
        (["consume", "links", "--topic", "politics"], "--topic: links cannot be filtered by it"),
        (["consume", "stories", "--kind", "near"], "--kind: stories cannot be filtered by it"),
        (["consume", "media", "--kind", "near"], "--kind near: expected one of picture, video"),
        (["consume", "stories", "--since", "yore"], "yore: expected 30min, 2h, 3d or 1w, or a time"),
        (["consume", "stories", "--grep", "("], "--grep (: not a regular expression"),
        (["tables", "--topic", "sport"], "--topic: expected --by with it"),
        (
            ["tables", "--by", "source", "--kind", "media"],
            "--kind: the ledger of sources knows only messages",
        ),
        (["tables", "--csv"], "--csv: expected --by with it"),
        (["tables", "--by", "topic", "--json"], "--json has all rows"),
        (
            ["tables", "--by", "topic", "--region", "Atlantis"],
            "--region Atlantis: expected an ISO 3166 country",
        ),
        (["rejected", "resend"], "expected either IDs of letters"),
        (["show", "abc"], "expected a uri, or at least its last 6 characters"),
        (["replay"], "expected files or folders (PATHS), --watch DIR, or --from-wire NAME"),
        (["replay", "x", "--watch", "y"], "PATHS and --watch exclude each other"),
        (["replay", "x", "--from-wire", "y"], "PATHS and --from-wire exclude each other"),
        (["replay", "--from-wire", "wire"], "that is also the target"),
        (["verify", "--follow", "--processes", "2"], "--follow works in one process"),
    ],
)
def test_options_that_cannot_be_meant_are_explained(arguments: list[str], said: str) -> None:
    result = wire(*arguments, WIRE_NAME="wire")
    assert result.returncode == 2
    assert said in result.stderr


def test_a_worker_whose_health_port_is_taken_never_joins_the_group() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = wire("worker", WIRE_HEALTH_PORT=str(port))
    assert ended.returncode == 1
    [said] = ended.stderr.splitlines()
    assert f"WIRE_HEALTH_PORT: cannot listen on 127.0.0.1:{port}" in said


@pytest.mark.parametrize(("typed", "meant"), [(["statsu"], "status"), (["rejected", "lst"], "list")])
def test_a_command_that_is_none_is_answered_with_the_nearest_one(typed: list[str], meant: str) -> None:
    done = finished(typed, os.environ)
    assert done.returncode == 2
    assert f"No such command '{typed[-1]}'. Did you mean '{meant}'?" in done.stderr
