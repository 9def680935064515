"""A kill of an ANPA story takes its adds and takes with it, wherever they are; and its notices need no headline."""

import pytest

from tests.laws.partitions import Partitions, Sending
from tests.steps.feeding import MORNING, NOW, Wire, live, raw, statuses, values
from wire.domain import formats
from wire.sources.files import Sent

TOWER = "A television tower fell onto a cattle market in the old town of Dorf before noon."
STALLS = "Forty stalls were crushed in the market, which opens at one; two cows were dug out by firemen."
LATE = "The mayor said at night that the tower would be built again, of wood this time, by Easter."


def sent(
    slug: str, text: str, headline: str = "", time: str = "03-02-26 0912GMT", number: str = "a0417"
) -> Sent:
    """A message under an ANPA slug."""
    fields = "".join(f"^{field}<\r\n" for field in (f"{slug},131", headline) if field)
    value = (
        f"\x16\x16\x01{number}\x1f-----\r\nu i\x13\x11 {slug}   {time[:5]} 0140\r\n\x02{fields}"
        f"\t   {text}\r\n\r\n\t   \x03AP-WF-{time}<\r\n\x04"
    ).encode()
    return raw(value, key=formats.identify(value).guid, at=MORNING)


STORY = sent("BC-EU--Tower", TOWER, "Tower falls")
ADD = sent("BC-EU--Tower, 1st Add", STALLS, time="03-02-26 0930GMT", number="a0418")
TAKE = sent("BC-EU--Tower, Take 2", LATE, "Tower falls", time="03-02-26 0931GMT", number="a0419")


def kill(time: str = "03-02-26 1000GMT") -> Sent:
    return sent("BC-EU--Tower-KILL", "It was a hoax.", "Kill", time, "a0420")


def test_a_kill_of_the_story_kills_its_adds_and_takes() -> None:
    wire = Wire()
    wire.feed(STORY, ADD, TAKE)
    made = wire.feed(kill())
    assert statuses(made["stories"]) == ["canceled"] * 3
    assert [link["kind"] for link in values(made["links"])].count("killed-by-name") == 2


def test_an_add_that_comes_after_the_kill_and_was_filed_before_it_is_held_back() -> None:
    wire = Wire()
    wire.feed(STORY, kill())
    made = wire.feed(ADD)
    assert not made["stories"]
    assert [link["kind"] for link in values(made["links"])] == ["superseded"]
    assert wire.feed(sent("BC-EU--Tower, 2nd Add", LATE, time="03-02-26 1030GMT"))["stories"]


def test_a_second_kill_kills_the_adds_that_came_in_between() -> None:
    wire = Wire()
    wire.feed(STORY, kill(), sent("BC-EU--Tower, 2nd Add", LATE, time="03-02-26 1030GMT"))
    wire.feed(kill("03-02-26 1100GMT"))
    assert live(wire.out["stories"]) == 0


def test_a_kill_of_an_add_leaves_story_and_takes() -> None:
    wire = Wire()
    wire.feed(STORY, ADD, TAKE)
    made = wire.feed(sent("BC-EU--Tower, 1st Add-KILL", "It was a hoax.", time="03-02-26 1000GMT"))
    assert statuses(made["stories"]) == ["canceled"]
    assert live(wire.out["stories"]) == 2


def test_the_adds_of_other_stories_and_other_days_live() -> None:
    wire = Wire()
    wire.feed(
        STORY,
        sent("BC-EU--Tower-Bells, 1st Add", LATE),
        sent("BC-EU--Tower, 1st Add", STALLS, time="03-01-26 2330GMT"),
    )
    wire.feed(kill())
    assert live(wire.out["stories"]) == 2


def test_a_kill_after_midnight_kills_the_adds_of_the_evening() -> None:
    wire = Wire()
    wire.feed(sent("BC-EU--Tower", TOWER, time="03-01-26 2300GMT"))
    wire.feed(sent("BC-EU--Tower, 1st Add", STALLS, time="03-01-26 2330GMT"), kill("03-02-26 0010GMT"))
    assert live(wire.out["stories"]) == 0


