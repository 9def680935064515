"""Messages whose format tells the story from the rest."""

import pytest

from tests.domain.splitting.pages import OTHER, PARAGRAPH, article
from wire.domain.errors import Rejected
from wire.domain.message import Identity, Media, Message, Teaser
from wire.domain.splitting.dateline_fields import Dateline
from wire.domain.splitting.parts import Parts, split


def test_an_article_keeps_its_paragraphs_and_crossheads() -> None:
    parts = article(PARAGRAPH, " Why now ", OTHER, crossheads=frozenset({1}))
    assert parts.story is not None
    assert parts.story.lines == (PARAGRAPH, "Why now", OTHER)
    assert parts.story.crossheads == ("Why now",)


def test_an_article_gives_up_its_byline_and_link_lines() -> None:
    parts = article(
        "By JANE ROE", "LONDON, March 3 (Reuters) - " + PARAGRAPH, "READ MORE: Ferry runs all night", OTHER
    )
    assert parts.story is not None
    assert parts.story.byline == "JANE ROE"
    assert parts.story.dateline == Dateline("LONDON", "Reuters", "March 3")
    assert parts.story.lines == ("LONDON, March 3 (Reuters) - " + PARAGRAPH, OTHER)
    assert parts.teasers == (Teaser(label="READ MORE", headline="Ferry runs all night"),)


def test_what_the_format_says_goes_before_what_the_text_says() -> None:
    parts = article(
        "LONDON (Reuters) - " + PARAGRAPH, dateline="PARIS, March 3 -", agency="AFP", byline="Jane Roe"
    )
    assert parts.story is not None
    assert (parts.story.agency, parts.story.byline) == ("AFP", "Jane Roe")
    assert parts.story.dateline == Dateline("PARIS", "", "March 3")


def test_a_flash_is_a_story_of_a_headline_alone() -> None:
    parts = article()
    assert parts.story is not None
    assert parts.story.headline == "Bridge closed"


def test_a_picture_without_text_has_no_story() -> None:
    media = (Media(caption="The bridge at dusk"),)
    parts = split(
        Message(format="newsml", identity=Identity(), type="picture", headline="Bridge", media=media)
    )
    assert parts == Parts(None, (), media)


def test_an_entry_of_a_feed_without_its_whole_text_has_no_story_and_a_package_has_its_headline() -> None:
    teasers = (Teaser(headline="Ferry runs all night"),)
    assert split(Message(format="rss", identity=Identity(), teasers=teasers)) == Parts(None, teasers)
    package = split(Message(format="newsmlg2", identity=Identity(), headline="Ferries", teasers=teasers))
    assert package.story is not None
    assert (package.story.headline, package.story.lines, package.teasers) == ("Ferries", (), teasers)


def test_an_empty_message_is_rejected() -> None:
    with pytest.raises(Rejected, match="nothing"):
        split(Message(format="nitf", identity=Identity()))


@pytest.mark.parametrize(("size", "is_link"), [(240, True), (241, False)])
def test_a_link_line_of_an_article_has_two_hundred_and_forty_characters_at_most(
    size: int, is_link: bool
) -> None:
    line = "Read also: " + "x" * (size - 11)
    parts = article(PARAGRAPH, line, OTHER)
    assert parts.story is not None
    assert (line not in parts.story.lines) is is_link
    assert len(parts.teasers) == is_link


@pytest.mark.parametrize(("above", "place"), [(2, "LONDON"), (3, None)])
def test_the_dateline_of_an_article_stands_in_one_of_its_first_three_lines(
    above: int, place: str | None
) -> None:
    parts = article(*["Why now"] * above, "LONDON (Reuters) - " + PARAGRAPH)
    assert parts.story is not None
    assert (parts.story.dateline.place if parts.story.dateline else None) == place


def test_the_credit_of_a_picture_is_set_apart_from_its_caption() -> None:
    given = (
        Media(caption="The bridge. (Jane Roe/Reuters)"),
        Media(caption="The bridge (Jane Roe/Reuters)", credit="Photo: Ada Gruber"),
        Media(caption="The bridge", credit="The Paper"),
    )
    message = Message(format="html", identity=Identity(), layout="page", lines=(PARAGRAPH,), media=given)
    assert [(each.caption, each.credit) for each in split(message).media] == [
        ("The bridge.", "Jane Roe/Reuters"),
        ("The bridge (Jane Roe/Reuters)", "Ada Gruber"),
        ("The bridge", "The Paper"),
    ]


@pytest.mark.parametrize(
    "above", [(), ("Salmon farmers agree on a pause",), ("Chile", "Salmon farmers agree")]
)
def test_a_byline_stands_above_the_text_of_an_article_below_a_headline_too(above: tuple[str, ...]) -> None:
    story = article(*above, "Por Camila Rojas", "The farmers agreed on three months.").story
    assert story is not None
    assert (story.byline, story.lines) == ("Camila Rojas", (*above, "The farmers agreed on three months."))


def test_a_line_below_a_sentence_is_no_byline_of_an_article() -> None:
    lines = ("The farmers agreed on three months.", "By Camila Rojas", "They will begin in April.")
    story = article(*lines).story
    assert story is not None
    assert (story.byline, story.lines) == ("", lines)
