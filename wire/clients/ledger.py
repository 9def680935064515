"""The ledger of all partitions, whoever owns them."""

from wire.clients.tables import read_table
from wire.domain.tables.ledger import LedgerRow, ledger_rows
from wire.settings import Settings


async def ledger(settings: Settings) -> list[LedgerRow]:
    """Messages by source, format and hour of event time, with their outcomes. Raises KafkaUnreachable, NoSuchTopic."""
    return ledger_rows(await read_table(settings, "split", "ledger"))
