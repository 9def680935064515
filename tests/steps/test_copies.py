"""Copies of a story are linked to it and counted as copies."""

from typing import Any

import orjson
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values
from wire.codec import Output, Stored, event, text_of
from wire.domain.clock import CLOCK, iso
from wire.domain.tables import retention as window
from wire.domain.tables.state import State, TaskState
from wire.steps import DEDUPLICATE, run

MORE = (
    "\n\nThe head of the pilots' union, Rui Calado, said that 14 of his colleagues would be trained on the new boats "
    "in Vigo before the end of May, and that the town had agreed to pay for their lodging there."
)
MORE_STILL = (
    "\n\nShip owners welcomed the end of the protest. One of them, Maritima Norte, had sent 9 of its vessels to Sines "
    "since the winter and wants to bring them back in the first week of April."
)
OTHER = (
    "MADRID (Halden) - The regional parliament voted on Wednesday for a new water law that limits wells in dry "
    "valleys and asks farmers to report each month how much they take from the ground."
)
STATUSES = ("usable", "usable", "usable", "canceled", "withheld")
Deeds = list[tuple[str, int, str, str]]


def header(output: Output, name: str) -> str:
    return text_of(output.headers, name)


def message_of(output: Output) -> str:
    """The id of the message that an item came in."""
    id_: str = values([output])[0]["altIds"][0]["value"]
    return id_


def items_record(body: str) -> Stored:
    """A record of `wire.items`."""
    uri = f"urn:1{len(body)}"
    headers = event("org.wire.story.new", f"{uri}#1", "/test", iso(MORNING), kind="story", change="new")
    value = orjson.dumps({"uri": uri, "headlines": [], "bodies": [{"role": "main", "value": body}]})
    return Stored(b"k", value, headers, 0, 0, MORNING)


def test_a_copy_under_another_id_is_linked_to_the_first() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    copy = wire.feed(story("b"))
    assert not copy["stories"]
    [link] = values(copy["links"])
    assert (link["kind"], link["canonical"], link["similarity"]) == ("copy", first["uri"], 1.0)
    assert wire.totals() == {"received": 2, "live": 1, "corrected": 0, "killed": 0, "duplicate": 1}


def test_a_near_copy_is_linked_with_its_similarity() -> None:
    wire = Wire()
    wire.feed(story("a"))
    [link] = values(wire.feed(story("b", body=TEXT.replace("ageing", "aging")))["links"])
    assert link["kind"] == "near"
    assert 0.8 < link["similarity"] < 1


def test_one_changed_figure_makes_another_report() -> None:
    report = (
        "LONDON (Halden) - Wheat futures closed at {} pounds a tonne on Monday, traders said, after a quiet session "
        "in which buyers waited for the weekly shipping figures and the weather forecast for the Black Sea ports."
    )
    wire = Wire()
    wire.feed(story("a", body=report.format("118.40")))
    assert wire.feed(story("b", body=report.format("119.10")))["stories"]
    assert wire.totals()["duplicate"] == 0


def test_the_same_words_four_days_later_are_news_again() -> None:
    wire = Wire()
    wire.feed(story("a"))
    assert wire.feed(story("b", at=MORNING + 96 * HOUR))["stories"]


def test_a_copy_that_is_corrected_away_becomes_a_story_of_its_own() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    other = "MADRID (Halden) - The regional parliament voted for a new water law that limits wells in dry valleys."
    [item] = values(wire.feed(story("b", version=2, body=other, headline="Water law passes"))["stories"])
    assert item["version"] == "2"
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 1, "killed": 0, "duplicate": 0}


def test_a_copy_of_a_killed_story_is_published() -> None:
    wire = Wire()
    wire.feed(story("a"), story("a", version=2, pubstatus="canceled"))
    assert wire.feed(story("b"))["stories"]


def test_a_kill_of_a_copy_leaves_the_story_alone() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    killed = wire.feed(story("b", version=2, pubstatus="canceled"))
    assert not killed["stories"]
    assert wire.totals() == {"received": 2, "live": 1, "corrected": 0, "killed": 1, "duplicate": 0}


def test_a_fuller_take_goes_out_and_is_linked_to_what_it_extends() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    fuller = wire.feed(story("b", body=TEXT + MORE))
    assert len(fuller["stories"]) == 1
    [link] = values(fuller["links"])
    assert (link["kind"], link["canonical"]) == ("extension", first["uri"])
    assert header(fuller["stories"][0], "ce_cluster") == first["uri"]
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 0, "killed": 0, "duplicate": 0}


