"""Pages of plain lines: what stands in the middle of a story, who signs it, what comes after it."""

import pytest

from wire.domain.message import Identity, Message
from wire.domain.splitting.parts import Parts, split

PARAGRAPHS = (
    "SELWICK (Hill) - Crews of the ferries across the sound voted on Friday to strike from Monday, their union said.",
    "The operator called the vote a mistake and said that buses would take the long way round the sound.",
    "Some nine thousand people cross the sound every day, most of them nurses and pupils of the schools.",
    "The mayor of Selwick asked both sides to meet in his office on Sunday and promised them coffee.",
)
TITLE = "Ferry crews vote to strike"


def page(*lines: str) -> Parts:
    return split(Message(format="text", identity=Identity(), layout="page", lines=lines))


@pytest.mark.parametrize(
    "box",
    [
        ("Related articles", "Porto tram drivers vote on night shifts"),
        ("Mehr zum Thema", "Busfahrer stimmen über den Streik in Husum ab"),
        ("Read also: Porto tram drivers vote on night shifts",),
        ("Lea también: Los conductores votan la huelga del lunes",),
        ("Sign up for our morning newsletter",),
        ("S'abonner à la lettre d'information",),
        ("Advertisement",),
        ("Foto: Jan Beispiel/dpa",),
    ],
)
def test_a_box_in_the_middle_does_not_cut_a_story_in_two(box: tuple[str, ...]) -> None:
    for at in (1, 2, 3):
        story = page(TITLE, *PARAGRAPHS[:at], *box, *PARAGRAPHS[at:]).story
        assert story is not None
        assert story.headline == TITLE
        assert story.lines == PARAGRAPHS


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        (("By Marta Klein",), "Marta Klein"),
        (("By", "Marta Klein"), "Marta Klein"),
        (("Written by:", "Marta Klein"), "Marta Klein"),
        (("MARTA KLEIN", "STAFF WRITER"), "MARTA KLEIN"),
        (("MARTA KLEIN", "Political Correspondent"), "MARTA KLEIN"),
        (("Marta Klein | February 20, 2026",), "Marta Klein"),
        (("ByMarta Klein February 20, 2026",), "Marta Klein"),
        (("Von Anna Muster",), "Anna Muster"),
        (("Par Jeanne Martin",), "Jeanne Martin"),
        (("Por Ana Ruiz",), "Ana Ruiz"),
        (("Av Anna Berg",), "Anna Berg"),
        (("Door Jan de Vries",), "Jan de Vries"),
    ],
)
def test_a_story_is_signed_in_many_ways(lines: tuple[str, ...], author: str) -> None:
    story = page(TITLE, *lines, *PARAGRAPHS).story
    assert story is not None
    assert (story.headline, story.byline) == (TITLE, author)
    assert story.lines == PARAGRAPHS


def test_text_after_a_list_of_facts_belongs_to_the_story() -> None:
    facts = ("- First strike since October", "- Nine thousand passengers")
    story = page(TITLE, *PARAGRAPHS, *facts, "Nobody went home early.").story
    assert story is not None
    assert story.lines == (*PARAGRAPHS, *facts, "Nobody went home early.")


def test_short_lines_below_the_heading_of_comments_are_no_text() -> None:
    story = page("Home", TITLE, *PARAGRAPHS, "Comments", "I knew it.", "So did I.").story
    assert story is not None
    assert story.lines == PARAGRAPHS


@pytest.mark.parametrize("heading", ["Comments", "About the author", "Tags"])
def test_all_short_lines_below_the_heading_are_left_out_until_a_paragraph_follows(heading: str) -> None:
    short = ("The buses are late again as they always are", "Ferry runs all night")
    story = page(TITLE, "By Marta Klein", *PARAGRAPHS[:2], heading, *short).story
    assert story is not None
    assert story.lines == PARAGRAPHS[:2]
    story = page(TITLE, *PARAGRAPHS, heading, *short, *PARAGRAPHS[:3], "What he says", *PARAGRAPHS[2:]).story
    assert story is not None
    assert story.lines == (*PARAGRAPHS, *PARAGRAPHS[:3], "What he says", *PARAGRAPHS[2:])


