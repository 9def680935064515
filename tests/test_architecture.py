"""The map of the files names what is there, and nothing else."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
MAP = PAGE.partition("## Where is what")[2].partition("## Invariants")[0]
FILES = {path.name for path in (ROOT / "wire").rglob("*.py")}


def test_every_file_on_the_map_is_there() -> None:
    named = set(re.findall(r"\b(\w+\.py)\b", MAP))
    assert len(named) > 100
    assert named - FILES == set()


@pytest.mark.parametrize("folder", ["steps", "kafka", "worker", "clients", "clients/*", "monitor"])
def test_every_file_of_a_folder_that_is_listed_by_file_is_on_the_map(folder: str) -> None:
    files = {path.name for path in (ROOT / "wire").glob(f"{folder}/*.py")} - {"__init__.py"}
    assert files
    assert {name for name in files if name not in MAP} == set()
