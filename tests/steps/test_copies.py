"""Copies of a story are linked to it and counted as copies."""

from tests.steps.copies import MORE, MORE_STILL, header, items_record
from tests.steps.feeding import HOUR, MORNING, TEXT, Wire, story, values
from wire.domain.tables.state import State, TaskState
from wire.steps import DEDUPLICATE, run


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


def test_kinds_do_not_mix() -> None:
    record = items_record(TEXT)
    headers = [(name, value.replace(b"story", b"teaser")) for name, value in record.headers]
    teaser = record._replace(headers=[(n, v.replace(b"urn:1", b"urn:9")) for n, v in headers])
    outputs = run(DEDUPLICATE, State(TaskState.empty(DEDUPLICATE.tables)), "wire.items", [record, teaser])
    assert [output.topic for output in outputs] == ["unique", "unique"]


def test_an_alert_in_the_same_words_a_day_later_is_another_event() -> None:
    wire = Wire()
    wire.feed(story("a", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body=""))
    assert not wire.feed(
        story("b", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body="", at=MORNING + HOUR)
    )["stories"]
    assert wire.feed(
        story("c", headline="CENTRAL BANK SETS 1.5 BILLION TENDER", body="", at=MORNING + 25 * HOUR)
    )["stories"]
