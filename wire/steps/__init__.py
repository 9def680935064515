"""The three steps of the wire: pure functions from state and records to outputs and state changes.

`Step = (state, records of one partition) -> (outputs, state changes)`. No Faust, no Kafka: the stream runs them
in transactions, `wire process` over an in-memory log, `wire verify` to recompute what is stored.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wire.codec import Output, Record
from wire.domain.errors import Rejected
from wire.domain.tables.state import State
from wire.steps import deduplicate, enrich, split
from wire.steps.dead_letters import dead_letter


@dataclass(frozen=True, slots=True)
class Step:
    """One stage: what it reads (the role of a topic), the tables it keeps, and its rule for one record.

    `handle` writes state only through the tables and may raise Rejected at any time. `rejected` says what else a
    dead letter brings about, so that it is counted.
    """

    name: str
    source: str
    tables: tuple[str, ...]
    handle: Callable[[State, Record], list[Output]]
    rejected: Callable[[State, Record], list[Output]]


SPLIT = Step("split", "messages", split.TABLES, split.handle, split.rejected)
DEDUPLICATE = Step("deduplicate", "items", deduplicate.TABLES, deduplicate.handle, deduplicate.rejected)
ENRICH = Step("enrich", "unique", enrich.TABLES, enrich.handle, enrich.rejected)
STEPS = (SPLIT, DEDUPLICATE, ENRICH)


def run(step: Step, state: State, topic: str, records: Sequence[Record]) -> list[Output]:
    """Run a step over records of one partition of `topic`; every record has its outcome, none raises.

    Changes of the state stand in `state.changes()` afterwards.
    """
    outputs: list[Output] = []
    for record in records:
        try:
            made = step.handle(state, record)
        except Rejected as error:
            made = _bury(step, state, topic, record, str(error))
        except Exception as error:  # a record must never stop the ones behind it
            reason = str(Rejected(f"{type(error).__name__} in {step.name}: {error}"))
            made = _bury(step, state, topic, record, reason)
        state.keep()
        outputs += made
    return outputs


def _bury(step: Step, state: State, topic: str, record: Record, reason: str) -> list[Output]:
    state.discard()
    return [dead_letter(step.name, topic, record, reason), *step.rejected(state, record)]
