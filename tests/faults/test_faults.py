"""The whole wire under faults.

`WIRE_FAULTS_SEED=7` repeats seed 7. `WIRE_FAULTS_REPORT` names a file for the report, with a line for each run.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.run import Plan, run, write_report
from tests.faults.scenarios import SCENARIOS
from tests.faults.stage import Stage, staged

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
    """The checker can fail. A kill doubles only records that are sent, but not yet committed, when it strikes."""
    violations = ""
    for seed in range(SEED, SEED + 3):
        result = run(stage, Plan("kills", seed, rate=100, idiomatic=True))
        print(f"\n{result.line()}")
        violations += "; ".join(result.violations)
        if "are there twice" in violations:
            break
    assert "are there twice" in violations
    assert "are missing" in violations
