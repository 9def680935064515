"""The HTTP API says what the wire says, as of when, and fails in plain words."""

from pathlib import Path
from typing import Any

import pytest

from tests.steps.feeding import HOUR, MORNING, NOW, raw, story
from tests.web.client import Page
from wire.domain.clock import iso

MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)
SCRIPT = "<script>alert(document.domain)</script> & <b>bold</b>"


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path)


def test_every_answer_says_as_of_when_and_up_to_which_offsets_it_is(page: Page) -> None:
    page.filled.feed(story(), raw(b"\0\xff", key="z"))
    paths = ["counts", "items", "ledger", "status", "rejected", "rejected/1", "alarms", "names"]
    for path in paths:
        answer = page.get(f"/api/{path}")
        assert answer["as_of"] == "2026-04-13T00:00:00Z" or answer["as_of"].startswith("2026-"), path
        assert answer["offsets"]["wire.stories/0"] == 1, path
        assert answer["stale"] is False


def test_counts_without_parameters_are_those_of_wire_tables(page: Page) -> None:
    page.filled.feed(story(), story("b", body=MINE), story())
    assert page.get("/api/counts")["rows"] == page.filled.memory.counts()


def test_counts_are_asked_for_by_field_name_and_time(page: Page) -> None:
    page.filled.feed(story("b", body=MINE), story(at=MORNING + 30 * HOUR))
    by_country = page.get("/api/counts", by="country", kind="story", topic="economy, business and finance")[
        "rows"
    ]
    assert "CL" in {row["region"] for row in by_country}
    assert {row["topic"] for row in by_country} == {"04000000"}
    assert not any(row["region"].isdigit() for row in by_country)
    within = page.get("/api/counts", by="country", kind="story", region="Latin America and the Caribbean")[
        "rows"
    ]
    assert [(row["region"], row["received"]) for row in within] == [("CL", 1)]
    regions = page.get("/api/counts", by="region")["rows"]
    assert all(row["region"].isdigit() for row in regions)
    last = page.get("/api/counts", by="hour", kind="story", last=24)["rows"]
    assert [row["received"] for row in last] == [1]
    days = page.get("/api/counts", by="day", kind="story")["rows"]
    assert [row["day"] for row in days] == ["2026-03-03", "2026-03-02"]


def test_items_are_filtered_by_words_places_agency_and_time(page: Page) -> None:
    page.filled.feed(story("a"), story("b", body=MINE, at=MORNING + 5 * HOUR, headline="Mine to close"))
    assert len(page.get("/api/items")["items"]) == 2
    [found] = page.get("/api/items", q="copper", region="Chile")["items"]
    assert found["headline"] == "Mine to close"
    assert {"text": "copper", "hit": True} in found["excerpt"]
    assert len(page.get("/api/items", kind="all")["items"]) == 2
    assert page.get("/api/items", agency="Nobody")["items"] == []
    assert len(page.get("/api/items", language="English")["items"]) == 2
    assert page.get("/api/items", language="Spanish")["items"] == []
    assert len(page.get("/api/items", agency="Halden")["items"]) == 2
    assert len(page.get("/api/items", since="2026-03-02T10:00:00Z")["items"]) == 1


def test_an_item_has_its_versions_with_what_changed_and_where_they_lie(page: Page) -> None:
    page.filled.feed(story(body=MINE))
    page.filled.feed(story(version=2, at=MORNING + HOUR, body=MINE.replace("June", "July")))
    [shown] = page.get("/api/items")["items"]
    item = page.get(f"/api/items/{shown['uri']}")
    assert [version["place"] for version in item["versions"]] == ["wire.stories/0/1", "wire.stories/0/0"]
    changed = item["versions"][0]["differences"]["body"]
    assert [list(piece.values()) for piece in changed if piece["change"] != "same"] == [
        ["removed", "June,"],
        ["added", "July,"],
    ]
    assert item["links"][0]["kind"] == "update"


def test_a_killed_item_is_shown_as_killed_with_the_reason_and_no_live_text(page: Page) -> None:
    page.filled.feed(story(body=MINE, headline="Mine to close"))
    page.filled.feed(
        story(version=2, at=MORNING + HOUR, pubstatus="canceled", body="", ednote="It was invented.")
    )
    [killed] = page.get("/api/items")["items"]
    assert (killed["status"], killed["reason"]) == ("canceled", "It was invented.")
    item = page.get(f"/api/items/{killed['uri']}")
    assert "bodies" not in item["versions"][0]["value"]
    assert [version["current"] for version in item["versions"]] == [True, False]


