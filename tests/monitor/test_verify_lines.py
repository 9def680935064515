"""A verification says in its last line what is proven, and what to do where something is not."""

from collections import Counter
from pathlib import Path

import pytest
from aiokafka import TopicPartition

from wire.clients.audit.report import LostHead, Report
from wire.monitor.verify_lines import verify_lines
from wire.settings import Settings

LOG = TopicPartition("wire.messages", 0)
SINCE = Path("wire.verified")
READ = Report(records=Counter({"wire.items": 3}), outcomes=Counter(published=2), received=2)


@pytest.mark.parametrize(
    ("report", "since", "said"),
    [
        (Report(), None, "nothing to verify: wire.messages is empty"),
        (READ, None, "verified: every output and every table equals"),
        (Report(outcomes=Counter(published=2)), SINCE, "verified: nothing came since the last verification"),
        (
            Report(records=READ.records, not_compared=["enrich-items"]),
            None,
            "with --since FILE, all that comes",
        ),
        (Report(records=READ.records, not_compared=["enrich-items"]), SINCE, "wire.verified has the tables"),
    ],
)
def test_what_is_proven_is_said_last(report: Report, since: Path | None, said: str) -> None:
    *_, last = verify_lines(report, Settings(), since)
    assert last.startswith(said)
    assert report.is_proven


@pytest.mark.parametrize(
    ("report", "said"),
    [
        (Report(differences=["x"], more=4), "not verified: 5 differences"),
        (
            Report(lost_head=LostHead(3, 9)),
            "not verified: wire.messages has lost its first records, 3 of 9 messages",
        ),
        (Report(lost={LOG: [range(5, 9)]}), "lost: up to 4 records"),
    ],
)
def test_what_is_not_proven_is_said_last(report: Report, said: str) -> None:
    *_, last = verify_lines(report, Settings(), None)
    assert last.startswith(said)
    assert not report.is_proven


def test_what_is_lost_is_told_once() -> None:
    *_, last = verify_lines(Report(lost={LOG: [range(5, 9)]}), Settings(), SINCE)
    assert last == "wire.verified knows of this now: --since tells it once"
