"""Damaged wire of every format is rejected or sound, in bounded time; `python -m tests.contract.fuzz` reads more."""

import pytest

from tests.contract.fuzz import fuzz


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_damaged_messages_are_rejected_or_sound_in_bounded_time(seed: int) -> None:
    assert fuzz(200, seed) == 200
