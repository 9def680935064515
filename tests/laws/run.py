"""Many random schedules: `python -m tests.laws.run --schedules 100000 --seed 1`, in some forty minutes.

Each schedule is held against the first law, and each fourth against one of the others. The first that fails ends the
run, made smaller.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable

from hypothesis import HealthCheck, given, seed, settings

from tests.laws.schedule import DENSE_SCHEDULES, SCHEDULES, Schedule
from tests.laws.test_desk_rules import LAWS, ORDERS, any_order, numbers_in_any_order

CHUNK = 2_000
"""Schedules of one seed: what hypothesis remembers of them to make no schedule twice stays small."""
EVERY = 4
OTHERS: tuple[Callable[[Schedule, list[int]], None], ...] = (
    *(lambda schedule, _, law=law: law(schedule) for law in LAWS[1:]),
    any_order,
    numbers_in_any_order,
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--schedules", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60, help="stop after so long")
    parser.add_argument("--dense", action="store_true", help="few ids and times, many holds and kills")
    given_ = parser.parse_args()
    schedules = DENSE_SCHEDULES if given_.dense else SCHEDULES
    played, began = Counter[str](), time.monotonic()

    def hold(schedule: Schedule, order: list[int]) -> None:
        LAWS[0](schedule)
        turn, at = divmod(played["schedules"], EVERY)
        if at == 0:
            OTHERS[turn % len(OTHERS)](schedule, order)
        played["schedules"] += 1
        played["messages"] += len(schedule.actions)

    number = given_.seed
    while played["schedules"] < given_.schedules and time.monotonic() - began < 60 * given_.minutes:
        chosen = settings(
            max_examples=CHUNK, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        seed(number)(chosen(given(schedules, ORDERS)(hold)))()
        print(f"seed {number}: {dict(played)} held, {time.monotonic() - began:.0f} s", flush=True)
        number += 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
