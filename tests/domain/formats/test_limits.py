"""How far off something is looked for, and how long it may be: the last that counts, and the next."""

from datetime import UTC, datetime
from time import process_time

import pytest

from tests.domain.formats.feeds import atom
from tests.domain.formats.ninjs_items import item
from wire.domain import formats
from wire.domain.errors import Rejected

STORY = "The mayor opened the bridge on Monday, and two hundred people of the town came to see it."
MORE = "They stayed until the evening."


def body(*lines: str) -> bytes:
    """An item with these paragraphs."""
    return item(body_text="\n\n".join(lines))


def html_page(title: str, above: str = "") -> bytes:
    head, text = f"<head><title>{title}</title></head>", f"<p>{STORY}</p>" * 20
    return f"<!DOCTYPE html><html>{head}<body>{above}<h1>{title}</h1>{text}</body></html>".encode()


def is_rejected(raw: bytes) -> bool:
    try:
        formats.parse(raw)
    except Rejected:
        return True
    return False


# Pages


@pytest.mark.parametrize(("size", "rejected"), [(80, True), (81, False)])
def test_the_title_of_a_page_that_is_none_has_eighty_characters_at_most(size: int, rejected: bool) -> None:
    title = "404 Not Found" + "!" * (size - 13)
    assert is_rejected(html_page(title)) is is_rejected(title.encode()) is rejected


@pytest.mark.parametrize(("lines", "rejected"), [(6, True), (7, False)])
def test_what_a_server_says_in_place_of_a_page_has_six_lines_at_most(lines: int, rejected: bool) -> None:
    said = ["404 Not Found", *["The file was moved."] * (lines - 1)]
    assert is_rejected("\n\n".join(said).encode()) is rejected


@pytest.mark.parametrize(("menu", "held"), [(58, True), (59, False)])
def test_a_mark_above_the_headline_of_a_page_counts_in_its_first_sixty_lines(menu: int, held: bool) -> None:
    above = "".join(f"<p>Entry {n}</p>" for n in range(menu)) + "<p>EMBARGOED</p>"
    message = formats.parse(html_page("Dorf opens bridge", above))
    assert bool(message.held_because) is held


# Notebooks


@pytest.mark.parametrize(("below", "private"), [(3, True), (4, False)])
def test_a_private_line_is_one_of_the_last_four(below: int, private: bool) -> None:
    lines = [
        STORY,
        MORE,
        "Not for publication: the desk is open until ten.",
        *[MORE] * (below - 1),
        "desk@a.example",
    ]
    message = formats.parse(body(*lines))
    assert (message.lines == (STORY, MORE)) is private


@pytest.mark.parametrize(("below", "private"), [(1, True), (2, False)])
def test_a_notebook_ends_with_a_line_for_desks_or_one_before_it(below: int, private: bool) -> None:
    lines = [STORY, MORE, "Not for publication: the desk is open until ten.", *[MORE] * below]
    message = formats.parse(body(*lines))
    assert (message.lines == (STORY, MORE)) is private


@pytest.mark.parametrize(
    "last",
    [
        "- Ada Gruber, the desk",
        "# Kontakt",
        "+49 30 1234567",
        "desk@a.example",
        "Tel: 030 1234567",
        "030-1234567 - Gruber",
    ],
)
def test_a_notebook_is_known_by_its_last_line(last: str) -> None:
    message = formats.parse(body(STORY, MORE, "The following is not for publication", last))
    assert message.lines == (STORY, MORE)
    assert last in message.private_notes


def test_a_story_that_ends_with_a_sentence_has_no_notebook() -> None:
    lines = (STORY, MORE, "The following is not for publication", "She said so to the mayor.")
    assert formats.parse(body(*lines)).lines == lines


# Characters and places


@pytest.mark.parametrize(("letters", "rejected"), [(49, False), (48, True)])
def test_a_text_has_at_most_one_control_character_in_fifty(letters: int, rejected: bool) -> None:
    raw = ("x" * letters + "\x01").encode()
    try:
        formats.parse(raw, "text/plain")
        assert not rejected
    except Rejected:
        assert rejected


@pytest.mark.parametrize(("lists", "found"), [(11, True), (12, False)])
def test_a_point_is_found_in_twelve_levels_of_geojson(lists: int, found: bool) -> None:
    shape: object = [16.4, 48.2]
    for _ in range(lists):
        shape = [shape]
    deep: object = {"type": "Point", "coordinates": [16.4, 48.2]}
    for _ in range(lists):
        deep = {"geometry": deep}
    for geojson in ({"coordinates": shape}, deep):
        [place] = formats.parse(item(places=[{"name": "Dorf", "geojson": geojson}])).places
        assert place.point == ((16.4, 48.2) if found else None)


