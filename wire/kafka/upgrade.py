"""Whether the tables that another version of Wire has left can be used, and what to do where they cannot."""

from collections.abc import Mapping

from wire.domain.tables.layout import is_known
from wire.domain.tables.packed import Packed
from wire.errors import PlainError
from wire.kafka.changelog import OURS, Made, Restored
from wire.settings import Settings


class OtherLayout(PlainError):
    """The tables were written by a version of Wire whose entries this one cannot use."""

    def __init__(self, settings: Settings, made: Made | None) -> None:
        older = made is None or made.layout < OURS.layout
        by = f"Wire {made.version} (layout {made.layout})" if made else "an older Wire"
        name = settings.name
        todo = (
            f"replay its log into a new wire, which changes nothing here: `WIRE_NAME={name}2 wire worker` and "
            f"`WIRE_NAME={name}2 wire replay --from-wire {name}`"
            if older
            else "start the newer version again"
        )
        super().__init__(
            f"the tables of wire {name!r} were written by {by}; this is Wire {OURS.version} (layout {OURS.layout}), "
            f"which cannot go on with them: {todo} (docs/upgrading.md)"
        )


def ensure_usable(settings: Settings, step_tables: tuple[str, ...], tables: Mapping[str, Restored]) -> None:
    """Check the tables of one task. Raises OtherLayout."""
    written = [table for table in tables.values() if table.checkpoint]
    numbered = [table.made for table in written if table.made]
    for made in numbered:
        if made.layout != OURS.layout:
            raise OtherLayout(settings, made)
    if not numbered and written:
        names = {name for table in written for name in table.checkpoint}
        if names - set(step_tables) or not all(_is_known(name, table) for name, table in tables.items()):
            raise OtherLayout(settings, None)


def _is_known(name: str, table: Restored) -> bool:
    return is_known(name, Packed(table.entries).items())


def other_version(tables: Mapping[str, Restored]) -> str:
    """What to say of tables that can be used and were written by another version or other rules; nothing of our own."""
    for table in tables.values():
        if table.made and table.made != OURS:
            made = table.made
            return (
                f"goes on with the tables of Wire {made.version}, rules {made.rules}; this is {OURS.version}, rules "
                f"{OURS.rules}: what comes from now on is made by these"
            )
    return ""
