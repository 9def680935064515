"""`wire web` starts, or says in one line why it does not."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest

from wire.errors import PlainError
from wire.web.guard import check_address


def web(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "wire", "web", *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        env={"PATH": "/usr/bin:/bin", **environment},
    )


def test_an_address_that_others_reach_needs_a_token() -> None:
    for host in ("0.0.0.0", "::", "192.168.1.7", "wire.example"):
        with pytest.raises(PlainError, match="WIRE_WEB_TOKEN"):
            check_address(host, "")
        check_address(host, "s3cret")
    for host in ("127.0.0.1", "::1", "localhost"):
        check_address(host, "")


def test_without_a_token_it_refuses_in_one_line_and_makes_no_file(tmp_path: Path) -> None:
    ran = web("--host", "0.0.0.0", "--data", str(tmp_path / "data"))
    assert ran.returncode == 1
    assert ran.stderr.startswith("wire: --host 0.0.0.0 can be reached by others: set WIRE_WEB_TOKEN")
    assert ran.stderr.count("\n") == 1
    assert not (tmp_path / "data").exists()


def test_a_port_that_is_taken_is_told_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ran = web("--port", str(port), "--data", str(tmp_path))
    assert ran.returncode == 1
    assert f"cannot listen on 127.0.0.1:{port}" in ran.stderr
    assert ran.stderr.count("\n") == 1


def test_a_file_that_is_no_read_model_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "wire.sqlite").write_text("notes " * 1000)
    ran = web("--port", "18999", "--data", str(tmp_path))
    assert ran.returncode == 1
    assert "delete it, and it is built again" in ran.stderr
    assert ran.stderr.count("\n") == 1