def test_a_point_of_georss_is_its_first_pair_of_degrees() -> None:
    entry = f"<id>1</id><content>{STORY}</content><point xmlns='http://www.georss.org/georss'>48.2 16.4 50 20</point>"
    assert [place.point for place in formats.parse(atom(entry)).places] == [(16.4, 48.2)]


def test_a_colon_at_the_end_of_a_story_makes_no_notebook() -> None:
    lines = (STORY, "Not for publication: the desk is open until ten.", MORE, "She said: so it is.")
    assert formats.parse(body(*lines)).lines == lines


# Lines and fields of an embargo


@pytest.mark.parametrize(("size", "held"), [(140, True), (141, False)])
def test_a_line_about_an_embargo_has_a_hundred_and_forty_characters_at_most(size: int, held: bool) -> None:
    line = "EMBARGOED until Friday, " + "x" * (size - 24)
    message = formats.parse(body(STORY, line, *[STORY] * 20))
    assert bool(message.held_because) is held


UNTIL = "2026-11-30T10:00:00Z"


@pytest.mark.parametrize("depth", [0, 1, 4, 5, 12])
@pytest.mark.parametrize("field", [{"embargoedUntil": UNTIL}, {"name": "embargo", "value": UNTIL}])
@pytest.mark.parametrize("in_list", [False, True])
def test_the_end_of_an_embargo_is_found_at_any_depth_of_an_item(
    depth: int, field: dict[str, str], in_list: bool
) -> None:
    nested: object = [[field]] if in_list else field
    for _ in range(depth):
        nested = {"more": nested}
    message = formats.parse(item(body_text=STORY, x=nested))
    assert message.embargoed_until == datetime(2026, 11, 30, 10, tzinfo=UTC)


def test_the_name_of_an_item_itself_is_no_field() -> None:
    message = formats.parse(item(body_text=STORY, name="embargo", value="2026-11-30"))
    assert message.embargoed_until is None
    assert not message.held_because


@pytest.mark.parametrize(("languages", "bodies"), [(24, 24), (25, 24)])
def test_an_item_has_texts_in_twenty_four_languages_at_most(languages: int, bodies: int) -> None:
    tags = [chr(97 + n) + "x" for n in range(languages)]
    told = [
        {"role": "main", "contentType": "text/plain", "language": tag, "value": f"{tag} {STORY}"}
        for tag in tags
    ]
    message = formats.parse(item(bodies=told, language=tags[0]))
    assert 1 + len(message.other_bodies) == bodies


# Terms and links


@pytest.mark.parametrize(
    ("code", "topic"),
    [
        ("sttsubj:17000000", "medtop:17000000"),
        ("sttsubj:01000000", "medtop:01000000"),
        ("sttsubj:18000000", ""),
        ("sttsubj:00000000", ""),
        ("sttsubj:20000001", "medtop:20000001"),
    ],
)
def test_subject_codes_are_of_seventeen_fields(code: str, topic: str) -> None:
    subjects = formats.parse(item(subject=[{"code": code, "name": "A"}])).subjects
    assert [subject.code for subject in subjects] == [code, *([topic] if topic else [])]


@pytest.mark.parametrize(("rel", "said"), [("via", "via"), ("replies", "replies"), ("", "related")])
def test_a_link_of_an_entry_keeps_its_relation(rel: str, said: str) -> None:
    message = formats.parse(
        atom(f'<id>1</id><content>{STORY}</content><link rel="{rel}" href="https://a.example/7"/>')
    )
    assert [(link.rel, link.href) for link in message.links] == [(said, "https://a.example/7")]


# Notes


@pytest.mark.parametrize("field", ["ednote", "usageterms", "signoff", "slugline"])
def test_a_note_as_long_as_a_book_is_read_at_its_ends_and_at_once(field: str) -> None:
    book = "Please use the photo before publishing the story; the withdrawn bill is killed. " * 4_000
    started = process_time()
    message = formats.parse(item(**{field: f"{book}\nEMBARGOED until 10:00"}))
    assert process_time() - started < 1
    assert message.held_because
    assert (
        len(message.ednote + message.usage_terms + message.slugline + "".join(message.private_notes))
        > 300_000
    )
