"""Where a line stops being what it is: the longest, the shortest and the nearest of each kind."""

import pytest

from wire.domain.splitting import byline, credit, dateline, page, signature
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.headline import candidates
from wire.domain.splitting.lines import Kind, kind, link
from wire.domain.splitting.stretch import heaviest

PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("a" * 139, "short"),
        ("a" * 140, "prose"),
        ("a" * 38 + ".", "short"),
        ("a" * 39 + ".", "prose"),
        ("橋" * 46, "short"),
        ("橋" * 47, "prose"),
        ("橋" * 13 + "。", "prose"),
        ("橋" * 12 + "。", "short"),
        ("A\nB", "prose"),
        ("!!!", "furniture"),
        ("7", "stamp"),
        ("12 Comments", "close"),
        ("3 min read", "stamp"),
        ("(c) The Paper", "close"),
        ("Follow us:", "close"),
        ("Comments »", "close"),
    ],
)
def test_a_line_is_a_paragraph_from_a_length_on(line: str, meant: str) -> None:
    assert kind(line) == meant


@pytest.mark.parametrize("mark", [":", ">", "|", "\u2013", "\u2014", "\u00bb"])
def test_a_label_and_its_headline_are_parted_by_any_mark(mark: str) -> None:
    assert link(f"Read also {mark} Tram drivers vote") == ("Read also", "Tram drivers vote", "")
    assert link("Read also Tram drivers vote") is None
    assert link(f"He said {mark} Tram drivers vote") is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A ferry. (Jan Berg/Post)", ("A ferry.", "Jan Berg/Post")),
        ("A ferry. (Jan Berg/Xyz/Abc)", None),
        ("A ferry. (either/or)", None),
        ("A ferry. (JAN BERG/POST)", None),
        ("A ferry. (Berg/Post)", None),
        ("A ferry. (photo by Jan Berg)", ("A ferry.", "Jan Berg")),
        ("A ferry. (their photo shows it)", None),
        ("A ferry leaves Selwick Getty Images", None),
        ("Jan van der Berg via Getty Images", ("", "Jan van der Berg via Getty Images")),
        ("Jan Berg Of Hill And Some Getty Images", None),
        ("© Jan Berg", ("", "Jan Berg")),
        ("Anna Berg / HILLPOST", ("", "Anna Berg / HILLPOST")),
        ("HILLPOST / Anna Berg", None),
        ("A ferry. Photo: Jan Berg", ("A ferry.", "Jan Berg")),
        ("Photo: the ferry that never came", ("the ferry that never came", "")),
        ("Credit: the ferry that never came home", ("", "the ferry that never came home")),
        ("Credit: " + "one " * 11, None),
        ("A ferry Submitted photo", ("A ferry", "Submitted photo")),
        ("Submitted photo", ("", "Submitted photo")),
        ("A ferry photo by Jan Berg", None),
        ("x" * 601, None),
        ("This map shows the way. " + "x" * 177, None),
        ("This map shows the way. " + "x" * 176, ("This map shows the way. " + "x" * 176, "")),
    ],
)
def test_a_credit_is_told_from_what_is_nearly_one(line: str, found: tuple[str, str] | None) -> None:
    assert credit.read(line) == found


@pytest.mark.parametrize(
    ("caption", "is_one"),
    [
        ("A ferry leaves.", True),
        ("A ferry leaves. It is late.", False),
        ("A ferry leaves", False),
        ("“A ferry leaves.”", False),
        ("A ferry " + "x" * 191 + ".", True),
        ("A ferry " + "x" * 192 + ".", False),
    ],
)
def test_a_sentence_and_the_credit_below_it_are_of_one_picture(caption: str, is_one: bool) -> None:
    assert (credit.joined(caption, "Photo: Jan Berg") == (caption, "Jan Berg")) is is_one
    assert credit.joined(caption, "A ferry. Photo: Jan Berg") is None
    assert credit.joined(caption, PROSE) is None


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada", None),
        ("By Ada Gruber and", "Ada Gruber and"),
        ("By Staff", "Staff"),
        ("By Ada " + "G" * 113, "Ada " + "G" * 113),
        ("By Ada " + "G" * 114, None),
        ("Von Anna", None),
        ("Von dpa", "dpa"),
        ("By the", None),
    ],
)
def test_a_byline_needs_a_name_or_a_newsroom(line: str, author: str | None) -> None:
    assert byline.read(line) == author


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Sarah Arnold", "Sarah Arnold"),
        ("Sarah Arnold | February 20, 2026", "Sarah Arnold"),
        ("Sarah Arnold, Jan Berg and Eva Roe", "Sarah Arnold, Jan Berg and Eva Roe"),
        ("Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber", "Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber"),
        ("Sarah Arnold, Jan Berg, Eva Roe, Ada Gruber, Bo Ng", None),
        ("Sarah Jane Maria Arnold", "Sarah Jane Maria Arnold"),
        ("Sarah Jane Maria Eva Arnold", None),
        ("Sarah", None),
        ("sarah Arnold", None),
        ("Sarah arnold", None),
        ("Sarah 9", None),
        ("Sarah de la Cruz", "Sarah de la Cruz"),
        ("Home Page", None),
        ("SARAH Arnold", None),
        ("AB Arnold", "AB Arnold"),
    ],
)
def test_names_alone_are_two_to_four_words_in_title_case(line: str, author: str | None) -> None:
    assert byline.alone(line) == author


