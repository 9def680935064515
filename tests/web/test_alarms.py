"""Alarms as the API, the metrics and the file have them, from a wire in memory."""

from pathlib import Path
from typing import Any

import pytest
from prometheus_client.parser import text_string_to_metric_families as families

from tests.steps.feeding import HOUR, MORNING, NOW, TEXT, story
from tests.web.client import Page
from wire.domain.clock import DAY
from wire.metrics.catalogue import WHERE
from wire.sources.files import Sent

MINUTE, WEEK = 60_000, 7 * DAY


@pytest.fixture
def page(tmp_path: Path) -> Page:
    return Page(tmp_path)


class Lately:
    """A page on which each message comes as it happens, and the clock is set by hand."""

    def __init__(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        self.page, self.now = page, NOW
        state = page.client.app.state.wire  # type: ignore[attr-defined]
        object.__setattr__(state, "clock", lambda: self.now)
        monkeypatch.setattr("tests.projection.filling.NOW", NOW)
        self._patch = monkeypatch

    def come(self, time: int, *sent: Sent) -> None:
        self.now = time
        self._patch.setattr("tests.projection.filling.NOW", time)
        self.page.filled.feed(*sent)

    def alarms(self, time: int) -> list[dict[str, Any]]:
        self.now = time
        self.page.follower.as_of = time
        found: list[dict[str, Any]] = self.page.get("/api/alarms")["alarms"]
        return found


@pytest.fixture
def lately(page: Page, monkeypatch: pytest.MonkeyPatch) -> Lately:
    return Lately(page, monkeypatch)


def photo(guid: str) -> dict[str, Any]:
    return {
        "associations": {
            "main": {"guid": guid, "type": "picture", "description_text": "A harbour", "renditions": {}},
        }
    }


def test_old_wire_raises_no_alarm(page: Page) -> None:
    page.filled.feed(
        *(story(f"a{number}", body=f"{TEXT} {number}", at=MORNING + number * HOUR) for number in range(40)),
        story("held", pubstatus="embargoed"),
        story("with", **photo("picture")),
    )
    assert page.get("/api/alarms")["alarms"] == []


def test_an_agency_and_a_source_that_end_are_told_with_what_is_normal_and_what_to_do(lately: Lately) -> None:
    for week in range(4, 0, -1):
        for number in range(90):
            time = NOW - week * WEEK + (number - 45) * HOUR // 10
            lately.come(
                time, story(f"{week}-{number}", body=f"{week} {number} {TEXT}", at=time, source="Halden")
            )
    lately.come(NOW, story("last", body=f"last {TEXT}", at=NOW, source="Halden"))
    assert lately.alarms(NOW) == []
    [quiet] = lately.alarms(NOW + 3 * HOUR)
    assert (quiet["rule"], quiet["subject"], quiet["level"]) == ("quiet", "source /test", "act")
    assert quiet["since"].startswith("2026-")
    assert quiet["normal"].count(",") == 3
    status = lately.page.get("/api/status")
    assert (status["alarms"], status["to_act"]) == (1, [quiet["what"]])
    lately.come(NOW + 3 * HOUR, story("again", body=f"again {TEXT}", at=NOW + 3 * HOUR, source="Halden"))
    assert lately.alarms(NOW + 3 * HOUR + 1000)  # it stands for ten minutes
    text = lately.page.client.get("/metrics").text
    assert 'wire_alarm{level="act",rule="quiet",subject="source /test"} 1.0' in text
    assert lately.alarms(NOW + 3 * HOUR + 11 * 60_000) == []


def test_a_message_held_without_a_time_is_told_until_it_is_released(lately: Lately) -> None:
    lately.come(NOW, story("held", pubstatus="embargoed", at=NOW))
    [held] = lately.alarms(NOW + HOUR)
    assert (held["rule"], held["level"]) == ("held", "look")
    lately.come(NOW + HOUR, story("held", version=2, at=NOW + HOUR))
    assert lately.alarms(NOW + 2 * HOUR) == []


def test_a_picture_that_is_on_the_wire_or_that_a_later_version_drops_is_not_missed(lately: Lately) -> None:
    lately.come(NOW, story("with", at=NOW, **photo("picture")))
    assert lately.alarms(NOW + HOUR) == []


def test_a_picture_of_another_message_is_missed_until_it_comes(lately: Lately) -> None:
    lately.come(NOW, story("text", at=NOW))
    db = lately.page.filled.store._db
    db.execute("DELETE FROM promises")
    uri = db.execute("SELECT uri FROM items").fetchone()[0]
    db.execute("INSERT INTO promises VALUES ('tag:photo', ?, ?, ?, NULL)", (uri, NOW, NOW))
    [missing] = lately.alarms(NOW + HOUR)
    assert missing["rule"] == "picture"


def test_the_metrics_of_the_page_are_those_of_the_catalogue(page: Page) -> None:
    page.filled.feed(story(), story("other", pubstatus="embargoed"))
    found = {family.name for family in families(page.client.get("/metrics").text)}
    listed = {metric.name.removesuffix("_total") for metric in WHERE["web"]}
    assert found <= listed
    assert listed - found <= {"process_max_fds"}
    assert 'wire_items{fate="live",kind="story"} 1.0' in page.client.get("/metrics").text


def test_a_kill_that_names_nothing_known_is_told_until_a_story_comes_for_it(lately: Lately) -> None:
    lately.come(NOW, story("gone", at=NOW - MINUTE, pubstatus="canceled", slugline="PILOTS"))
    [alarm] = lately.alarms(NOW + MINUTE)
    assert (alarm["rule"], alarm["what"]) == ("unknown-kills", "1 kill has named nothing known (PILOTS)")
    assert lately.alarms(NOW + 3 * HOUR) == []
    lately.come(NOW + HOUR, story("gone", 2, at=NOW + HOUR))
    assert lately.alarms(NOW + HOUR) == []


def test_a_kill_that_has_no_headline_is_told_by_the_id_that_it_means(lately: Lately) -> None:
    lately.come(NOW, story("gone", at=NOW - MINUTE, pubstatus="canceled", headline="", body=""))
    [alarm] = lately.alarms(NOW + MINUTE)
    assert alarm["what"] == "1 kill has named nothing known (gone)"


def test_a_kill_of_what_is_known_raises_no_alarm(lately: Lately) -> None:
    lately.come(NOW, story("a", at=NOW - MINUTE), story("a", 2, at=NOW, pubstatus="canceled"))
    assert lately.alarms(NOW + MINUTE) == []
