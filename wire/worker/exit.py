"""What makes a worker exit: an error in the exact path ends the process. What was not committed is done again.

All such errors end in `fatal`: a lost partition, a refused commit, a torn changelog, a broker that does not answer, too
many dead letters. SIGTERM is the other way out; see patches/faust_worker.py.
"""

import os
import sys
from typing import NoReturn

from aiokafka.errors import (
    ClusterAuthorizationFailedError,
    GroupAuthorizationFailedError,
    InvalidProducerIdMapping,
    KafkaError,
    KafkaTimeoutError,
    OffsetOutOfRangeError,
    ProducerFenced,
    RequestTimedOutError,
    TopicAuthorizationFailedError,
    TransactionalIdAuthorizationFailed,
)

from wire.errors import PlainError
from wire.worker.logs import line_of

FENCED = (
    "another worker has its partitions now: it was silent for too long, or its WIRE_INSTANCE is not its own"
)
"""Kafka's own message speaks of a transaction timeout, and points to the wrong setting."""
_AGAIN = "what was not committed is done again when a supervisor starts it"
NO_ANSWER = f"the broker did not answer in time; {_AGAIN}"
"""aiokafka's own message is empty."""
EXPIRED = (
    "the next records are gone: retention removed them before they were read (started again, the worker says how "
    "many), or the broker has lost the end of a topic"
)
FORGOTTEN = (
    "the broker has forgotten its transactions, as it does where none came for long (transactional.id.expiration.ms, "
    f"by default a week); {_AGAIN}"
)
RIGHTS = {
    ClusterAuthorizationFailedError: "IdempotentWrite on the cluster",
    GroupAuthorizationFailedError: "Read on the group",
    TopicAuthorizationFailedError: "Read or Write on the topic",
    TransactionalIdAuthorizationFailed: "Write on the transactional id",
}
"""What a user lacks, by the error."""


def fatal(where: str, why: BaseException | str) -> NoReturn:
    """Print one line that says why, and end the process with 1, at once and without cleaning up.

    A supervisor starts the worker again, and the next owner aborts the open transaction. If the worker went on, or the
    error reached Faust, records would be acknowledged that were not done.
    """
    line = line_of(
        f"stopped in {where}: {' '.join(reason_of(why).split())[:500]}",
        why if isinstance(why, BaseException) else None,
    )
    sys.stderr.flush()
    os.write(2, f"{line}\n".encode())  # not by the logging handler: another thread may hold its lock
    os._exit(1)


def reason_of(why: BaseException | str) -> str:
    """Why a worker ends, for a person."""
    if isinstance(why, BaseException) and type(why) is KafkaError:
        why = why.__cause__ or why  # what aiokafka's producer calls unexpected
    if isinstance(why, ProducerFenced):
        return FENCED
    if isinstance(why, KafkaTimeoutError | RequestTimedOutError):
        return NO_ANSWER
    if isinstance(why, OffsetOutOfRangeError):
        return EXPIRED
    if isinstance(why, InvalidProducerIdMapping):
        return FORGOTTEN
    if isinstance(why, str | PlainError):
        return str(why)
    if right := RIGHTS.get(type(why)):
        of = (", ".join(sorted(of)) if isinstance(of, set) else str(of) for of in why.args)
        lacks = f"this user lacks the right {right} {' '.join(of)}".rstrip()
        return f"{lacks}; `wire topics --acls` prints the rights that a worker needs"
    if isinstance(why, KafkaError) and why.retriable:
        return f"the broker answers {type(why).__name__}, as it may while it starts; {_AGAIN}"
    return f"{type(why).__name__}: {why}".rstrip(": ")
