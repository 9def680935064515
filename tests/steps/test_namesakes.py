"""A number or slug that comes twice on one day: the same story is a version, quite another one has an id of its own."""

from collections import Counter
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.contract.format_samples import anpa, iptc7901
from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import MORNING, NOW, Wire, live, raw, release, statuses, story, values
from wire.codec import text_of
from wire.domain import formats
from wire.domain.clock import DAY
from wire.domain.tables import retention
from wire.domain.tables.ledger import ledger_rows
from wire.sources.files import Sent
from wire.steps.forwarding import is_derived

TOWER = (
    "A television tower fell onto a cattle market in the old town of Dorf before noon, and forty stalls were crushed. "
    "Nobody was inside, for the market opens at one, but two cows had to be dug out by the fire brigade."
)
FERRY = (
    "A ferry to Almada sank in the harbour before some hundred guests from all over the country. "
    "All were brought ashore by fishermen, who had come to watch the boat on its first voyage."
)
VOTE = "Voters on three islands chose a new council, which promised that no bridge would ever be built there."


def slug(
    text: str, headline: str, time: str = "0912", mark: str = "", note: str = "Adds detail", guid: str = ""
) -> Sent:
    """A story under one ANPA slug."""
    value = anpa(f"BC-EU--Dorf{mark}", headline).replace(b"A bridge\r\nopened.", text.encode())
    value = value.replace(b"0912GMT", f"{time}GMT".encode()).replace(b"Adds detail", note.encode())
    return raw(value, key=guid or formats.identify(value).guid, at=MORNING)


def number(
    text: str, headline: str, time: str = "0912", mark: str = "", note: str = "", guid: str = ""
) -> Sent:
    """A story under one IPTC 7901 number."""
    titles = "\r\n".join(filter(None, (mark.strip(", "), note, headline)))
    value = iptc7901(titles=f"{titles} =").replace(b"A bridge\r\nopened.", text.encode())
    value = value.replace(b"020912", f"02{time}".encode())
    return raw(value, key=guid or formats.identify(value).guid, at=MORNING)


Form = Callable[..., Sent]
each_form = pytest.mark.parametrize("form", [slug, number])


@each_form
def test_another_headline_over_other_text_is_another_story_and_a_link_tells(form: Form) -> None:
    wire = Wire()
    [first] = wire.feed(form(TOWER, "Tower falls"))["stories"]
    made = wire.feed(form(FERRY, "Ferry sinks", "1010"))
    [second] = made["stories"]
    assert text_of(second.headers, "ce_change") == "new"
    [told] = values(made["links"])
    assert (told["kind"], told["item"], told["canonical"]) == (
        "namesake",
        second.key.decode(),
        first.key.decode(),
    )
    assert live(wire.out["stories"]) == 2


@each_form
@pytest.mark.parametrize(
    ("text", "headline"),
    [
        (FERRY, "Tower falls"),
        (TOWER.replace("forty", "fifty"), "Fifty stalls crushed in Dorf"),
        ("Rescuers said that all was over. " + TOWER, "Search ends"),
        (TOWER[: len(TOWER) // 2] + FERRY, "A day of bad luck"),
    ],
)
def test_the_same_headline_or_much_of_the_text_is_a_version(form: Form, text: str, headline: str) -> None:
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"), form(text, headline, "1010"))
    assert live(wire.out["stories"]) == 1
    assert wire.totals()["corrected"] == 1


@each_form
@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (", 1st Ld", ""),
        (", 2nd Ld-Writethru", ""),
        ("", "CORRECTION"),
        ("", "Recasts"),
        ("", "Refile"),
        ("", "BERICHTIGUNG"),
    ],
)
def test_what_says_that_it_came_before_is_a_version_whatever_it_says(
    form: Form, mark: str, note: str
) -> None:
    if form is number:
        mark = mark.replace("Ld-Writethru", "Lead").replace("Ld", "Lead")
    elif note:
        note = f"{note}."
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010", mark, note))
    assert live(wire.out["stories"]) == 1


@pytest.mark.parametrize(
    "mark", [",CORRECTION", ", Correction", ",Corrective", ",1st Ld-Correction", " CORRECTION"]
)
def test_so_is_one_whose_slug_says_that_it_corrects(mark: str) -> None:
    wire = Wire()
    [first] = wire.feed(slug(TOWER, "Tower falls"))["stories"]
    [second] = wire.feed(slug(FERRY, "Ferry sinks", "1010", mark))["stories"]
    assert second.key == first.key


def test_a_slug_that_only_tells_of_a_correction_is_another_one() -> None:
    wire = Wire()
    wire.feed(slug(TOWER, "Tower falls"), slug(TOWER, "Tower falls", "1010", "-Correction"))
    assert live(wire.out["stories"]) == 2


