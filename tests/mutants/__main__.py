"""Mutants: `python -m tests.mutants --seed 1 --count 60` changes the rules one at a time; the fast tests must notice.

Of each change it prints whether the tests of the file killed it. Changes that cannot be seen from outside stand in
`equivalent.tsv`, each with its reason. Returns 1 if fewer than 95 % of the others were killed.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.mutants.mutations import Mutation, mutations
from tests.support import DATA

ROOT = Path(__file__).resolve().parent.parent.parent
OF_FORMATS = ("tests/domain/formats", "tests/contract/test_formats.py", "tests/golden")
OF_ITEMS = ("tests/domain/versions", "tests/domain/tables", "tests/steps", "tests/domain/copies")
TESTS = {
    "wire/domain/formats/common": OF_FORMATS,
    "wire/domain/formats": OF_FORMATS,
    "wire/domain/splitting": ("tests/domain/splitting", "tests/domain/formats/test_html.py", "tests/golden"),
    "wire/domain/copies": ("tests/domain/copies", "tests/steps", "tests/laws"),
    "wire/domain/tables": ("tests/domain/tables", *OF_ITEMS, "tests/laws"),
    "wire/domain/versions": (*OF_ITEMS, "tests/laws"),
    "wire/steps": (*OF_ITEMS, "tests/laws"),
}
"""The tests of the files of a folder, the fastest first."""
WANTED = 0.95
PATIENCE = 120.0
"""Seconds until a mutant that goes round in circles counts as killed; on a busy machine more are needed."""


class Mutant(NamedTuple):
    """A file with one change."""

    file: str
    mutation: Mutation

    def __str__(self) -> str:
        return f"{self.file}:{self.mutation.line}: {self.mutation.name}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--minutes", type=float, default=30, help="stop after so long")
    parser.add_argument("--only", default="", help="part of the name of a file")
    parser.add_argument(
        "--patience", type=float, default=PATIENCE, help="seconds for the tests of one change"
    )
    given = parser.parse_args()
    known = equivalents()
    chosen = sample(given.seed, given.count, given.only)
    began, killed, survived = time.monotonic(), 0, 0
    with TemporaryDirectory(prefix="wire-mutants-") as folder:
        copy = Path(folder)
        for name in ("wire", "tests", "seeds", "schemas", "bench"):
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "pyproject.toml", copy)
        for file in {tests_of(mutant.file): mutant.file for mutant in chosen}.values():
            if dies(copy, Mutant(file, Mutation(0, "unchanged", (ROOT / file).read_text())), given.patience):
                sys.exit(
                    f"the tests of {file} fail without any change, or take more than {given.patience:.0f} s"
                )
        for mutant in chosen:
            if reason := known.get((mutant.file, mutant.mutation.name)):
                print(f"equivalent {mutant} ({reason})", flush=True)
            elif time.monotonic() - began > 60 * given.minutes:
                print(f"not tried  {mutant}")
            elif dies(copy, mutant, given.patience):
                killed += 1
                print(f"killed     {mutant}", flush=True)
            else:
                survived += 1
                print(f"SURVIVED   {mutant}", flush=True)
    share = killed / max(1, killed + survived)
    print(
        f"{killed} of {killed + survived} killed, {share:.1%}, seed {given.seed}, {time.monotonic() - began:.0f} s"
    )
    return share < WANTED


def sample(seed: int, count: int, only: str) -> list[Mutant]:
    """Mutants drawn from all files."""
    files = sorted(
        {str(file.relative_to(ROOT)) for folder in TESTS for file in (ROOT / folder).rglob("*.py")}
    )
    all_ = [Mutant(f, m) for f in files if only in f for m in mutations((ROOT / f).read_text())]
    return random.Random(seed).sample(all_, min(count, len(all_)))


def dies(copy: Path, mutant: Mutant, patience: float = PATIENCE) -> bool:
    """Whether the fast tests of a file fail with the change."""
    file = copy / mutant.file
    original = file.read_text()
    command = [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--hypothesis-seed=0"]
    command += ["--hypothesis-profile=mutants"]
    command += ["-m", "not stream and not reuters", *dict.fromkeys(tests_of(mutant.file))]
    environment = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "WIRE_SCHEDULES": "60",
        "WIRE_DATA": str(DATA),
    }
    try:
        file.write_text(mutant.mutation.source)
        done = subprocess.run(
            command, cwd=copy, env=environment, capture_output=True, timeout=patience, check=False
        )
        return done.returncode != 0
    except subprocess.TimeoutExpired:
        return True
    finally:
        file.write_text(original)


def tests_of(file: str) -> tuple[str, ...]:
    return next(tests for folder, tests in TESTS.items() if file.startswith(folder))


def equivalents() -> dict[tuple[str, str], str]:
    """Changes that nobody can see, with the reason."""
    lines = (Path(__file__).parent / "equivalent.tsv").read_text().splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return {(file, name): reason for file, name, reason in rows}


if __name__ == "__main__":
    sys.exit(main())
