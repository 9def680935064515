"""Stories that share a number or slug, in any order, in several partitions, and in a replay."""

from collections import Counter
from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.partitions import Partitions, Sending
from tests.steps.daily_stories import FERRY, TOWER, VOTE, Form, each_form, killing
from tests.steps.feeding import MORNING, NOW, Wire, statuses, story, values
from wire.domain.clock import DAY
from wire.domain.tables import retention
from wire.domain.tables.ledger import ledger_rows
from wire.steps.forwarding import is_derived


@each_form
@settings(max_examples=20, deadline=None)
@given(
    order=st.permutations(range(9)),
    cuts=st.lists(st.integers(1, 8), max_size=3),
)
def test_in_any_order_readers_end_with_the_newest_version_of_each_story(
    form: Form, order: list[int], cuts: list[int]
) -> None:
    stories = [(TOWER, "Tower falls"), (FERRY, "Ferry sinks"), (VOTE, "Islands vote")]
    sent = [
        form(f"{text} Version {version} of {headline}.", f"{headline} {version}", f"{10 + version}{at}0")
        for at, (text, headline) in enumerate(stories)
        for version in range(3)
    ]
    wire = Wire()
    bounds = [0, *sorted(set(cuts)), 9]
    for start, end in pairwise(bounds):
        wire.feed(*(sent[number] for number in order[start:end]))
    last = {
        output.key: value
        for output, value in zip(wire.out["stories"], values(wire.out["stories"]), strict=True)
    }
    assert sorted(value["headlines"][0]["value"] for value in last.values()) == [
        "Ferry sinks 2",
        "Islands vote 2",
        "Tower falls 2",
    ]


@each_form
def test_in_each_partition_a_story_has_one_id_and_the_ledger_counts_it_once(form: Form) -> None:
    wire = Partitions(3)
    sent = [
        form(TOWER, "Tower falls"),
        form(FERRY, "Ferry sinks", "1010"),
        form(FERRY, "Ferry lost", "1020"),
        killing(form, "1100"),
    ]
    wire.feed([Sending(one.key, one.value, one.headers) for one in sent], NOW)
    assert statuses([output for output in wire.written if output.topic == "stories"]) == [
        "canceled",
        "canceled",
    ]
    total = Counter[str]()
    for row in ledger_rows(task.tables["ledger"] for task in wire.tasks["split"]):
        total.update({name: row[name] for name in ("received", "published", "kills", "remainder")})
    assert total == Counter(received=4, published=3, kills=1, remainder=0)
    assert not any(is_derived(record) for record in wire.log())


@each_form
def test_a_replay_when_all_is_forgotten_counts_nothing_twice(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire = Wire()
    sent = [form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010")]
    wire.feed(*sent)
    wire.feed(story(at=MORNING + 40 * DAY))
    made = wire.feed(*sent)
    assert not made["stories"]
    assert [link["kind"] for link in values(made["links"])] == ["resend", "resend"]


@each_form
@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_a_kill_takes_each_story_of_its_number_that_was_filed_before_it_in_any_order(
    form: Form, order: tuple[int, ...]
) -> None:
    wire = Wire()
    sent = [
        form(TOWER, "Tower falls"),
        form(FERRY, "Ferry sinks", "1010"),
        killing(form, "1100"),
        form(TOWER, "Tower gone", "1200"),
    ]
    wire.feed(*(sent[at] for at in order))
    last = {value["uri"]: value for value in values(wire.out["stories"])}
    usable = [value for value in last.values() if value["pubStatus"] == "usable"]
    assert [value["headlines"][0]["value"] for value in usable] == ["Tower gone"]


@each_form
def test_what_comes_late_after_a_lead_takes_the_place_of_no_other_story(form: Form) -> None:
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010"))
    wire.feed(form(TOWER, "Tower gone", "1200", ", 1st Lead"), form(VOTE, "Islands vote", "1100"))
    headlines = [value["headlines"][0]["value"] for value in values(wire.out["stories"])]
    assert headlines == ["Tower falls", "Ferry sinks", "Tower gone"]
