"""What makes a worker exit: an error in the exact path ends the process. What was not committed is done again.

All such errors end in `fatal`: a lost partition, a refused commit, a torn changelog, a broker that does not answer, too
many dead letters. SIGTERM is the other way out; see patches/faust_worker.py.
"""

import os
import sys
import traceback
from typing import NoReturn

from aiokafka.errors import ProducerFenced

DEBUG = "WIRE_DEBUG"
FENCED = (
    "another worker has its partitions now: it was silent for too long, or its WIRE_INSTANCE is not its own"
)
"""Kafka's own message speaks of a transaction timeout, and points to the wrong setting."""


def fatal(where: str, why: BaseException | str) -> NoReturn:
    """Print one line that says why, and end the process with 1, at once and without cleaning up.

    A supervisor starts the worker again, and the next owner aborts the open transaction. If the worker went on, or the
    error reached Faust, records would be acknowledged that were not done.
    """
    if isinstance(why, ProducerFenced):
        reason = FENCED
    else:
        reason = why if isinstance(why, str) else f"{type(why).__name__}: {why}".rstrip(": ")
    if isinstance(why, BaseException) and os.environ.get(DEBUG):
        traceback.print_exception(why)
    sys.stderr.flush()
    line = f"wire worker: stopped in {where}: {' '.join(reason.split())[:500]}\n"
    os.write(2, line.encode())
    os._exit(1)
