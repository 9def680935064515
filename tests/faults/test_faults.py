"""The whole wire under faults.

`WIRE_FAULTS_SEED=7` throws the dice of seed 7 again; `WIRE_FAULTS_REPORT` is a file for the report, a line a run.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.run import Plan, Stage, run, staged, write_report
from tests.faults.scenarios import SCENARIOS

SEED = int(os.environ.get("WIRE_FAULTS_SEED") or 1)
REPORT = os.environ.get("WIRE_FAULTS_REPORT")


@pytest.fixture(scope="module")
def stage() -> Iterator[Stage]:
    """Brokers for all runs."""
    with staged() as stage:
        yield stage


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_is_lost_or_done_twice(stage: Stage, scenario: str) -> None:
    result = run(stage, Plan(scenario, SEED))
    print(f"\n{result.line()}")
    if REPORT:
        write_report(Path(REPORT), result)
    assert not result.violations, f"make faults SEED={SEED}: {result.events}"
    assert sum(result.faults.values()) > 0


def test_the_same_faults_show_losses_and_doubles_in_plain_faust(stage: Stage) -> None:
    """Proof that the checker can fail. A kill doubles only what it strikes between its sending and its commit."""
    said = ""
    for seed in range(SEED, SEED + 3):
        result = run(stage, Plan("kills", seed, rate=100, idiomatic=True))
        print(f"\n{result.line()}")
        said += "; ".join(result.violations)
        if "stand twice" in said:
            break
    assert "stand twice" in said
    assert "are missing" in said
