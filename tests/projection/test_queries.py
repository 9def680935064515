"""What a search, a filter and a list of the read model find, and what an item shows."""

import pytest

from tests.projection.filling import MINE, Filled, found, kill
from tests.steps.feeding import HOUR, MORNING, raw, story
from wire.projection.queries import counts, history, items
from wire.projection.queries.dead_letters import groups, letter
from wire.projection.queries.snapshot import Reader


def test_what_is_asked_for_in_a_span_of_time_is_the_sum_of_its_hours(filled: Filled) -> None:
    filled.feed(story("a"), story("b", body=MINE, at=MORNING + 2 * HOUR))
    with Reader(filled.store.path).snapshot() as db:
        wanted = counts.Wanted("kind", "story")
        assert [row["received"] for row in counts.counts(db, wanted)] == [2]
        assert [row["received"] for row in counts.counts(db, wanted._replace(start="2026-03-02T08"))] == [1]
        hours = counts.counts(db, counts.Wanted("hour", "story"))
        assert [row["hour"] for row in hours] == ["2026-03-02T09:00:00Z", "2026-03-02T07:00:00Z"]


def test_a_killed_story_is_not_found_by_its_text_and_shows_that_it_is_killed(filled: Filled) -> None:
    filled.feed(story(body=MINE, headline="Owner to close copper mine"))
    assert len(found(filled, query="betrayal")) == 1
    filled.feed(kill(ednote="The quote was invented."))
    assert found(filled, query="betrayal") == []
    [killed] = found(filled, status="canceled")
    assert (killed["status"], killed["reason"]) == ("canceled", "The quote was invented.")
    with Reader(filled.store.path).snapshot() as db:
        known = history.history(db, killed["uri"])
        assert known is not None
        assert [version["current"] for version in known["versions"]] == [True, False]
        assert db.execute("SELECT body FROM items").fetchall()[0][0] == ""


def test_a_filter_takes_an_item_by_what_it_is_about_now(filled: Filled) -> None:
    filled.feed(story(body=MINE, headline="Owner to close copper mine"))
    assert len(found(filled, region="CL", topic="04000000")) == 1
    filled.feed(
        story(
            version=2,
            at=MORNING + HOUR,
            headline="Rovers win the cup",
            body="ROME (Halden) - The football team of Italy won the cup final on penalties, its coach said.",
        )
    )
    assert found(filled, region="CL") == []
    assert [each["version"] for each in found(filled, region="IT")] == [2]


def test_lists_are_newest_first_and_go_on_where_a_page_ended(filled: Filled) -> None:
    bodies = [MINE.replace("copper", metal) for metal in (["gold", "zinc", "tin", "lead", "iron", "silver"])]
    filled.feed(
        *(
            story(
                str(n),
                body=f"{n * 7919} {body} {n * 104729}",
                headline=f"Number {n * 31}",
                at=MORNING + n * HOUR,
            )
            for n, body in enumerate(bodies)
        )
    )
    shown = [each["uri"] for each in found(filled)]
    assert len(shown) >= 3
    with Reader(filled.store.path).snapshot() as db:
        paged, next_ = [], 1 << 62
        while next_:
            page = items.find(db, items.Wanted(before=next_, most=2))
            paged += [each["uri"] for each in page.items]
            next_ = page.next
    assert paged == shown
    times = [each["time"] for each in found(filled)]
    assert times == sorted(times, reverse=True)


@pytest.mark.parametrize(
    "query",
    [
        "NEAR(a b)",
        '"',
        "a* OR b",
        "headline:mine",
        "'; DROP TABLE items; --",
        "(",
        "-x",
        "\0",
        "labels : kstory",
        "{",
        "^zzz",
    ],
)
def test_a_query_that_is_syntax_is_only_words(filled: Filled, query: str) -> None:
    filled.feed(story())
    assert found(filled, query=query) == []
    assert len(found(filled, query="harbour PILOTS")) == 1
    assert len(found(filled, query='"harbour pilots" Setúbal')) == 1


def test_dead_letters_of_one_kind_are_one_group(filled: Filled) -> None:
    filled.feed(
        raw(b"<nitf><body></nitf>", key="x"),
        raw(b"<nitf>\n\n<body></nitf>", key="y"),
        raw(b"\0\xff", key="z"),
    )
    with Reader(filled.store.path).snapshot() as db:
        grouped = groups(db, 0, 10)
        assert sum(group["letters"] for group in grouped) == 3
        assert grouped[0]["letters"] == 2
        shown = letter(db, grouped[0]["example"])
        assert shown is not None
        assert shown["value"].startswith(b"<nitf>")


def test_a_story_shows_the_picture_that_stands_for_the_copy_it_names(filled: Filled) -> None:
    caption = "The owner of the copper mine speaks to workers at the gate of the mine on Monday morning"
    shown = {
        "type": "picture",
        "description_text": caption,
        "renditions": {"main": {"href": "https://pictures.example/1.jpg"}},
    }
    one, other = ({"main": {**shown, "uri": f"urn:p:{number}"}} for number in (1, 2))
    filled.feed(story("a", associations=one), story("b", body=MINE, associations=other))
    [picture] = found(filled, kind="media")
    for each in found(filled, kind="story"):
        with Reader(filled.store.path).snapshot() as db:
            whole = history.history(db, each["uri"])
        assert whole
        assert [part["uri"] for part in whole["parts"]] == [picture["uri"]]
