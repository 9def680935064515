"""Tables, lists and notes in a story: columns stay columns, and what stands in a sentence does not cut it."""

import pytest

from tests.contract.format_samples import newsmlg2, ninjs, nitf
from tests.domain.formats.test_html import PARAGRAPHS, article, page, story
from wire.domain import formats
from wire.domain.splitting.parts import split

PROSE = " ".join(PARAGRAPHS[:2])
TABLE = (
    "<table><caption>Fares</caption><tr><th>Town</th><th>Fare</th></tr><tr><td>Dorf</td><td>3.10</td></tr>"
    "<tr><td>Hamm &amp; Au</td><td>12.90</td></tr></table>"
)
SET = "Town       Fare\nDorf       3.10\nHamm & Au  12.90"


def test_a_table_of_a_web_page_stands_in_columns_in_the_story() -> None:
    found = story(page(article(TABLE, f"<p>{PARAGRAPHS[0]} Again.</p>")))
    assert found.lines[-3:] == ("Fares", SET, f"{PARAGRAPHS[0]} Again.")
    assert found.crossheads == ()


@pytest.mark.parametrize(
    "layout",
    [
        "<table><tr><td>One column</td></tr><tr><td>of a few words</td></tr></table>",
        f"<table><tr><td>{PARAGRAPHS[0]}</td><td>Dorf</td></tr><tr><td>Au</td><td>{PROSE}</td></tr></table>",
        "<table><tr><td><p>Dorf</p></td><td>3</td></tr><tr><td>Au</td><td>4</td></tr></table>",
        "<table><tr><td><img src='a.jpg'></td><td>3</td></tr><tr><td>A ferry</td><td>4</td></tr></table>",
        "<table><tr><td><a href='/a'>News</a></td><td><a href='/b'>Sport</a></td></tr>"
        "<tr><td><a href='/c'>Arts</a></td><td>Jobs</td></tr></table>",
        "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td><td>3</td></tr><tr><td>c</td><td>d</td></tr>"
        "</table>",
    ],
    ids=["one column", "prose", "paragraphs", "pictures", "links", "nested"],
)
def test_a_table_that_lays_out_a_page_is_read_cell_by_cell(layout: str) -> None:
    lines = page(article(layout)).lines
    assert not any("\n" in line for line in lines)
    assert PARAGRAPHS[0] in lines


def test_items_of_a_list_are_no_cross_heads() -> None:
    listed = (
        "<h2>What changes</h2><ul><li>Rye bread costs 20 cents more</li><li>White bread costs less</li></ul>"
    )
    found = story(page(article(f"{listed}<p>{PARAGRAPHS[1]} So it said.</p>")))
    assert found.crossheads == ("What changes",)
    assert "Rye bread costs 20 cents more" in found.lines


def test_a_short_paragraph_that_is_no_sentence_is_a_cross_head() -> None:
    found = story(page(article(f"<p><b>What changes</b></p><p>{PARAGRAPHS[1]} So it said.</p>")))
    assert found.crossheads == ("What changes",)


def test_text_in_pre_keeps_its_rows_on_a_page() -> None:
    found = story(page(article(f"<pre>Dorf   3.10\nAu     4.20\n</pre><p>{PARAGRAPHS[1]} So it said.</p>")))
    assert "Dorf   3.10\nAu     4.20" in found.lines


def test_rows_of_a_plain_page_are_one_paragraph() -> None:
    rows = ["Town    Fare", "Dorf    3.10", "Au      12.90"]
    text = "\n".join(("Ferry fares rise", "", PARAGRAPHS[0], "", *rows, "", PARAGRAPHS[1]))
    message = formats.parse(text.encode())
    assert "\n".join(rows) in message.lines
    found = split(message).story
    assert found is not None
    assert "\n".join(rows) in found.lines
    assert found.crossheads == ()


def test_two_lines_with_a_gap_are_no_table_of_a_plain_page() -> None:
    text = f"Ferry fares rise\n\n{PARAGRAPHS[0]}\n\nHome   News\nSport   Arts\n\n{PARAGRAPHS[1]}"
    assert "Home   News" in formats.parse(text.encode()).lines


BODY = "<p>The verdict%s was read by a judge.</p><p>It is final.</p>"
NOTE = "<fn><p>Case 12/2026</p></fn>"
SENTENCES = ("The verdict was read by a judge.", "It is final.")


def test_a_footnote_stands_below_the_paragraph_that_it_is_of() -> None:
    found = formats.parse(nitf(body=BODY % NOTE)).lines
    assert found == (SENTENCES[0], "Case 12/2026", SENTENCES[1])
    assert (
        formats.parse(nitf(body=BODY % f" <em>itself</em>{NOTE}")).lines[0]
        == "The verdict itself was read by a judge."
    )
    assert formats.parse(nitf(body=f"<p>It is final.</p>{NOTE}")).lines == ("It is final.", "Case 12/2026")


@pytest.mark.parametrize(
    "inside",
    [
        "<media media-type='image'><media-reference source='a.jpg'/><media-caption>A judge.</media-caption></media>",
        "<note><body.content><p>Eds: check.</p></body.content></note>",
    ],
)
def test_what_is_no_text_of_a_paragraph_does_not_cut_it(inside: str) -> None:
    assert formats.parse(nitf(body=BODY % inside)).lines == SENTENCES


@pytest.mark.parametrize(
    "inside", ["<figure><img src='a'/></figure>", "<script>x()</script>", "<aside>Read on</aside>"]
)
def test_nor_does_it_in_html(inside: str) -> None:
    assert (
        formats.parse(ninjs(bodies=[{"contentType": "text/html", "value": BODY % inside}])).lines == SENTENCES
    )
    g2 = newsmlg2().replace(b"<p>A bridge opened.</p>", (BODY % "<media>x</media>").encode())
    assert formats.parse(g2).lines == SENTENCES


def test_between_paragraphs_that_are_not_marked_it_does() -> None:
    value = "<div>The verdict is final.<figure><img src='a'/></figure>It was read by a judge.</div>"
    found = formats.parse(ninjs(bodies=[{"contentType": "text/html", "value": value}])).lines
    assert found == ("The verdict is final.", "It was read by a judge.")
