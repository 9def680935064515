"""The archive of expired ids: a digest of each is kept for ever, so that a late replay counts nothing twice."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from wire.domain.clock import hour_of
from wire.domain.digest import DIGEST, digest_of
from wire.domain.tables.state import Table


def archive(table: Table, expired: Iterable[tuple[str, int]]) -> None:
    """Add expired ids, each with the time of its first version (milliseconds).

    The digests are kept by the hour of that time, sorted: 16 bytes a message.
    """
    hours: dict[str, list[str]] = defaultdict(list)
    for id_, first in expired:
        hours[hour_of(first)].append(digest_of(id_.encode()))
    for hour, digests in hours.items():
        known = table.get(hour) or ""
        digests += (known[at : at + DIGEST] for at in range(0, len(known), DIGEST))
        table[hour] = "".join(sorted(set(digests)))


def archived(table: Table, id_: str, time: int) -> bool:
    """Whether an id whose first version was made at `time` (milliseconds) has been published and has expired."""
    known: str | None = table.get(hour_of(time))
    if not known:
        return False
    wanted = digest_of(id_.encode())
    at = bisect_left(range(len(known) // DIGEST), wanted, key=lambda n: known[n * DIGEST : (n + 1) * DIGEST])
    return known[at * DIGEST : (at + 1) * DIGEST] == wanted
