"""How far from a headline a name is looked for, how many paragraphs a blurb has, how long parts of a line may be."""

import pytest

from wire.domain.message import LineMark
from wire.domain.splitting import author, blurbs, byline, credit, headline_features, signature
from wire.domain.splitting.lines import Kind, kind

PROSE = "Crews of the ferries across the sound voted on Friday to strike from Monday on."


def at(names: dict[int, str], count: int = 40) -> tuple[list[str], list[Kind]]:
    """A page of paragraphs with other lines at some places."""
    lines = [names.get(number, PROSE) for number in range(count)]
    return lines, [kind(line) for line in lines]


@pytest.mark.parametrize(
    ("number", "is_near"),
    [(13, False), (14, True), (19, True), (36, True), (37, False)],
)
def test_a_name_alone_is_looked_for_above_the_headline_and_at_the_begin_of_the_story(
    number: int, is_near: bool
) -> None:
    lines, kinds = at({number: "Marta Klein"})
    found = author.candidates(lines, kinds, [], 20, 30)
    assert [each.line for each in found] == ([number] if is_near else [])


@pytest.mark.parametrize(
    ("number", "is_near"), [(25, True), (26, False), (38, False), (39, True), (51, True), (52, False)]
)
def test_a_headline_far_above_the_story_has_no_names_in_between(number: int, is_near: bool) -> None:
    lines, kinds = at({number: "Marta Klein"}, 60)
    found = author.candidates(lines, kinds, [], 2, 45)
    assert [each.line for each in found] == ([number] if is_near else [])


def test_a_name_is_looked_for_in_so_many_lines_below_a_headline_at_most() -> None:
    lines, kinds = at({24: "Marta Klein", 25: "Marta Klein", 26: "Marta Klein"}, 60)
    found = author.candidates(lines, kinds, [50], 2, 45)
    assert [each.line for each in found] == [24, 25]


@pytest.mark.parametrize(("number", "is_near"), [(50, True), (56, True), (57, False)])
def test_a_name_can_stand_below_the_story(number: int, is_near: bool) -> None:
    lines, kinds = at({number: "Marta Klein"}, 60)
    found = author.candidates(lines, kinds, [30, 50], 20, 30)
    assert [each.line for each in found] == ([number] if is_near else [])


def test_a_line_that_says_much_beside_a_name_is_a_paragraph() -> None:
    beside = "Marta Klein | " + "x" * 67
    lines, kinds = at({21: beside})
    assert (
        len(author.candidates(lines, ["short" if n == 21 else k for n, k in enumerate(kinds)], [], 20, 30))
        == 1
    )
    lines, kinds = at({21: beside + "x"})
    assert not author.candidates(lines, ["short" if n == 21 else k for n, k in enumerate(kinds)], [], 20, 30)


def test_a_paragraph_names_an_author_only_behind_a_label() -> None:
    lines, kinds = at(
        {21: "By Marta Klein and the desk of the Harbour Post, with files from the union.", 22: "Marta Klein"}
    )
    assert [each.line for each in author.candidates(lines, kinds, [], 20, 30)][-1:] == [22]
    assert not author.candidates(lines, ["prose"] * 40, [], 20, 30) or kinds[21] != "prose"


def test_a_name_below_a_label_is_known_anywhere() -> None:
    lines, kinds = at({38: "Written by", 39: "Marta"})
    assert author.candidates(lines, kinds, [], 2, 10) == [author.Signature(39, "Marta", 1)]
    lines, kinds = at({0: "Marta Klein"})
    assert author.candidates(lines, kinds, [], 2, 4) == [author.Signature(0, "Marta Klein", 3)]
    lines, kinds = at({39: "By Marta Klein", 38: "Share"})
    assert author.candidates(lines, kinds, [], 2, 10) == [author.Signature(39, "Marta Klein", 0)]
    lines, kinds = at({3: "Posted on February 20, 2026 by Marta Klein"})
    assert author.candidates(lines, kinds, [], 2, 10) == [author.Signature(3, "Marta Klein", 2)]