def test_a_name_with_a_date_is_one_that_is_known() -> None:
    assert byline.is_dated("Sarah Arnold | February 20, 2026")
    assert not byline.is_dated("Sarah Arnold")
    assert not byline.is_dated("Xqz Arnold | February 20, 2026")
    assert not byline.is_dated("Sarah Arnold " + "x" * 120 + " 2026")


def test_a_label_above_a_name_is_short_and_below_it_one_word_is_enough() -> None:
    assert byline.is_label("Written by:")
    assert not byline.is_label("Written by the crew of the ferry")
    assert byline.below_label("Ada") == "Ada"
    assert byline.below_label("") is None
    assert byline.below_label("A" * 121) is None
    assert byline.below_label("A" * 120) == "A" * 120


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ada Gruber of the crew", None),
        ("By clay of hill", None),
        ("Post editors", "Post editors"),
        ("Clay", "Clay"),
        ("Bo", None),
        ("文● " + "オ" * 25, None),
    ],
)
def test_who_a_line_names_is_a_person_or_a_newsroom(line: str, author: str | None) -> None:
    found = signature.read(line)
    assert (found.author if found else None) == author


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("DORF, Austria (Alpin) - A bridge opened on Monday in town.", Dateline("DORF, Austria", "Alpin")),
        ("DORF, March 2 (Alpin) - A bridge.", Dateline("DORF", "Alpin", "March 2")),
        ("DORF (Alpin) -", Dateline("DORF", "Alpin")),
        ("BERN: A bridge opened on Monday in town.", Dateline("BERN")),
        ("DORF: A bridge opened on Monday in town.", None),
        ("Bern: A bridge opened on Monday in town.", None),
        ("Dorf (Reuters): A bridge opened.", Dateline("Dorf", "Reuters")),
        ("BERN - A bridge opened on Monday in town.", Dateline("BERN")),
        ("DORF, Austria - A bridge opened on Monday in town.", Dateline("DORF, Austria")),
        ("DORF - A bridge opened on Monday in town.", None),
        ("BERN - A", None),
        ("UN - A bridge opened on Monday in town.", None),
        ("Dorf - A bridge opened on Monday in town.", None),
        ("(Reuters) - DORF (Alpin) - A bridge opened.", Dateline("DORF", "Reuters")),
        ("(AP) - DORF, March 2 - A bridge opened on Monday.", Dateline("DORF", "AP", "March 2")),
        ("BERLIN/dpa/ - Eine Brücke wurde am Montag eröffnet.", Dateline("BERLIN", "dpa")),
        ("The bridge - A story of a town and its people.", None),
    ],
)
def test_something_speaks_for_a_dateline_besides_its_dash(paragraph: str, found: Dateline | None) -> None:
    assert dateline.read(paragraph) == found


def test_a_headline_is_looked_for_near_the_story_and_is_no_sentence() -> None:
    lines = ["x" * 18, *["Home"] * 6, "Home", "By the way", PROSE, "short"]
    kinds: list[Kind] = ["short"] * 9
    kinds += ("prose", "short")
    free = [True] * len(lines)
    found = candidates(lines, kinds, free, 9)
    assert found == [0, 3, 4, 5, 6, 7, 8, 10]
    assert candidates(["x" * 17, *lines[1:]], kinds, free, 9)[0] == 3
    assert candidates(lines, kinds, [False] * len(lines), 9) == []
    bullets = [
        "- A ferry sails",
        "* A ferry sails",
        "• A ferry sails",
        "– A ferry sails",
        "A ferry sails",
        PROSE,
    ]
    assert candidates(bullets, (*kinds[:5], "prose"), [True] * 6, 5) == [4]


def test_a_line_that_could_be_text_is_a_headline_up_to_two_hundred_characters() -> None:
    for size, is_one in ((200, True), (201, False)):
        assert candidates(["x" * size, PROSE], ["prose", "prose"], [True] * 2, 1) == ([0] if is_one else [])
        assert candidates([PROSE, "x" * size], ["prose", "short"], [True] * 2, 1) == ([1] if is_one else [])