@pytest.mark.parametrize(("distance", "opens"), [(12, True), (13, False)])
def test_a_paragraph_with_a_dateline_opens_the_story_up_to_twelve_lines_above_the_rest(
    distance: int, opens: bool
) -> None:
    story = page(TITLE, PARAGRAPHS[0], *["Home"] * (distance - 1), *PARAGRAPHS[1:], *PARAGRAPHS[1:]).story
    assert story is not None
    assert (story.lines[0] == PARAGRAPHS[0]) is opens


def test_a_paragraph_with_a_dateline_opens_the_story_on_the_first_line_of_a_page() -> None:
    story = page(PARAGRAPHS[0], *["Home"] * 8, *PARAGRAPHS[1:], *PARAGRAPHS[1:]).story
    assert story is not None
    assert story.lines == (*PARAGRAPHS, *PARAGRAPHS[1:])


@pytest.mark.parametrize("count", ["Image 1 of 2", "1 of 2", "Bild 1 von 2", "2/2"])
def test_a_sentence_between_a_count_of_pictures_and_a_credit_is_a_caption(count: str) -> None:
    row = (count, "The ferry leaves the harbour of Selwick on Friday.", "(Image credit: Jan Berg)")
    parts = page(TITLE, *PARAGRAPHS[:2], *row, *PARAGRAPHS[2:])
    assert parts.story is not None
    assert row[1] not in parts.story.lines
    assert [(media.caption, media.credit) for media in parts.media] == [(row[1], "Jan Berg")]


def test_a_counted_caption_is_one_below_the_story_too() -> None:
    parts = page(TITLE, *PARAGRAPHS, "Comments", "2 of 2", PARAGRAPHS[2], "(Image credit: Jan Berg)")
    assert parts.story is not None
    assert parts.story.lines == PARAGRAPHS
    assert [media.caption for media in parts.media] == [PARAGRAPHS[2]]


def test_a_story_without_a_headline_keeps_who_signed_it() -> None:
    story = page("By Marta Klein", *PARAGRAPHS).story
    assert story is not None
    assert (story.headline, story.byline, story.lines) == ("", "Marta Klein", PARAGRAPHS)


SHORT = "The ferry leaves the harbour of Selwick on Friday."
CREDIT = "(Image credit: Jan Berg)"


def test_a_short_sentence_above_a_credit_is_a_caption_where_the_story_goes_on_below() -> None:
    parts = page(TITLE, *PARAGRAPHS[:2], SHORT, CREDIT, *PARAGRAPHS[2:])
    assert parts.story is not None
    assert parts.story.lines == PARAGRAPHS
    assert [(media.caption, media.credit) for media in parts.media] == [(SHORT, "Jan Berg")]


@pytest.mark.parametrize(
    "lines",
    [
        (*PARAGRAPHS, SHORT, CREDIT),
        (*PARAGRAPHS[:2], SHORT, CREDIT, "What the mayor says", *PARAGRAPHS[2:]),
        (*PARAGRAPHS[:2], f"“{SHORT}”", CREDIT, *PARAGRAPHS[2:]),
        (*PARAGRAPHS[:2], f"{SHORT} It is late.", CREDIT, *PARAGRAPHS[2:]),
        (*PARAGRAPHS[:2], f"{SHORT[:-1]}, with nurses on board and all pupils.", CREDIT, *PARAGRAPHS[2:]),
    ],
    ids=["last", "above a cross-head", "a quote", "two sentences", "as long as others"],
)
def test_else_it_is_a_paragraph_of_the_story(lines: tuple[str, ...]) -> None:
    story = page(TITLE, *lines).story
    assert story is not None
    assert story.lines == tuple(line for line in lines if line != CREDIT)


def test_a_paragraph_above_the_credit_of_a_picture_is_of_the_story() -> None:
    parts = page(TITLE, *PARAGRAPHS[:2], "(Image credit: Jan Berg)", *PARAGRAPHS[2:])
    assert parts.story is not None
    assert parts.story.lines == PARAGRAPHS
    assert [(media.caption, media.credit) for media in parts.media] == [("", "Jan Berg")]


@pytest.mark.parametrize(
    "line",
    [
        "Posted on February 20, 2026 by Marta Klein",
        "Feb. 20, 2026 | Marta Klein",
        "Marta Klein, Shipping Correspondent",
        "By Marta Klein | Staff",
        "By Marta Klein, Harbour Post",
    ],
)
def test_the_author_is_named_with_date_and_role(line: str) -> None:
    story = page("News", TITLE, line, *PARAGRAPHS, "Comments").story
    assert story is not None
    assert story.headline == TITLE
    assert story.byline.startswith("Marta Klein")
    assert story.lines == PARAGRAPHS