@pytest.mark.parametrize(
    ("path", "parameters", "words"),
    [
        ("counts", {"by": "weather"}, "by"),
        ("counts", {"topic": "knitting"}, "Media Topic"),
        ("counts", {"region": "Atlantis"}, "ISO 3166"),
        ("counts", {"from": "yesterday"}, "time with its zone"),
        ("items", {"since": "2026-03-02T10:00:00"}, "time with its zone"),
        ("items", {"cursor": "x"}, "cursor"),
        ("items", {"top": "1000000"}, "top"),
        ("items", {"status": "'; DROP TABLE items"}, "status"),
    ],
)
def test_a_bad_parameter_is_told_in_plain_words(
    page: Page, path: str, parameters: dict[str, str], words: str
) -> None:
    answer = page.client.get(f"/api/{path}", params=parameters)
    assert answer.status_code == 400
    assert words in answer.json()["error"]


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("items?limit=5", "limit: no such parameter; did you mean top?"),
        ("items?agncy=Reuters", "agncy: no such parameter; did you mean agency?"),
        ("counts?form=2026-03-02", "form: no such parameter; did you mean from?"),
        ("items/urn:x?version=2", "version: no such parameter; expected none"),
        ("ledger?day=2026-03-02", "day: no such parameter; expected by, top"),
        *((f"{path}?zz=1", "zz: no such parameter") for path in ("status", "events", "rejected", "alarms")),
    ],
)
def test_a_parameter_that_no_endpoint_has_is_told_with_the_nearest(page: Page, path: str, said: str) -> None:
    answer = page.client.get(f"/api/{path}")
    assert answer.status_code == 400
    assert said in answer.json()["error"]


def test_what_is_not_there_is_a_plain_404(page: Page) -> None:
    assert page.get("/api/items/urn:uuid:none", 404)["error"] == "no item urn:uuid:none"
    assert page.get("/api/rejected/99", 404)["error"] == "no dead letter 99"


def test_a_headline_of_a_megabyte_is_cut_in_lists(page: Page) -> None:
    page.filled.feed(story(headline="word " * 200_000))
    answer = page.client.get("/api/items")
    assert len(answer.content) < 5000
    [item] = answer.json()["items"]
    assert item["headline"].endswith("…")


def test_a_text_without_a_headline_is_cut_with_a_mark(page: Page) -> None:
    page.filled.feed(story(headline="", body="A long first line " * 30))
    [item] = page.get("/api/items")["items"]
    assert item["headline"].startswith("A long first line")
    assert item["headline"].endswith("…")


def test_a_dead_letter_shows_the_bytes_around_its_fault(page: Page) -> None:
    page.filled.feed(raw(b"<nitf>\n<body>\n<p>text</nitf>", key="x"))
    [group] = page.get("/api/rejected")["groups"]
    assert group["format"] == "nitf"
    assert group["newest"] == iso(NOW)  # when it was rejected, as `wire rejected` has it
    shown = page.get(f"/api/rejected/{group['example']}")
    fault: dict[str, Any] = shown["fault"]
    assert fault["before"] == "<nitf>\n<body>\n<p>text</nitf>"
    assert fault["at"] == "[end]", shown["letter"]["reason"]
    assert fault["hex"][0].startswith("00000000  3c 6e 69 74 66 3e")


def test_wire_text_is_never_markup_in_an_answer(page: Page) -> None:
    page.filled.feed(story(headline=SCRIPT))
    answer = page.client.get("/api/items")
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "set-cookie" not in answer.headers


def test_a_token_is_asked_for_everywhere_but_at_the_page_and_its_health(tmp_path: Path) -> None:
    page = Page(tmp_path, token="s3cret")
    for path in ("counts", "items", "status", "events", "names"):
        assert page.client.get(f"/api/{path}").status_code == 401
    assert page.client.get("/metrics").status_code == 401
    assert page.client.get("/api/items", headers={"Authorization": "Bearer wrong"}).status_code == 401
    assert page.client.get("/api/items", headers={"Authorization": "Bearer s3cret"}).status_code == 200
    assert page.client.get("/").status_code == 200
    assert page.client.get("/healthz").status_code == 200


def test_a_page_of_another_site_cannot_ask_by_another_name(page: Page) -> None:
    assert page.client.get("/api/items", headers={"Host": "evil.example:8090"}).status_code == 403
    assert page.client.get("/api/items", headers={"Host": "localhost:8090"}).status_code == 200


def test_metrics_and_readiness_tell_of_a_broker_that_is_away(page: Page) -> None:
    assert page.client.get("/readyz").status_code == 200
    page.follower.as_of -= 60_000
    page.follower.fault = "no broker answers at 127.0.0.1:9092"
    assert page.client.get("/readyz").status_code == 503
    answer = page.get("/api/items")
    assert answer["stale"] is True
    assert answer["fault"] == "no broker answers at 127.0.0.1:9092"
    assert "wire_web_age_seconds 60.0" in page.client.get("/metrics").text


def test_a_file_that_breaks_while_it_is_read_is_a_plain_message(page: Page) -> None:
    page.filled.feed(story())
    page.filled.store.close()
    for part in page.filled.store.path.parent.glob("wire.sqlite*"):
        part.write_bytes(b"no database" * 1000)
    answer = page.client.get("/api/items")
    assert answer.status_code == 503
    assert "delete it" in answer.json()["error"]


def test_the_reference_lists_every_operation_and_says_what_each_parameter_means(page: Page) -> None:
    document = page.client.get("/openapi.json").json()
    operations = [each["get"] for each in document["paths"].values()]
    assert all(each.get("description") for one in operations for each in one.get("parameters", ()))
    text = page.client.get("/docs").text
    assert all(f"GET {path}" in text for path in document["paths"])
    assert "<td>usable, withheld, canceled<td>" in text
    assert "/api/events" in document["paths"]
