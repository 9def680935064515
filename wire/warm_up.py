"""Warm-up of a process, before it runs the steps."""

import gc

from wire.domain.enrichment.enrich import enrich

COLLECT = (100_000, 50, 50)
"""Thresholds of the garbage collector. State is hundreds of thousands of lists without a cycle; at Python's own
thresholds scanning them took 6 to 10 % of the time."""


def warm_up() -> None:
    """Load the tables of names and topics now, and exclude them from garbage collection."""
    gc.set_threshold(*COLLECT)
    enrich({"uri": "", "headlines": [{"role": "main", "value": "Paris"}]})
    gc.freeze()
