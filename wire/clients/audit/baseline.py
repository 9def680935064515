"""Where a live audit begins that cannot begin with the first record: with the tables as the workers hold them now."""

from aiokafka import AIOKafkaConsumer, TopicPartition

from wire.clients.audit.audit import Audit
from wire.clients.audit.on_disk import entries_of
from wire.domain.tables.ledger import ledger_rows
from wire.domain.tables.state import TaskState
from wire.kafka.restore import restore
from wire.steps import STEPS


async def begin_now(audit: Audit, client: AIOKafkaConsumer, ahead: AIOKafkaConsumer) -> None:
    """Let an audit begin at the checkpoints of the tables.

    First the ends of the streams are read, then the tables, those of the last stage first: so whatever is made of a
    record that is not in the tables comes after these ends. What is made of records that are in them may come after
    them too, but before the ends that are read at last: there, records that are not expected are no difference.
    """
    next_offset = {**await client.end_offsets(audit.streams)}
    states: dict[TopicPartition, TaskState] = {}
    for step in reversed(STEPS):
        wanted = dict.fromkeys(audit.partitions[step.source], (step.name, step.tables))
        for source, found in (await restore(audit.settings, wanted, entries_of)).items():
            states[source] = found.state
            next_offset[source] = max(found.next_offset, audit.report.begins.get(source, 0))
    audit.start_at(next_offset, states, await ahead.end_offsets(list(next_offset)))
    ledgers = [state.tables["ledger"] for state in states.values() if "ledger" in state.tables]
    audit.messages = sum(row["received"] for row in ledger_rows(ledgers))
