"""Pages as sites build them: live ones, AMP, galleries, layouts of tables, links that touch each other."""

# ruff: noqa: E501 (pages as sites set them)

from wire.domain import formats
from wire.domain.message import Media, Message
from wire.domain.splitting.parts import Parts, split

FIRST = "The ferry to Dorf stays in port until Friday because its engine has to be taken out, the owner said."
SECOND = (
    "About 900 people take the ferry every day, most of them on their way to the shipyard across the fjord."
)
LAST = "The next boat sails on Saturday."


def page(body: str, head: str = "") -> Message:
    title = (
        "<title>Ferry stays in port | Alpin Post</title><meta property='og:site_name' content='Alpin Post'>"
    )
    return formats.parse(
        f"<!DOCTYPE html><html lang='en'><head>{title}{head}</head><body>{body}</body></html>".encode()
    )


def parts(text: str, head: str = "") -> Parts:
    address = "<link rel='canonical' href='https://post.example/ferry'>"
    return split(page(f"<article><h1>Ferry stays in port</h1>{text}</article>", address + head))


def story(text: str, head: str = "") -> tuple[str, ...]:
    found = parts(text, head).story
    assert found is not None
    return found.lines


def test_links_that_touch_are_a_line_each_with_its_own_address() -> None:
    links = "<a href='/b'>Mayor opens the bridge at Hamm</a><a href='/c'>Rovers win their third match</a>"
    found = parts(f"<p>{FIRST}</p><p>{SECOND}</p><div><h2>Read also</h2>{links}</div>")
    assert [(each.headline, each.href) for each in found.teasers] == [
        ("Mayor opens the bridge at Hamm", "https://post.example/b"),
        ("Rovers win their third match", "https://post.example/c"),
    ]


def test_a_link_in_a_sentence_that_editors_cut_in_two_leaves_its_word_whole() -> None:
    cut = f"The council joined the <a href='/a'>harbour m</a><a href='/a'>oon plan</a> on Monday. {FIRST}"
    assert (
        story(f"<p>{cut}</p><p>{SECOND}</p>")[0]
        == f"The council joined the harbour moon plan on Monday. {FIRST}"
    )


def test_a_link_behind_a_label_in_a_paragraph_keeps_its_address() -> None:
    found = parts(f"<p>{FIRST}</p><p>Read more: <a href='/b'>Mayor opens the bridge</a></p><p>{SECOND}</p>")
    assert [(each.headline, each.href) for each in found.teasers] == [
        ("Mayor opens the bridge", "https://post.example/b")
    ]
    assert story(f"<p>{FIRST}</p><p><a href='/r'>The report</a> has {SECOND[1:]}</p>")[0] == FIRST


def test_cells_of_a_layout_with_several_lines_are_not_run_together() -> None:
    cells = f"<td>News<br>Sport</td><td><b>Ferry stays in port</b><br>{FIRST}<br><br>{SECOND}</td>"
    assert "Ferry stays in port" in page(f"<table><tr>{cells}</tr></table>").lines


def test_a_live_page_has_all_of_its_updates() -> None:
    live = '<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Ferry stays in port"}</script>'
    updates = "".join(
        f"<article><h2>Update</h2><p>{text}</p></article>" for text in (FIRST + FIRST, SECOND, LAST + SECOND)
    )
    found = split(page(f"<main><h1>Ferry stays in port</h1>{updates}</main>", live)).story
    assert found is not None
    assert [text for text in found.lines if text != "Update"] == [FIRST + FIRST, SECOND, LAST + SECOND]


def test_a_short_sentence_and_the_last_line_are_no_cross_heads() -> None:
    found = parts(
        f"<p>{FIRST}</p><p>Nobody was hurt.</p><h2>Crew of nine</h2><p>{SECOND}</p><p>{LAST}</p>"
    ).story
    assert found is not None
    assert found.crossheads == ("Crew of nine",)


def test_a_picture_of_amp_has_the_caption_below_it() -> None:
    text = f"<amp-img src='https://i.example/1.jpg' width='9'></amp-img><p class='caption'>The ferry at its quay.</p><p>{FIRST}</p><p>{SECOND}</p>"
    assert page(f"<main><h1>Ferry stays in port</h1>{text}</main>").media == (
        Media(caption="The ferry at its quay.", href="https://i.example/1.jpg"),
    )


def test_a_caption_in_a_box_of_its_own_is_of_the_picture_beside_that() -> None:
    box = "<div><img src='/1.jpg'><div><p class='caption'>The ferry at its quay.</p></div></div>"
    assert parts(f"{box}<p>{FIRST}</p><p>{SECOND}</p>").media == (
        Media(caption="The ferry at its quay.", href="https://post.example/1.jpg"),
    )


def test_the_picture_that_json_ld_names_and_the_one_caption_of_a_page_are_one() -> None:
    named = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry stays in port", "image": "https://i.example/1.jpg"}</script>'
    found = parts(f"<p>Photo: Bo Ng/Alpin</p><p>{FIRST}</p><p>{SECOND}</p>", named)
    assert [(each.credit, each.href) for each in found.media] == [("Bo Ng/Alpin", "https://i.example/1.jpg")]


def test_what_stands_behind_the_last_bar_of_a_caption_is_its_credit() -> None:
    captions = ("The quay at dusk. | ALPIN POST / LEA GUIVARCH", "Crew | It was long, they said.")
    text = "".join(
        f"<figure><img src='/{n}.jpg'><figcaption>{each}</figcaption></figure>"
        for n, each in enumerate(captions)
    )
    assert [
        (each.caption, each.credit)
        for each in page(f"<article>{text}<p>{FIRST}</p><p>{SECOND}</p></article>").media
    ] == [
        ("The quay at dusk.", "ALPIN POST / LEA GUIVARCH"),
        ("Crew | It was long, they said.", ""),
    ]
