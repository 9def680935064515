"""One item with all that is known of it: its copies beside it, and why it has its topics and places."""

from pathlib import Path

import pytest

from tests.steps.feeding import HOUR, MORNING, TEXT, story
from tests.web.client import Page

NEAR = TEXT.replace("ageing", "aging").replace("tanker", "big tanker")


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path)


def test_copies_are_shown_beside_the_item_that_stands_for_them(page: Page) -> None:
    page.filled.feed(
        story(),
        story("b", body=NEAR, at=MORNING + 60_000, headline="Pilots back"),
        story("c", at=MORNING + HOUR),
    )
    [item] = page.get("/api/items")["items"]
    assert item["copies"] == 2
    found = page.get(f"/api/items/{item['uri']}")
    assert [(copy["headline"], copy["kind"]) for copy in found["copies"]] == [
        ("Pilots back", "near"),
        ("Harbour pilots end their protest", "copy"),
    ]
    near, same = (
        page.get("/api/compare", one=item["uri"], other=copy["uri"])["differences"]
        for copy in found["copies"]
    )
    assert {"change": "removed", "text": "ageing"} in near["body"]
    assert {"change": "added", "text": "aging"} in near["body"]
    assert same == {}
    assert (
        f"it is a copy of {item['uri']}" in page.get(f"/api/items/{found['copies'][0]['uri']}", 404)["error"]
    )


def test_a_copy_that_is_taken_back_has_no_text_here(page: Page) -> None:
    page.filled.feed(story(), story("b", body=NEAR))
    [item] = page.get("/api/items")["items"]
    [copy] = page.get(f"/api/items/{item['uri']}")["copies"]
    page.filled.feed(story("b", version=2, pubstatus="canceled", body=""))
    assert page.get(f"/api/items/{item['uri']}")["copies"] == []
    page.get("/api/compare", 404, one=item["uri"], other=copy["uri"])


def test_a_copy_that_is_published_is_no_copy_any_more(page: Page) -> None:
    page.filled.feed(story(), story("b", body=NEAR), story(version=2, pubstatus="canceled", body=""))
    live = [item for item in page.get("/api/items")["items"] if item["status"] == "usable"]
    assert len(live) == 1
    for item in page.get("/api/items")["items"]:
        assert page.get(f"/api/items/{item['uri']}")["copies"] == []
        assert item["copies"] == 0


def test_each_tag_says_what_speaks_for_it_and_a_kill_has_no_evidence(page: Page) -> None:
    sent = [{"code": "medtop:20000593", "scheme": "medtop"}]
    page.filled.feed(
        story(body="LISBON (Halden) - Parliament votes on Tuesday in Chad, ministers said.", subject=sent)
    )
    [item] = page.get("/api/items")["items"]
    found = page.get(f"/api/items/{item['uri']}")["evidence"]
    assert found["published_by"] == found["rules"]
    topics = {topic["code"]: topic for topic in found["topics"]}
    assert set(topics) == set(item["topics"])
    assert topics["20000593"]["rule"] == "sent"
    places = {(place["literal"], place["rel"]): place for place in found["places"]}
    assert places["PT", "dateline"]["sent"] == ["LISBON"]
    assert [said["words"] for said in places["TD", "about"]["mentions"]] == ["Chad"]
    page.filled.feed(story(version=2, pubstatus="canceled", body=""))
    assert page.get(f"/api/items/{item['uri']}")["evidence"] is None