def test_a_cut_version_is_an_excerpt() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a", body=TEXT + MORE + MORE_STILL))["stories"])
    cut = wire.feed(story("b"))
    assert not cut["stories"]
    [link] = values(cut["links"])
    assert (link["kind"], link["canonical"]) == ("excerpt", first["uri"])
    assert link["decided"] == "the earlier text holds all it says"


def test_a_story_of_the_same_text_under_another_title_is_a_copy() -> None:
    wire = Wire()
    wire.feed(story("a", headline="Opinion | Pilots and their boats"))
    [link] = values(wire.feed(story("b", headline="Analysis: the pilots' boats"))["links"])
    assert link["kind"] == "copy"


def test_an_item_that_goes_out_names_its_cluster() -> None:
    wire = Wire()
    [first] = wire.feed(story("a"))["stories"]
    assert header(first, "ce_cluster") == values([first])[0]["uri"]
    [kill] = wire.feed(story("a", version=2, pubstatus="canceled"))["stories"]
    assert header(kill, "ce_cluster") == header(first, "ce_cluster")


def test_a_correction_of_a_copy_goes_out_in_the_cluster_of_the_copy() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b"))
    [corrected] = wire.feed(story("b", version=2, body=TEXT.replace("two", "three")))["stories"]
    assert header(corrected, "ce_cluster") == first["uri"]
    assert wire.totals() == {"received": 2, "live": 2, "corrected": 1, "killed": 0, "duplicate": 0}


def test_an_item_of_another_id_that_says_it_corrects_goes_out_though_the_words_are_near() -> None:
    wire = Wire()
    wire.feed(story("a"))
    corrected = story(
        "b", headline="CORRECTED - Harbour pilots end their protest", body=TEXT.replace("ageing", "aged")
    )
    made = wire.feed(corrected)
    assert len(made["stories"]) == 1
    assert values(made["links"])[0]["decided"] == "it says that it corrects"


def test_the_next_copy_takes_the_place_of_a_killed_story() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b", at=MORNING + HOUR), story("c", at=MORNING + 2 * HOUR))
    kill, next_ = wire.feed(story("a", version=2, pubstatus="canceled"))["stories"]
    assert values([kill])[0]["pubStatus"] == "canceled"
    assert message_of(next_) == "b"
    assert header(next_, "ce_cluster") == first["uri"]
    assert wire.totals() == {"received": 3, "live": 1, "corrected": 0, "killed": 1, "duplicate": 1}
    _, last = wire.feed(story("b", version=2, pubstatus="canceled"))["stories"]
    assert message_of(last) == "c"
    assert wire.totals() == {"received": 3, "live": 1, "corrected": 0, "killed": 2, "duplicate": 0}


def test_what_stays_behind_is_linked_to_the_copy_that_came_forward() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b", at=MORNING + HOUR), story("c", at=MORNING + 2 * HOUR))
    made = wire.feed(story("a", version=2, pubstatus="canceled"))
    [link] = [link for link in values(made["links"]) if link["kind"] != "update"]
    assert link["canonical"] == values(made["stories"])[1]["uri"]


def test_a_copy_takes_the_place_of_a_withheld_story() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, pubstatus="withheld"))["stories"]
    assert message_of(made[-1]) == "b"


def test_a_copy_takes_the_place_of_a_story_whose_words_were_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(window, "SPARE", 0)
    wire = Wire()
    wire.feed(story("a"), story("b", at=MORNING + 70 * HOUR))
    wire.feed(story("c", body=OTHER, at=MORNING + 80 * HOUR), story("d", body=MORE, at=MORNING + 90 * HOUR))
    made = wire.feed(story("a", version=2, pubstatus="canceled", at=MORNING + 100 * HOUR))["stories"]
    assert [message_of(each) for each in made] == ["a", "b"]


def test_a_copy_that_was_killed_itself_never_comes_forward() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"), story("b", version=2, pubstatus="canceled"))
    assert len(wire.feed(story("a", version=2, pubstatus="canceled"))["stories"]) == 1


def test_a_copy_comes_forward_when_the_story_is_replaced_by_another_text() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, body=OTHER, headline="Water law passes"))["stories"]
    assert [message_of(each) for each in made] == ["a", "b"]


def test_a_copy_of_what_was_corrected_stays_behind() -> None:
    wire = Wire()
    wire.feed(story("a"), story("b"))
    made = wire.feed(story("a", version=2, body=TEXT.replace("two of its", "three of its")))["stories"]
    assert [message_of(each) for each in made] == ["a"]
    assert not wire.feed(story("c"))["stories"]


