"""A story of harbour pilots and notices that name it."""

from tests.steps.feeding import HOUR, MORNING, story
from wire.sources.files import Sent

HEADLINE = "Harbour pilots end their protest"
SLUG = "PORTUGAL-PILOTS/"
AT_NINE = MORNING + 2 * HOUR


def pilots(guid: str = "urn:hp:1", **fields: object) -> Sent:
    return story(guid, headline=HEADLINE, slugline=SLUG, **fields)  # type: ignore[arg-type]


def notice(text: str, headline: str = "Kill notice", guid: str = "urn:hp:9", at: int = AT_NINE) -> Sent:
    return story(guid, headline=headline, body=text, at=at)
