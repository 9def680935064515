"""Which lines of a web page are of the article: by what they link to, how long they are, what they stand in."""

import pytest

from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain.message import Message

SHORT = "A bridge opened in Dorf on Monday, and all who live there came."


def place(message: Message, begin: str) -> str:
    """Where the line that begins so stands."""
    return next(
        m.place for line, m in zip(message.lines, message.marks, strict=True) if line.startswith(begin)
    )


def paragraphs(count: int, of: str = SHORT) -> str:
    return "".join(f"<p>{n} {of}</p>" for n in range(count))


@pytest.mark.parametrize(("tag", "most"), [("p", 54), ("div", 30)])
def test_a_line_is_a_link_by_half_its_characters_and_a_paragraph_by_nine_tenths(tag: str, most: int) -> None:
    for linked, found in ((most, "text"), (most + 1, "link")):
        line = f"<{tag}><a href='/x'>{'a' * linked}</a>{'b' * (60 - linked)}</{tag}>"
        assert place(page(article(line)), "aaa") == found


def test_a_link_leads_somewhere_and_a_line_that_is_none_does_not() -> None:
    message = page(
        article("<p><a href='/x'>Ferries run again today</a></p>", "<p>See <a href='/y'>it</a> all now.</p>")
    )
    hrefs = {line: mark.href for line, mark in zip(message.lines, message.marks, strict=True)}
    assert hrefs["Ferries run again today"] == "/x"
    assert hrefs["See it all now."] == ""


@pytest.mark.parametrize(("size", "place_"), [(60, "text"), (59, "beside")])
def test_an_element_weighs_by_its_paragraphs_of_sixty_characters(size: int, place_: str) -> None:
    text = "x" * (size - 1) + "."
    message = page(f"<div>{f'<p>{text}</p>' * 9}</div><div>{paragraphs(3)}</div>")
    assert place(message, text) == place_


@pytest.mark.parametrize(
    "menu", ["<a href='/x'>{}</a>", "<figure><img src='a.jpg'><figcaption>{}</figcaption></figure>"]
)
def test_links_and_captions_weigh_nothing(menu: str) -> None:
    lines = "".join(f"<p>{menu.format(f'{n} {PARAGRAPHS[0]}')}</p>" for n in range(9))
    message = page(f"<div>{lines}</div><div>{paragraphs(4)}</div>")
    assert place(message, f"1 {SHORT}") == "text"


@pytest.mark.parametrize(("size", "place_"), [(149, "text"), (150, "beside")])
def test_an_article_of_less_than_a_hundred_and_fifty_characters_is_the_whole_page(
    size: int, place_: str
) -> None:
    inside = "x" * (size - 1) + "."
    message = page(f"<article><p>{inside}</p></article><div><p>Some more words.</p></div>")
    assert place(message, "Some more") == place_


@pytest.mark.parametrize(("above", "place_"), [(10, "text"), (11, "beside")])
def test_a_paragraph_set_apart_is_text_below_a_headline_twelve_lines_above_the_article(
    above: int, place_: str
) -> None:
    entries = "<h3>Entry</h3>" * above
    message = page(
        f"<h1>Ferry strike ends</h1><p>{PARAGRAPHS[0]}</p>{entries}<article>{paragraphs(6)}</article>"
    )
    assert place(message, PARAGRAPHS[0]) == place_


@pytest.mark.parametrize(
    ("apart", "place_"),
    [
        (f"<p>{PARAGRAPHS[0]}</p>", "text"),
        (f"<p>{PARAGRAPHS[0][:-1]}</p>", "beside"),
        (f"<p>{PARAGRAPHS[0]}</p><div>By Ada Gruber</div>", "beside"),
        (f"<aside><p>{PARAGRAPHS[0]}</p></aside>", "beside"),
        ("<p>Ferry workers said so.</p>", "beside"),
    ],
    ids=["a paragraph", "no sentence", "a deck above a name", "a box", "short"],
)
def test_what_stands_between_headline_and_article_is_text_where_it_reads_as_its_first_paragraph(
    apart: str, place_: str
) -> None:
    message = page(f"<h1>Ferry strike ends</h1>{apart}<article>{paragraphs(6)}</article>")
    assert place(message, "Ferry workers") == place_


def test_a_line_above_the_first_paragraph_of_an_article_is_a_label_and_one_below_it_a_cross_head() -> None:
    text = [f"<p>{paragraph} So it said.</p>" for paragraph in PARAGRAPHS]
    found = story(
        page(
            f"<article><h1>Ferry strike ends</h1><h2>In short</h2>{text[0]}<h2>What changes</h2>{text[1]}</article>"
        )
    )
    assert found.lines == (f"{PARAGRAPHS[0]} So it said.", "What changes", f"{PARAGRAPHS[1]} So it said.")
    assert found.crossheads == ("What changes",)


@pytest.mark.parametrize(("size", "place_"), [(60, "text"), (59, "beside")])
def test_a_first_paragraph_that_is_set_apart_has_sixty_characters(size: int, place_: str) -> None:
    apart = "x" * (size - 1) + "."
    message = page(f"<h1>Ferry strike ends</h1><p>{apart}</p><article>{paragraphs(6)}</article>")
    assert place(message, apart) == place_


@pytest.mark.parametrize(
    "element",
    [
        "<article>{}</article>",
        '<div itemprop="articleBody">{}</div>',
        '<div class="article-body">{}</div>',
        '<div class="x" itemprop="articleBody">{}</div>',
        '<article class="x">{}</article>',
    ],
)
def test_an_element_that_the_page_names_for_its_article_is_it_with_half_of_the_paragraphs(
    element: str,
) -> None:
    message = page(
        f"{element.format(paragraphs(5))}<div><p>Other: {SHORT}</p>{paragraphs(4, SHORT + ' So.')}</div>"
    )
    assert place(message, f"1 {SHORT}") == "text"
    assert place(message, "Other") == "beside"


@pytest.mark.parametrize("element", ["<div>{}</div>", '<div class="x">{}</div>'])
def test_an_element_without_such_a_name_is_not(element: str) -> None:
    message = page(
        f"{element.format(paragraphs(5))}<div><p>Other: {SHORT}</p>{paragraphs(4, SHORT + ' So.')}</div>"
    )
    assert place(message, "Other") == "text"


@pytest.mark.parametrize("tag", ["aside", "footer", "header", "div class='related'", "div id='newsletter'"])
def test_a_box_in_the_article_stands_beside_its_text(tag: str) -> None:
    message = page(article(f"<{tag}><p>More: {SHORT}</p></{tag.split()[0]}>"))
    assert place(message, "More") == "beside"
    assert place(message, PARAGRAPHS[0]) == "text"


@pytest.mark.parametrize(("tag", "found"), [("div", "beside"), ("article", "text")])
def test_comments_are_beside_the_story_but_a_whole_page_is_never_comments(tag: str, found: str) -> None:
    message = page(
        f"<{tag} class='comments'>{paragraphs(3)}</{tag}><div>{paragraphs(2, PARAGRAPHS[0])}</div>"
    )
    assert place(message, f"1 {SHORT}") == found