def test_a_resend_of_a_copy_is_linked_to_the_story_it_repeats() -> None:
    wire = Wire()
    [first] = values(wire.feed(story("a"))["stories"])
    wire.feed(story("b"))
    [link] = values(wire.feed(story("b"))["links"])
    assert (link["kind"], link["canonical"]) == ("resend", first["uri"])


def test_a_text_under_another_agencys_dateline_is_a_copy() -> None:
    wire = Wire()
    wire.feed(story("a"))
    [link] = values(
        wire.feed(story("b", body=TEXT.replace("LISBON (Halden)", "LISBON, March 2 (Reuters)")))["links"]
    )
    assert link["kind"] == "copy"


def test_a_fuller_take_that_came_before_is_what_the_next_one_is_a_copy_of() -> None:
    wire = Wire()
    wire.feed(story("a"))
    [fuller] = values(wire.feed(story("b", body=TEXT + MORE))["stories"])
    [link] = values(wire.feed(story("c", body=TEXT + MORE.replace("trained", "training")))["links"])
    assert (link["kind"], link["canonical"]) == ("near", fuller["uri"])


def test_a_row_of_dividends_is_found_though_its_captions_are_written_otherwise() -> None:
    wire = Wire()
    one = story(
        "a", headline="CALDER PETROLEUM SETS PAYOUT", body="Qtly div 22 cts vs 22 cts Pay May 5 Record May 1"
    )
    wire.feed(one)
    other = "Qtrly dividend 22 cts vs 22 cts Payable May 5 Record May 1"
    [link] = values(wire.feed(story("b", headline="CALDER PETROLEUM SETS PAYOUT", body=other))["links"])
    assert link["kind"] == "near"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.text(min_size=1, max_size=20))
@example("İstanbul Valiliği: İki gemi çarpıştı, ẞ, ŉ, ǰ, ΐ, ﬃ.", "İİ")
def test_words_of_any_letters_are_compared(more: str, other: str) -> None:
    wire = Wire()
    for number, body in enumerate((TEXT, f"{TEXT} {more}", f"{TEXT} {more} {other}", f"{more} {TEXT}")):
        wire.feed(story(f"a{number}", body=body, headline=f"Harbour pilots {more} {other}"))
    assert not wire.out["rejected"]


def test_kinds_do_not_mix() -> None:
    record = items_record(TEXT)
    headers = [(name, value.replace(b"story", b"teaser")) for name, value in record.headers]
    teaser = record._replace(headers=[(n, v.replace(b"urn:1", b"urn:9")) for n, v in headers])
    outputs = run(DEDUPLICATE, State(TaskState.empty(DEDUPLICATE.tables)), "wire.items", [record, teaser])
    assert [output.topic for output in outputs] == ["unique", "unique"]


@pytest.mark.parametrize("repeated", [0, 1])
def test_an_item_that_comes_as_new_once_more_is_a_resend(repeated: int) -> None:
    records = [items_record(body) for body in (TEXT, TEXT.replace("ageing", "aging"))]
    state = State(TaskState.empty(DEDUPLICATE.tables))
    run(DEDUPLICATE, state, "wire.items", records)
    [again] = run(DEDUPLICATE, state, "wire.items", [records[repeated]])
    assert (again.topic, header(again, "ce_change")) == ("links", "resend")


def test_an_alert_in_the_same_words_a_day_later_is_another_event() -> None:
    wire = Wire()
    wire.feed(story("a", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body=""))
    assert not wire.feed(
        story("b", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body="", at=MORNING + HOUR)
    )["stories"]
    assert wire.feed(
        story("c", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body="", at=MORNING + 25 * HOUR)
    )["stories"]


BODIES = (TEXT, TEXT.replace("ageing", "aging"), TEXT + MORE, TEXT + MORE + MORE_STILL, OTHER)
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


def test_the_slug_of_prison_officers_is_no_correction() -> None:
    wire = Wire()
    made = wire.feed(story("a"), story("b", slugline="US-correctional-officers"))
    assert [link["kind"] for link in values(made["links"])] == ["copy"]


@pytest.mark.parametrize(
    "said",
    [
        {"edNote": "Corrects name in paragraph 3."},
        {"slugline": "PORT-PILOTS (CORRECTED)"},
        {"edNote": "Berichtigung"},
    ],
)
def test_a_copy_that_only_its_note_or_slug_calls_a_correction_goes_out_once(said: dict[str, Any]) -> None:
    wire = Wire()
    wire.feed(story("a"))
    corrected = wire.feed(story("b", **said))
    assert corrected["stories"]
    [link] = values(corrected["links"])
    assert link["decided"] == "it says that it corrects"
    assert not wire.feed(story("c", **said))["stories"]