def test_adds_whose_story_never_came_are_killed_too() -> None:
    wire = Wire()
    wire.feed(ADD, TAKE, kill())
    assert live(wire.out["stories"]) == 0


@pytest.mark.parametrize("count", [1, 3])
def test_they_are_killed_in_any_partition(count: int) -> None:
    wire = Partitions(count)
    adds = [
        sent(f"BC-EU--Tower, Take {number}", f"{LATE} He spoke for {number * 7} minutes.")
        for number in range(2, 9)
    ]
    wire.feed([Sending(one.key, one.value, one.headers) for one in (STORY, *adds, kill())], NOW)
    assert set(statuses([output for output in wire.written if output.topic == "stories"])) == {"canceled"}


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("BC-Kill Advisory", "Editors: Kill BC-EU--Tower, a0417. The story is false. A kill is mandatory."),
        ("BC-KILL Advisory", "Members: Please kill the story slugged BC-EU--Tower. It was a hoax."),
        ("BC-Kill Advisory", "Editors: Kill BC-EU--Tower."),
        ("BC-Advisory-Kill", "The story slugged BC-EU--Tower has been killed."),
        ("BC-EU--Tower-Kill", "The story is false. Do not use it."),
        ("BC-EU--Tower, Kill", "Please kill the story. It is false."),
        ("BC-Withdrawal Advisory", "BC-EU--Tower of Monday has been withdrawn."),
        ("BC-APNewsAlert-Kill", "Kill a0417."),
        ("BC-Mandatory Kill", "Please kill BC-EU--Tower and all adds."),
    ],
)
def test_a_notice_without_a_headline_is_known_by_its_slug(slug: str, text: str) -> None:
    wire = Wire()
    wire.feed(STORY, ADD, sent(slug, text, time="03-02-26 1000GMT", number="a0420"))
    assert statuses(wire.out["stories"]) == ["canceled", "canceled"]


@pytest.mark.parametrize("slug", ["BC-US--Police-Kill", "BC-EU--Roadkill", "BC-US--Kill Bill"])
def test_news_whose_slug_ends_in_that_word_is_none(slug: str) -> None:
    wire = Wire()
    wire.feed(STORY, sent(slug, "DORF (AP) _ Police killed a bull that had broken out of the market."))
    assert live(wire.out["stories"]) == 2


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Please kill BC-EU--Tower, 1st Add (a0418). The story itself, a0417, stands.", 2),
        ("Please kill the 1st Add to BC-EU--Tower, a0418. The quotation is false.", 2),
        ("Editors: Kill only the 1st Add. The main story stands.", 2),
        ("Kill the 1st Add and Take 2.", 1),
        ("Kill the story and the 1st Add.", 0),
        ("Kill BC-EU--Tower and its 1st Add.", 0),
        ("Please kill it. The 1st Add is false.", 0),
    ],
)
def test_a_kill_by_the_slug_of_the_story_whose_text_names_its_parts_alone_kills_them_alone(
    text: str, left: int
) -> None:
    wire = Wire()
    wire.feed(STORY, ADD, TAKE)
    wire.feed(sent("BC-EU--Tower-KILL", text, time="03-02-26 1000GMT", number="a0420"))
    assert live(wire.out["stories"]) == left
    assert len(statuses(wire.out["stories"])) == 3


def test_a_kill_by_the_slug_of_an_add_kills_the_others_that_its_text_names() -> None:
    wire = Wire()
    second = "Farmers drove the last of the bulls back to their stables in the afternoon."
    wire.feed(
        STORY, ADD, TAKE, sent("BC-EU--Tower, 2nd Add", second, time="03-02-26 0940GMT", number="a0421")
    )
    text = "Kill the 1st Add and the 2nd Add to BC-EU--Tower."
    wire.feed(sent("BC-EU--Tower, 2nd Add-KILL", text, time="03-02-26 1000GMT", number="a0422"))
    assert live(wire.out["stories"]) == 2
    assert sorted(statuses(wire.out["stories"])) == ["canceled"] * 2 + ["usable"] * 2
