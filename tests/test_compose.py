"""Kafka in a container is the Kafka of `wire broker`, and only this machine reaches it."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support import ROOT
from wire.broker.installation import VERSION
from wire.broker.settings import SETTINGS

COMPOSE = (ROOT / "docker-compose.yml").read_text("utf-8")
OF_THE_PLACE = {
    "KAFKA_ADVERTISED_LISTENERS",
    "KAFKA_CONTROLLER_QUORUM_VOTERS",
    "KAFKA_HEAP_OPTS",
    "KAFKA_LISTENERS",
    "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
    "KAFKA_LOG_DIRS",
}
"""Settings that depend on where Kafka runs; `wire broker` sets them for its folder and port."""


def test_docker_compose_understands_the_file() -> None:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("needs docker-compose (apt-get install docker-compose)")
    command = [
        program,
        "--file",
        str(ROOT / "docker-compose.yml"),
        "--profile",
        "replay",
        "--profile",
        "monitoring",
        "config",
        "--services",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert set(done.stdout.split()) == {"kafka", "worker", "replay", "web", "prometheus", "grafana"}


def test_kafka_has_the_settings_of_wire_broker() -> None:
    written = dict(re.findall(r'^ +(KAFKA_[A-Z_]+): "(.*)"$', COMPOSE, re.MULTILINE))
    expected = {f"KAFKA_{name.upper().replace('.', '_')}": value for name, value in SETTINGS.items()}
    assert {name: value for name, value in written.items() if name not in OF_THE_PLACE} == expected
    assert written.keys() >= OF_THE_PLACE


def test_kafka_has_the_version_of_wire_broker() -> None:
    assert f"image: apache/kafka:{VERSION}\n" in COMPOSE


def test_every_image_has_a_version() -> None:
    images = re.findall(r"^ +image: (.*)$", COMPOSE, re.MULTILINE)
    assert {image.partition(":")[0] for image in images} == {
        "apache/kafka",
        "prom/prometheus",
        "grafana/grafana",
    }
    assert all(re.fullmatch(r"[a-z/]+:v?\d+\.\d+\.\d+", image) for image in images)


def test_ports_are_published_on_the_loopback_only() -> None:
    published = re.findall(r'^ +- "?([\d.:]+:\d+)"?$', COMPOSE, re.MULTILINE)
    assert published
    assert all(port.startswith("127.0.0.1:") for port in published)


def test_a_worker_in_a_container_is_the_instance_of_its_host_name(tmp_path: Path) -> None:
    [command] = re.findall(r'entrypoint: \["sh", "-c", "(.*)"\]', COMPOSE)
    (tmp_path / "wire").write_text('#!/bin/sh\necho "$WIRE_INSTANCE $*"\n')
    (tmp_path / "wire").chmod(0o755)
    environment = {"PATH": f"{tmp_path}:/usr/bin:/bin", "HOSTNAME": "3f2a"}
    done = subprocess.run(
        ["sh", "-c", command.replace("$$", "$")], capture_output=True, text=True, env=environment, check=True
    )
    assert done.stdout == "3f2a worker\n"


def test_the_image_is_built_of_locked_packages_and_runs_without_rights() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    assert "--require-hashes -r requirements-run.lock" in dockerfile
    assert re.findall(r"^USER (.*)$", dockerfile, re.MULTILINE) == ["10001"]


def test_the_image_runs_the_very_packages_that_are_tested() -> None:
    def packages(lock: str) -> set[str]:
        return set(re.findall(r"^\S+==\S+", (ROOT / lock).read_text("utf-8"), re.MULTILINE))

    assert packages("requirements-run.lock") < packages("requirements.lock")
