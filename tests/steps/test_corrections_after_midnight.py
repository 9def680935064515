"""A correction by number or slug that is filed after midnight is one of the story of the day before."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.daily_stories import FERRY, TOWER, Form, changed, each_form, number, slug
from tests.steps.feeding import MORNING, NOW, Wire, live, statuses, story, values
from wire.codec import text_of
from wire.domain import formats
from wire.domain.clock import DAY
from wire.domain.tables import retention
from wire.domain.tables.ledger import ledger_rows
from wire.sources.files import Sent

CORRECTED = TOWER.replace("forty", "fourteen")


def on(day: int, form: Form, text: str, headline: str, time: str = "0912", note: str = "") -> Sent:
    """A story of a day of March."""
    sent = form(text, headline, time, note=note or ("Adds detail" if form is slug else ""))
    value = sent.value.replace(b"03-02", f"03-{day:02}".encode()).replace(
        f"\x0302{time}".encode(), f"\x03{day:02}{time}".encode()
    )
    return sent._replace(value=value, key=formats.identify(value).guid.encode())


def correction(
    form: Form, text: str = CORRECTED, time: str = "0030", note: str = "CORRECTION", day: int = 3
) -> Sent:
    return on(day, form, text, "Tower falls on market", time, note)


@each_form
@pytest.mark.parametrize(
    "note", ["CORRECTION", "Corrects number of stalls", "Berichtigung", "Correcciones: CORRECCIÓN"]
)
def test_it_replaces_the_story_of_the_evening(form: Form, note: str) -> None:
    if form is number:
        note = "CORRECTION" if note.startswith("Corr") else note
    wire = Wire()
    [first] = wire.feed(on(2, form, TOWER, "Tower falls", "2330"))["stories"]
    [second] = wire.feed(correction(form, note=note))["stories"]
    assert second.key == first.key
    assert "fourteen" in str(values([second]))
    assert wire.totals()["corrected"] == 1


@pytest.mark.parametrize(
    "mark",
    [
        ",CORRECTION",
        ", Correction",
        ",Corrective",
        ",1st Ld-Correction",
        ", 1st Lead, Correction",
        ",CORRECTION, 1st Ld",
        " CORRECTION",
        "-CORRECTION",
        " (CORRECTED)",
    ],
)
def test_so_does_one_whose_slug_says_so(mark: str) -> None:
    wire = Wire()
    [first] = wire.feed(on(2, slug, TOWER, "Tower falls", "2330"))["stories"]
    late = changed(on(3, slug, CORRECTED, "Market day", "0030"), b"BC-EU--Dorf", f"BC-EU--Dorf{mark}")
    [second] = wire.feed(late)["stories"]
    assert second.key == first.key


@pytest.mark.parametrize(
    "mark", ["CORRECTION", "Correction", "CORRECTIVE", "CORRECTION: Corrects the stalls."]
)
def test_so_does_one_with_a_format_line_that_says_so_which_is_a_note(mark: str) -> None:
    wire = Wire()
    [first] = wire.feed(on(2, slug, TOWER, "Tower falls", "2330"))["stories"]
    late = changed(on(3, slug, CORRECTED, "Market day", "0030"), b"^Eds", f"^{mark}<\r\n^Eds")
    [second] = wire.feed(late)["stories"]
    assert second.key == first.key
    [value] = values([second])
    assert value["edNote"].startswith(mark)
    assert mark not in str(value.get("descriptions"))


def test_a_mark_on_the_line_above_the_headline_leaves_the_headline() -> None:
    wire = Wire()
    late = changed(on(3, slug, CORRECTED, "Market day", "0030"), b"^Market", "^CORRECTION<\r\n^Market")
    [value] = values(wire.feed(late)["stories"])
    assert value["headlines"][0]["value"] == "Market day"


@pytest.mark.parametrize("line", ["CORRECTION: Of the stalls.", "(CORRECTION)", "Correction: Of the stalls."])
def test_so_does_one_whose_text_begins_with_that(line: str) -> None:
    wire = Wire()
    [first] = wire.feed(on(2, slug, TOWER, "Tower falls", "2330"))["stories"]
    late = changed(on(3, slug, CORRECTED, "Market day", "0030"), b"\t   DORF", f"\t   {line}\r\n\t   DORF")
    [second] = wire.feed(late)["stories"]
    assert second.key == first.key


@each_form
def test_what_does_not_say_so_is_another_story(form: Form) -> None:
    wire = Wire()
    wire.feed(on(2, form, TOWER, "Tower falls", "2330"))
    [other] = wire.feed(on(3, form, FERRY, "Ferry sinks", "0030"))["stories"]
    assert text_of(other.headers, "ce_change") == "new"
    assert live(wire.out["stories"]) == 2


@each_form
def test_a_correction_of_something_else_is_a_story_of_its_own_day(form: Form) -> None:
    wire = Wire()
    wire.feed(on(2, form, TOWER, "Tower falls", "2330"))
    wire.feed(on(3, form, FERRY, "Ferry sinks", "0030", "CORRECTION"))
    assert live(wire.out["stories"]) == 2
    wire.feed(on(3, form, FERRY, "Ferry sinks again", "0100"))
    assert live(wire.out["stories"]) == 2


@each_form
def test_where_its_own_day_has_one_that_is_like_it_it_is_one_of_that(form: Form) -> None:
    wire = Wire()
    wire.feed(on(2, form, TOWER, "Tower falls", "2330"))
    [own] = wire.feed(on(3, form, CORRECTED + " More.", "Market day", "0010"))["stories"]
    [made] = wire.feed(correction(form))["stories"]
    assert made.key == own.key


@each_form
def test_where_its_own_day_has_another_one_it_goes_to_the_day_before(form: Form) -> None:
    wire = Wire()
    [tower] = wire.feed(on(2, form, TOWER, "Tower falls", "2330"))["stories"]
    wire.feed(on(3, form, FERRY, "Ferry sinks", "0010"))
    [made] = wire.feed(correction(form))["stories"]
    assert made.key == tower.key
    assert live(wire.out["stories"]) == 2


@each_form
def test_the_same_correction_again_is_a_resend_and_its_kill_kills_the_story(form: Form) -> None:
    wire = Wire()
    wire.feed(on(2, form, TOWER, "Tower falls", "2330"), correction(form))
    assert [link["kind"] for link in values(wire.feed(correction(form))["links"])] == ["resend"]
    if form is slug:
        killing = slug("It was a hoax.", "Kill", "0200", "-KILL")
        wire.feed(changed(killing, b"03-02", "03-03"))
        assert live(wire.out["stories"]) == 0


@each_form
def test_it_finds_the_story_in_any_partition_and_the_ledger_counts_it_once(form: Form) -> None:
    wire = Partitions(3)
    other = on(3, form, FERRY, "Ferry sinks", "0040", "CORRECTION")
    sent = [on(2, form, TOWER, "Tower falls", "2330"), correction(form), other]
    wire.feed([Sending(one.key, one.value, one.headers) for one in sent], NOW)
    assert statuses([output for output in wire.written if output.topic == "stories"]) == ["usable"] * 2
    rows = ledger_rows(task.tables["ledger"] for task in wire.tasks["split"])
    assert (sum(row["received"] for row in rows), sum(row["remainder"] for row in rows)) == (3, 0)


@each_form
def test_a_replay_when_all_is_forgotten_counts_nothing_twice(
    form: Form, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(retention, "SPARE", 0)
    wire = Wire()
    sent = [
        on(2, form, TOWER, "Tower falls", "2330"),
        correction(form),
        on(4, form, FERRY, "Ferry sinks", "0040", "CORRECTION"),
    ]
    wire.feed(*sent, story(at=MORNING + 40 * DAY))
    assert not wire.feed(*sent)["stories"]
