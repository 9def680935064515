"""What README.md says is so: its code runs as it stands, its tables are complete."""

import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import click
import orjson
import pytest

from tests.running import Wire, finished
from tests.support import ROOT, SEEDS
from wire.cli import cli
from wire.domain.tables.counts import Row
from wire.settings import Settings

README = (ROOT / "README.md").read_text()
HEADLINE = "Record March snow halts trains"
LANGUAGES = {"python": [sys.executable, "-c"], "sh": ["sh", "-c"]}


def code(language: str, holding: str) -> list[str]:
    """The command that runs the one block of a language that holds some words."""
    [block] = [each for each in re.findall(rf"```{language}\n(.*?)```", README, re.S) if holding in each]
    return [*LANGUAGES[language], block]


def test_the_settings_in_the_table_exist_and_have_these_defaults() -> None:
    rows = dict(re.findall(r"^\| `WIRE_(\w+)` \|\s*`?([^|`]*?)`?\s*\|", README, re.M))
    assert rows
    for name in rows:
        default = Settings.model_fields[name.lower()].default
        if isinstance(default, int | float | str) and default != "":
            assert rows[name].strip() == (f"{default:g}" if isinstance(default, float) else str(default))


def test_all_commands_and_columns_are_explained() -> None:
    for name, command in cli.commands.items():
        assert f"wire {name}" in README, name
        assert isinstance(command, click.Command)
    for column in ("received", "live", "corrected", "killed", "duplicate", "held"):
        assert column in Row.__annotations__
        assert f"| `{column}` |" in README


def test_the_counts_of_the_demo_are_those_of_one_partition(tmp_path: Path) -> None:
    assert finished(["process", str(SEEDS), "--out", str(tmp_path)], os.environ).returncode == 0
    rows = orjson.loads((tmp_path / "counts.json").read_bytes())
    columns = ("received", "live", "corrected", "killed", "duplicate", "held")
    for kind in ("media", "rejected", "story", "teaser"):
        [row] = [
            row
            for row in rows
            if row["kind"] == kind and not any(map(row.get, ("topic", "region", "hour", "day")))
        ]
        numbers = r"\s+".join(str(row[column]) for column in columns)
        assert re.search(rf"^{kind}\s+{numbers}$", README, re.M), row


def first_line(wire: Wire, command: list[str], holding: str) -> str:
    """The first line that a command prints and that holds some words; the command is ended then."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=wire.environment) as process:
        assert process.stdout is not None
        try:
            return next((line for line in process.stdout if holding in line), "")
        finally:
            process.terminate()


def test_the_producer_and_the_consumer_work_as_they_stand(broker: str) -> None:
    wire = Wire(broker, "wire")
    with wire.workers():
        subprocess.run(code("python", "Producer"), check=True, timeout=60, env=wire.environment)
        line = first_line(wire, code("python", "Consumer"), "parliament")
    assert line.startswith("usable urn:uuid:")
    assert '"misrouted": 0' in wire.run("ledger", "--json")


@pytest.mark.skipif(shutil.which("kcat") is None, reason="kcat is not installed")
def test_kcat_produces_and_consumes_as_it_stands(broker: str) -> None:
    wire = Wire(broker, "wire")
    with wire.workers():
        subprocess.run(code("sh", "kcat -P"), check=True, timeout=60, env=wire.environment, cwd=ROOT)
        found, deadline = "", time.monotonic() + 60
        while HEADLINE not in found and time.monotonic() < deadline:
            found = subprocess.run(
                code("sh", "kcat -C"),
                capture_output=True,
                text=True,
                timeout=60,
                env=wire.environment,
                check=True,
            ).stdout
    assert HEADLINE in found