def test_a_line_of_the_site_has_at_most_a_hundred_and_twenty_characters() -> None:
    assert kind("All rights reserved. " + "x" * 99) == "close"
    assert kind("All rights reserved. " + "x" * 100) == "short"


def test_at_most_forty_lines_can_be_the_headline() -> None:
    lines = ["A ferry sails again on Monday"] * 60 + [PROSE]
    found = candidates(lines, [kind(line) for line in lines], [True] * 61, 60)
    assert found == list(range(20, 60))


def test_a_section_stands_beside_the_headline() -> None:
    title = "Ferry crews vote to strike"
    body = (PROSE, f"{PROSE} So it said.", f"{PROSE} And so on.")
    for label, section in (
        ("Shipping", "Shipping"),
        ("World news", "World news"),
        ("All of it", ""),
        ("What the news is now", ""),
    ):
        assert page.read((label, title, *body), title).section == section
        assert page.read((title, label, *body), title).section == section


WEIGHTS: tuple[tuple[Kind, int], ...] = (
    *(("byline", 40), ("credit", 10), ("link", 40), ("end", 100), ("stamp", 100), ("furniture", 100)),
    *(("heading", 800), ("close", 1500)),
)


@pytest.mark.parametrize(("between", "cost"), WEIGHTS)
def test_a_stretch_goes_on_over_a_line_that_weighs_less_than_what_is_above_it(
    between: Kind, cost: int
) -> None:
    for more, start in ((1, 0), (0, -1)):
        whole, rest = divmod(cost + more, 400)
        above = ["x" * 400] * whole + ["x" * rest] * bool(rest)
        lines = [*above, "-", "x" * 400, "x" * 400, "x" * 400, "x" * 400, "x" * 400]
        kinds: list[Kind] = [*(["prose"] * len(above)), between, *(["prose"] * 5)]  # type: ignore[list-item]
        assert heaviest(lines, kinds, [True] * len(lines))[0] == (0 if start == 0 else len(above) + 1)


def test_a_short_line_takes_what_it_lacks_to_a_sentence_and_a_teaser_a_hundred() -> None:
    for size, start in ((11, 0), (10, 2)):
        lines, kinds = ["x" * size, "y" * 40, "z" * 300], ["prose", "short", "prose"]
        assert heaviest(lines, kinds, [True] * 3) == (start, 3)  # type: ignore[arg-type]
    for size, start in ((101, 0), (100, 2)):
        lines, kinds = ["x" * size, "y" * 300, "z" * 300], ["prose", "prose", "prose"]
        assert heaviest(lines, kinds, [True, False, True]) == (start, 3)  # type: ignore[arg-type]
    lines, kinds = ["x" * 401, "-", "z" * 500], ["prose", "heading", "prose"]
    assert heaviest(lines, kinds, [True] * 3) == (0, 1)  # type: ignore[arg-type]


def test_a_stretch_that_stands_nine_lines_farther_is_another_one() -> None:
    for gap, begins in ((8, 1), (9, 10)):
        lines = ["Home", PROSE, *["Menu"] * (gap - 1), *[PROSE * 3] * 4]
        assert page.opening([1, *range(1 + gap, 5 + gap)], page.Lines.of(lines)) == begins


def test_a_stretch_of_an_eighth_of_the_longest_can_be_the_opening() -> None:
    for size, begins in ((100, 0), (99, 20)):
        lines = ["x" * size, *["Menu"] * 19, "y" * 400, "y" * 400]
        assert page.opening([0, 20, 21], page.Lines.of(lines)) == begins


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        *(("Submitted photo", "credit"), ("Jane Doe Getty Images", "credit"), ("Read the brief", "short")),
        *((line, "close") for line in ("Here all rights reserved", "Uns alle Rechte vorbehalten")),
        *((line, "furniture") for line in ("Unsere Newsletter", "News in your inbox")),
        *((line, "furniture") for line in ("Vårt nyhetsbrev", "Onze nieuwsbrief")),
    ],
)  # fmt: skip
def test_words_of_a_credit_or_a_box_are_looked_at_closely(line: str, meant: str) -> None:
    assert kind(line) == meant


def test_a_credit_has_a_hundred_and_twenty_characters_at_most() -> None:
    assert credit.read("Photo by J" + "a" * 110) == ("", "J" + "a" * 110)
    assert credit.read("Photo by J" + "a" * 111) is None


def test_a_name_behind_a_label_begins_with_no_word_of_prose() -> None:
    found = [
        signature.read(line) for line in ("By the Hill", "By Monday night", "By The Hill desk", "By Anna")
    ]
    assert [(each.author, each.labelled) if each else None for each in found] == [
        ("By the Hill", False),
        None,
        ("The Hill desk", True),
        ("Anna", True),
    ]