@pytest.mark.parametrize(("count", "is_blurb"), [(0, False), (1, True), (6, True), (7, False)])
def test_a_blurb_has_one_to_six_paragraphs(count: int, is_blurb: bool) -> None:
    lines = ["Tram drivers vote", *[PROSE] * count, "Read More Show Less"]
    kinds = [kind(line) for line in lines]
    found = blurbs.marked(lines, kinds, [""] * len(lines))
    assert [(each.start, each.stop, each.teaser.headline) for each in found] == (
        [(0, count + 2, "Tram drivers vote")] if is_blurb else []
    )


def test_a_link_line_leads_where_it_says_else_where_the_page_leads() -> None:
    lines = ["Read also: Tram drivers vote https://paper.example/1", "Read also: Tram drivers vote"]
    found = blurbs.marked(lines, [kind(line) for line in lines], ["/a", "/b"])
    assert [each.teaser.href for each in found] == ["https://paper.example/1", "/b"]


def test_a_blurb_begins_below_what_is_no_text_and_has_no_dateline() -> None:
    lines = [
        "Comments",
        PROSE,
        "Read More Show Less",
        "Advertisement",
        f"DORF (Alpin) - {PROSE}",
        "Read More Show Less",
    ]
    (found,) = blurbs.marked(lines, [kind(line) for line in lines], [""] * 6)
    assert (found.start, found.stop, found.teaser.headline) == (1, 3, "")


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("Related articles", "Tram drivers vote on shifts", "Vote"), ["Tram drivers vote on shifts"]),
        (("Related articles", "Tram drivers vote", "Tram drivers vote here"), ["Tram drivers vote here"]),
        (("Tram drivers vote on shifts",), []),
        (("Related articles", PROSE, "Tram drivers vote on shifts"), []),
        (("Related articles", "Comments", "Tram drivers vote on shifts"), []),
        (("Related articles", "Share", "Tram drivers vote on shifts"), ["Tram drivers vote on shifts"]),
    ],
)
def test_a_list_of_headlines_ends_with_a_paragraph_or_what_closes(
    lines: tuple[str, ...], found: list[str]
) -> None:
    kinds = [kind(line) for line in lines]
    marks = [LineMark("text", f"/{n}") for n in range(len(lines))]
    listed = blurbs.listed(lines, kinds, [True] * len(lines), marks, 0)
    assert [each.teaser.headline for each in listed] == found
    assert all(
        each.teaser.label == "Related articles" and each.teaser.href == f"/{each.start}" for each in listed
    )
    assert blurbs.listed(lines, kinds, [False] * len(lines), [], 0) == []
    assert blurbs.listed(lines, kinds, [True] * len(lines), [], 1) == []


def test_a_credit_above_a_blurb_is_of_the_blurb_and_one_with_a_caption_only_between_two() -> None:
    blurb = (PROSE, "Read More Show Less")
    lines = ["Photo: Jan Berg", *blurb, "A ferry. Photo: Eva Roe", *blurb, "Photo: Ada Gruber", PROSE]
    kinds = [kind(line) for line in lines]
    found = blurbs.marked(lines, kinds, [""] * len(lines))
    media = blurbs.pictures(lines, kinds, found)
    assert [(each.credit, each.teaser) for each in media] == [
        ("Jan Berg", 0),
        ("Eva Roe", 1),
        ("Ada Gruber", None),
    ]
    first = ["A ferry. Photo: Eva Roe", *blurb]
    kinds = [kind(line) for line in first]
    (alone,) = blurbs.pictures(first, kinds, blurbs.marked(first, kinds, [""] * 3))
    assert alone.teaser is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Photo courtesy: Jan Berg", ("", "Jan Berg")),
        ("Image via: Jan Berg", ("", "Jan Berg")),
        ("They meet: Jan Berg", None),
        ("Photo they meet: Jan Berg", None),
        ("A ferry. Courtesy photo: Jan Berg", ("A ferry.", "Jan Berg")),
        ("A ferry [Photo: Jan Berg]", ("A ferry", "Jan Berg")),
        ("A ferry (Photo: Jan Berg).", ("A ferry", "Jan Berg")),
        ("A ferry (in the sound).", None),
        ("A ferry ().", None),
        ("Photo: jan berg of the post", None),
        ("Photo: " + "Jan " * 10, ("", ("Jan " * 10).strip())),
        ("Photo: " + "Jan " * 11, None),
        ("Photo: " + "J" * 111, ("", "J" * 111)),
    ],
)
def test_what_stands_before_and_behind_the_word_for_a_photo_is_told_apart(
    line: str, found: tuple[str, str] | None
) -> None:
    read = credit.read(line)
    assert read == found or (found is None and read is not None and "Jan" not in read[1])


