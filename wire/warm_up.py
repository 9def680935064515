"""What a process does before it runs the steps."""

import gc

from wire.domain.enrichment.enrich import enrich

COLLECT = (100_000, 50, 50)
"""When the garbage collector looks: state is hundreds of thousands of lists without a cycle among them, and at Python's
own thresholds looking through them took 6 to 10 % of the time."""


def warm_up() -> None:
    """Read the tables of names and topics now, and keep the garbage collector from looking at them ever again."""
    enrich({"uri": "", "headlines": [{"role": "main", "value": "Paris"}]})
    gc.freeze()
    gc.set_threshold(*COLLECT)