@pytest.mark.parametrize(
    ("line", "title"),
    [("By Marta Klein, Shipping Correspondent", "Shipping Correspondent"), ("By Marta Klein", "")],
)
def test_what_the_author_is_stands_apart_from_the_name(line: str, title: str) -> None:
    story = page("News", TITLE, line, *PARAGRAPHS, "Comments").story
    assert story is not None
    assert (story.byline, story.byline_title) == ("Marta Klein", title)


@pytest.mark.parametrize("start", ["SANTIAGO (HP) - ", "SANTIAGO - ", "Marta Klein - "])
def test_a_short_first_paragraph_is_text_whatever_name_it_begins_with(start: str) -> None:
    first = start + "A quake of 6.1 shook the sound on Friday, the centre said."
    story = page(TITLE, first, *PARAGRAPHS[1:]).story
    assert story is not None
    assert story.lines == (first, *PARAGRAPHS[1:])
    assert story.byline == ""


@pytest.mark.parametrize("caption", ["The lifeboat at sea", "The lifeboat at sea."])
def test_a_short_line_above_a_credit_at_the_beginning_is_its_caption(caption: str) -> None:
    parts = page("News", TITLE, "By Marta Klein", caption, "Credit: RNLI/Ceri Oakes", *PARAGRAPHS)
    assert parts.story is not None
    assert (parts.story.headline, parts.story.lines) == (TITLE, PARAGRAPHS)
    assert [(media.caption, media.credit) for media in parts.media] == [(caption, "RNLI/Ceri Oakes")]


def test_headlines_below_a_label_that_ends_no_blurb_are_teasers() -> None:
    parts = page(TITLE, *PARAGRAPHS, "Advertisement", "Read more", "Pier repairs to cost four million")
    assert parts.story is not None
    assert parts.story.lines == PARAGRAPHS
    assert [teaser.headline for teaser in parts.teasers] == ["Pier repairs to cost four million"]


def test_a_story_with_a_byline_above_a_read_more_label_is_no_teaser() -> None:
    parts = page(
        "News",
        TITLE,
        "By Marta Klein",
        *PARAGRAPHS[1:],
        "Continue Reading",
        "Pier repairs to cost four million",
    )
    assert parts.story is not None
    assert (parts.story.headline, parts.story.lines) == (TITLE, PARAGRAPHS[1:])
    blurb = page("News", "Home", TITLE, *PARAGRAPHS[1:], "Read More Show Less")
    assert [teaser.headline for teaser in blurb.teasers] == [TITLE]


def test_names_with_roles_below_a_story_are_a_list_of_whom_to_call() -> None:
    story = page(
        TITLE, *PARAGRAPHS, "Contact us", "MARY SMITH", "Managing Editor", "JOHN DOE", "Sports Editor"
    ).story
    assert story is not None
    assert (story.byline, story.lines) == ("", PARAGRAPHS)


def test_a_credit_above_a_headline_in_a_list_of_other_stories_is_of_that_story() -> None:
    listed = ("More news", "(Photo: Nina Falk/Polar)", "Choir of sailors sings in Bergen")
    parts = page(TITLE, PARAGRAPHS[0], "(Piet Dahl/Hill)", *PARAGRAPHS[1:], *listed)
    assert [(each.credit, each.teaser) for each in parts.media] == [
        ("Piet Dahl/Hill", None),
        ("Nina Falk/Polar", 0),
    ]


def test_a_credit_above_a_link_line_is_of_the_story_around_it() -> None:
    box = ("(Piet Dahl/Hill)", "Read also: Choir of sailors sings in Bergen")
    (picture,) = page(TITLE, *PARAGRAPHS[:2], *box, *PARAGRAPHS[2:]).media
    assert picture.teaser is None


def test_a_headline_above_the_credit_of_a_picture_is_no_caption() -> None:
    story = page(TITLE, "Photo: Jan Berg", *PARAGRAPHS).story
    assert story is not None
    assert (story.headline, story.lines) == (TITLE, PARAGRAPHS)