@pytest.mark.parametrize(
    ("line", "author_"),
    [
        ("By Ada" + " b" * 15, None),
        ("By " + " ".join(["Ada"] * 16), " ".join(["Ada"] * 16)),
        ("By " + " ".join(["Ada"] * 17), None),
        ("By ada gruber", "ada gruber"),
        ("By ada of gruber", None),
        (" ".join(["Ada"] * 8), " ".join(["Ada"] * 8)),
        (" ".join(["Ada"] * 9), None),
        ("Ada Gruber 2", None),
        ("Hill Xqz", "Hill Xqz"),
        ("Read More", None),
        ("Clayclayclayclay", "Clayclayclayclay"),
        ("Clayclayclayclayc", None),
        ("Cl4y", None),
        ("Ada Gruber Editor Post", "Ada Gruber"),
        ("Ada Editor Post", "Ada Editor Post"),
    ],
)
def test_a_name_has_so_many_words(line: str, author_: str | None) -> None:
    found = signature.read(line)
    assert (found.author if found else None) == author_


@pytest.mark.parametrize(
    ("line", "has"),
    [
        ("Anna Gruber, Reporter", True),
        ("Anna Eva Gruber, Reporter", True),
        ("Anna, Reporter", False),
        ("Anna Maria Eva Gruber, Reporter", True),
        ("Anna Maria Eva Lena Gruber, Reporter", False),
        ("Anna Gruber, " + "very " * 7 + "reporter", True),
        ("Anna Gruber, " + "very " * 8 + "reporter", False),
        ("Anna Gruber, ", False),
        ("Xqz Gruber, Reporter", False),
    ],
)
def test_a_role_is_of_eight_words_at_most(line: str, has: bool) -> None:
    assert signature.has_role(line) is has


def test_words_of_menus_and_newsrooms_are_counted() -> None:
    assert signature.count_no_person(["Latest", "News,", "Ada"]) == 2
    assert signature.has_office(["the", "Staff."])
    assert not signature.has_office(["Ada"])


def test_a_label_above_a_name_has_thirty_characters_at_most() -> None:
    assert byline.is_label("Written by" + " " * 20)
    assert not byline.is_label("Written by" + " " * 21)


def test_a_line_of_four_words_with_a_first_name_is_a_name_and_one_of_five_a_headline() -> None:
    lines = ("Anna Berg wins vote", "Anna Berg wins the vote", PROSE)
    found = headline_features.measure(lines, ("short", "short", "prose"), (2,), 2, (0, 1))
    assert found["name"].tolist() == [1, 0]


def test_the_masses_above_a_headline_are_those_of_paragraphs() -> None:
    lines = [PROSE] * 30 + ["A ferry sails again", "x" * 39, "x" * 40, "x" * 98 + ".", "x" * 99 + "."]
    kinds = [kind(line) for line in lines]
    found = headline_features.measure(lines, kinds, (33, 34), 33, (30,))
    assert found["12 above"].tolist() == [12 * len(PROSE)]
    assert found["25 above"].tolist() == [25 * len(PROSE)]
    assert found["to paragraph"].tolist() == [4]
    assert found["menu below"].tolist() == [2]
    far = headline_features.measure(lines[:31], kinds[:31], (), 31, (30,))
    assert far["to paragraph"].tolist() == [60]
