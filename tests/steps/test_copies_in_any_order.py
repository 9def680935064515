"""Whatever comes when, and from whatever state: readers, counts and what is derived agree."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.steps.copies import MORE, MORE_STILL, OTHER, header, items_record
from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values
from wire.domain.clock import CLOCK
from wire.domain.tables.state import State, TaskState
from wire.steps import DEDUPLICATE, run


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
@example("İstanbul Valiliği: İki gemi çarpıştı, ẞ, ŉ, ǰ, ΐ, ﬃ.", "İİ")
def test_words_of_any_letters_are_compared(more: str, other: str) -> None:
    wire = Wire()
    for number, body in enumerate((TEXT, f"{TEXT} {more}", f"{TEXT} {more} {other}", f"{more} {TEXT}")):
        wire.feed(story(f"a{number}", body=body, headline=f"Harbour pilots {more} {other}"))
    assert not wire.out["rejected"]


@pytest.mark.parametrize("repeated", [0, 1])
def test_an_item_that_comes_as_new_once_more_is_a_resend(repeated: int) -> None:
    records = [items_record(body) for body in (TEXT, TEXT.replace("ageing", "aging"))]
    state = State(TaskState.empty(DEDUPLICATE.tables))
    run(DEDUPLICATE, state, "wire.items", records)
    [again] = run(DEDUPLICATE, state, "wire.items", [records[repeated]])
    assert (again.topic, header(again, "ce_change")) == ("links", "resend")


STATUSES = ("usable", "usable", "usable", "canceled", "withheld")
BODIES = (TEXT, TEXT.replace("ageing", "aging"), TEXT + MORE, TEXT + MORE + MORE_STILL, OTHER)
Deeds = list[tuple[str, int, str, str]]
deeds = st.lists(
    st.tuples(st.sampled_from("abcd"), st.integers(1, 4), st.sampled_from(BODIES), st.sampled_from(STATUSES)),
    min_size=3,
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(deeds, st.booleans())
def test_each_reader_ends_with_what_is_live_whatever_comes_when(deeds: Deeds, restarts: bool) -> None:
    wire, seen = Wire(), dict[str, str]()
    for hour, (guid, version, body, status) in enumerate(deeds):
        made = wire.feed(story(guid, version, body=body, at=MORNING + hour * HOUR, pubstatus=status))
        seen |= {item["uri"]: item["pubStatus"] for item in values(made["stories"])}
        if restarts:  # all that is derived is made again from the tables
            for part in wire.memory._parts.values():
                part.derived.clear()
    fates = [entry[4] for key, entry in wire.memory._parts["enrich"].tables["items"].items() if key != CLOCK]
    assert not wire.out["rejected"]
    assert list(seen.values()).count("canceled") <= fates.count("killed")
    hidden = wire.memory._parts["deduplicate"].tables["copies"]
    assert fates.count("duplicate") == len(hidden) - (CLOCK in hidden)
    live = {uri for uri, status in seen.items() if status == "usable"}
    assert all(entry[0] in live for key, entry in hidden.items() if key != CLOCK)


@settings(max_examples=40, deadline=None)
@given(deeds)
def test_what_is_derived_says_nothing_that_the_tables_do_not(deeds: Deeds) -> None:
    whole, restarted = Wire(), Wire()
    for hour, (guid, version, body, status) in enumerate(deeds):
        sent = story(guid, version, body=body, at=MORNING + hour * HOUR, pubstatus=status)
        made = whole.feed(sent)
        for part in restarted.memory._parts.values():
            part.derived.clear()
        assert restarted.feed(sent) == made


def test_an_item_that_cannot_be_read_leaves_no_trace() -> None:
    records = [items_record(body) for body in (TEXT, TEXT.replace("ageing", "aging"))]
    headers = [(name, value.replace(b"urn:1", b"urn:9")) for name, value in records[0].headers]
    broken = records[0]._replace(headers=headers, value=b'{"headlines": [7]}')
    with_, without = (State(TaskState.empty(DEDUPLICATE.tables)) for _ in range(2))
    run(DEDUPLICATE, with_, "wire.items", [records[0], broken, records[1]])
    run(DEDUPLICATE, without, "wire.items", records)
    assert with_.changes() == without.changes()