@pytest.mark.parametrize(
    "title",
    [
        "UPDATES - Ferry: two hurt",
        "CORRECTION: Ferry sinks",
        "UPDATE 1-Ferry sinks",
        "Berichtigung: Ferry sinks",
    ],
)
def test_so_is_one_whose_title_says_so_though_no_mark_makes_it_a_title(title: str) -> None:
    wire = Wire()
    [first] = wire.feed(number(TOWER, "Tower falls"))["stories"]
    sent = number(FERRY, "Ferry", "1010")
    value = sent.value.replace(b"Ferry =", title.encode())
    [second] = wire.feed(raw(value, key=formats.identify(value).guid, at=MORNING))["stories"]
    assert second.key == first.key


@each_form
def test_a_version_is_one_of_the_story_that_it_resembles(form: Form) -> None:
    wire = Wire()
    keys = [
        wire.feed(one)["stories"][0].key
        for one in (
            form(TOWER, "Tower falls"),
            form(FERRY, "Ferry sinks", "1010"),
            form(VOTE, "Islands vote", "1020"),
            form(FERRY + " It was an old boat.", "Ferry lost", "1030"),
            form(TOWER, "Tower crushes stalls", "1040"),
            form(VOTE, "Islands have voted", "1050"),
            form("A lead that is like none of them in any word.", "Council meets", "1100", ", 1st Lead"),
        )
    ]
    tower, ferry, vote = keys[:3]
    assert len({tower, ferry, vote}) == 3
    assert keys[3:] == [ferry, tower, vote, vote]


@each_form
def test_the_same_bytes_again_are_a_resend_of_their_own_story(form: Form) -> None:
    wire = Wire()
    wire.feed(form(TOWER, "Tower falls"))
    [ferry] = wire.feed(form(FERRY, "Ferry sinks", "1010"))["stories"]
    made = wire.feed(form(FERRY, "Ferry sinks", "1010"))
    assert [(link["kind"], link["item"]) for link in values(made["links"])] == [
        ("resend", ferry.key.decode())
    ]


@each_form
def test_of_two_stories_the_one_that_was_made_first_is_shown_though_it_comes_late(form: Form) -> None:
    wire = Wire()
    wire.feed(form(FERRY, "Ferry sinks", "1010"), form(TOWER, "Tower falls", "0912"))
    assert live(wire.out["stories"]) == 2


@each_form
def test_what_comes_late_after_a_lead_is_that_of_which_it_is_one(form: Form) -> None:
    wire = Wire()
    wire.feed(form(FERRY, "Ferry sinks", "1010", ", 1st Lead"), form(TOWER, "Tower falls", "0912"))
    assert live(wire.out["stories"]) == 1


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


def killing(form: Form, time: str) -> Sent:
    if form is slug:
        return slug("Please kill it.", "Tower", time, "-KILL")
    value = iptc7901("007", "KILL =").replace(b"A bridge\r\nopened.", b"Please kill eca042.")
    value = value.replace(b"020912", f"02{time}".encode())
    return raw(value, key=formats.identify(value).guid)


@each_form
def test_a_kill_by_the_number_or_slug_kills_all_that_have_it(form: Form) -> None:
    wire = Wire()
    wire.feed(
        form(TOWER, "Tower falls"), form(FERRY, "Ferry sinks", "1010"), form(VOTE, "Islands vote", "1020")
    )
    made = wire.feed(killing(form, "1100"))
    assert statuses(made["stories"]) == ["canceled"] * 3
    assert not wire.feed(form(TOWER + " More.", "Tower falls", "1050"))["stories"]
    assert not wire.feed(form("A story that nobody has heard of.", "Unheard", "1050"))["stories"]
    assert len(wire.feed(form("A story of the time after that.", "Afterwards", "1200"))["stories"]) == 1


@each_form
def test_one_under_embargo_is_held_beside_the_other(form: Form) -> None:
    wire = Wire()
    held = form(FERRY, "EMBARGOED: Ferry sinks", "1010")
    wire.feed(form(TOWER, "Tower falls"), held)
    assert live(wire.out["stories"]) == 1
    [released] = values(wire.feed(release(f"{held.key.decode()}~2"))["stories"])
    assert "Almada" in released["bodies"][0]["value"]
    assert live(wire.out["stories"]) == 2


@each_form
def test_beside_what_is_held_another_one_is_published(form: Form) -> None:
    wire = Wire()
    held = form(FERRY, "EMBARGOED: Ferry sinks")
    made = wire.feed(held, form(TOWER, "Tower falls", "1010"))
    assert [value["headlines"][0]["value"] for value in values(made["stories"])] == ["Tower falls"]
    wire.feed(release(held.key.decode()))
    assert live(wire.out["stories"]) == 2


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
