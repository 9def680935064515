"""The wheel, built from the sdist, holds everything and runs without the checkout."""

import os
import subprocess
import sys
import sysconfig
import tarfile
from email.parser import Parser
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.support import ROOT, SEEDS
from wire import __version__

BUILD = "import sys; from setuptools import build_meta; print(getattr(build_meta, sys.argv[1])(sys.argv[2]))"
SOURCES = ("pyproject.toml", "README.md", "LICENSE", "NOTICE", "wire")


def build(kind: str, source: Path, into: Path) -> Path:
    """Build a distribution as pip does, without a network."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD, kind, str(into)],
        cwd=source,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "ignore"},
    )
    assert done.returncode == 0, done.stderr
    return into / done.stdout.splitlines()[-1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("package")
    checkout = folder / "checkout"
    checkout.mkdir()
    for name in SOURCES:
        (checkout / name).symlink_to(ROOT / name)
    sdist = build("build_sdist", checkout, folder)
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "sdist", filter="data")
    [source] = (folder / "sdist").iterdir()
    return build("build_wheel", source, folder)


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which the wheel alone is Wire; its dependencies are those of this run."""
    target = tmp_path_factory.mktemp("installed")
    options = ["--no-deps", "--no-index", "--no-compile", "--disable-pip-version-check", "--quiet"]
    subprocess.run([sys.executable, "-m", "pip", "install", *options, "--target", target, wheel], check=True)
    return {**os.environ, "PYTHONPATH": str(target), "PATH": f"{target / 'bin'}:{os.environ['PATH']}"}


def run(environment: dict[str, str], folder: Path, *command: str) -> str:
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_wheel_has_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    expected = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "wire").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == expected


def test_its_metadata_name_version_licence_and_extras(wheel: Path) -> None:
    with ZipFile(wheel) as archive:
        [path] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        metadata = Parser().parsestr(archive.read(path).decode())
        licences = [name for name in archive.namelist() if name.endswith("/LICENSE")]
    assert (metadata["Name"], metadata["Version"]) == ("wire-processor", __version__)
    assert metadata["License-Expression"] == "Apache-2.0"
    assert licences
    assert {"broker", "web", "top"} <= set(metadata.get_all("Provides-Extra", []))


def test_the_installed_command_runs_the_steps_without_the_checkout(
    installed: dict[str, str], tmp_path: Path
) -> None:
    where = run(installed, tmp_path, sys.executable, "-c", "import wire; print(wire.__file__)")
    assert where.startswith(installed["PYTHONPATH"])
    assert "Usage: wire" in run(installed, tmp_path, "wire", "--help")
    assert __version__ in run(installed, tmp_path, "wire", "--version")
    run(installed, tmp_path, "wire", "process", str(SEEDS), "--out", str(tmp_path / "out"))
    here = subprocess.run(
        [
            Path(sysconfig.get_path("scripts")) / "wire",
            "process",
            str(SEEDS),
            "--out",
            str(tmp_path / "here"),
        ],
        capture_output=True,
        check=False,
    )
    assert here.returncode == 0
    stories = (tmp_path / "out" / "stories.jsonl").read_bytes()
    assert stories
    assert stories == (tmp_path / "here" / "stories.jsonl").read_bytes()


def test_worker_page_and_broker_find_what_they_need(installed: dict[str, str], tmp_path: Path) -> None:
    code = (
        "import wire.worker.run, wire.web.serve; from wire.broker.installation import _jars; "
        "from wire.projection.store import Store; from pathlib import Path; "
        "Store(Path('page.sqlite')).close(); print(len(_jars()))"
    )
    assert int(run(installed, tmp_path, sys.executable, "-c", code)) > 20
