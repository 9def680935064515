"""The one way out of a worker: an error in the exact path ends the process; what was not committed is done again."""

import os
import sys
import traceback
from typing import NoReturn

from aiokafka.errors import ProducerFenced

DEBUG = "WIRE_DEBUG"
FENCED = (
    "another worker has its partitions now: it was silent for too long, or its WIRE_INSTANCE is not its own"
)
"""Kafka's words are those of a transaction that took too long, and would send a person to the wrong setting."""


def fatal(where: str, why: BaseException | str) -> NoReturn:
    """Say in one line what ended the worker and end it, at once and without cleaning up.

    A supervisor starts it again; the transaction that was open is aborted by the next owner. To go on after such
    an error, or to let it reach Faust, would acknowledge what was not done.
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
