"""The layout of the tables has a number; entries without one are told by their fields."""

from typing import Any

import pytest

from wire.domain.tables.entries import EmbargoedMessage, KnownMessage
from wire.domain.tables.layout import ENTRIES, LAYOUT, LOOKED_AT, is_known

FIELDS = {
    2: {
        "messages": "version stated status digest first time parts stamp dated names",
        "embargoes": "until version time digest value content_type source subject stated_time came position because "
        "ledger counted dated names",
        "clusters": "cluster stamp",
        "fingerprints": "time kind digest words body figures headline_figures",
        "copies": "canonical version time key value headers stamp",
        "items": "kind hour topics regions fate corrections labels past fields stamp",
    }
}
"""The fields of all entries by the number of their layout. A change of the entries is a new number (or, where older
entries can be used as they are, a change here)."""


def test_the_number_of_the_layout_counts_up_with_every_change_of_the_entries() -> None:
    fields = {table: " ".join(kind._fields) for table, kind in ENTRIES.items()}  # type: ignore[attr-defined]
    assert fields == FIELDS[LAYOUT]


PART = ["story", "uri", "anchor", "live"]
OLD: list[Any] = [2, 1, "usable", "digest", 5, 6, [PART], 7]
"""A message as it was remembered when nobody asked for its names."""


@pytest.mark.parametrize(
    ("table", "entry", "known"),
    [
        ("messages", OLD, True),
        ("messages", [*OLD, True, "names"], True),
        ("messages", [*OLD, True, "names", 1], False),
        ("messages", OLD[:7], False),
        ("messages", [*OLD[:6], [PART, PART[:3]], 7], False),
        ("messages", [*OLD[:6], [], 7], True),
        ("clusters", ["uri", 7], True),
        ("clusters", ["uri"], False),
        ("counts", [1, 1, 0, 0, 0, 0], True),
        ("counts", [1, 1, 0, 0, 0], False),
        ("archive", "any", True),
        ("ledger", [1], True),
    ],
)
def test_entries_are_those_of_today_by_their_number_of_fields(table: str, entry: Any, known: bool) -> None:
    assert is_known(table, [("key", entry)]) is known


def test_what_is_no_entry_of_a_key_is_not_looked_at_and_of_a_large_table_the_first_thousand() -> None:
    assert is_known("clusters", [("\0clock", 7)])
    good = [(str(number), ["uri", 7]) for number in range(LOOKED_AT)]
    assert LOOKED_AT == 1_000
    assert is_known("clusters", [*good, ("bad", [])])
    assert not is_known("clusters", [*good[1:], ("bad", [])])


def test_what_was_remembered_before_times_and_names_were_states_its_time_and_has_no_names() -> None:
    known = KnownMessage(*OLD)
    assert (known.dated, known.names) == (True, "")
    assert EmbargoedMessage._field_defaults == {"dated": True, "names": ""}
