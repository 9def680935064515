"""The page in a browser: what it shows of the wire, and that nothing of the wire is run."""

import threading
import time
from collections.abc import Iterator
from html import escape
from urllib.parse import quote
from urllib.request import urlopen

import orjson
import pytest
import uvicorn

from tests.projection.filling import Filled
from tests.steps.feeding import HOUR, MORNING, NOW, raw, story
from tests.web.browser import CHROMIUM, Phone
from wire.broker.port import free_port
from wire.settings import Settings
from wire.web.app import build

SCRIPT = "<script>document.title='RUN'</script><img src=x onerror=\"document.title='RUN'\">"
AS_TEXT = (
    f"<nitf><body><body.head><hedline><hl1>{escape(SCRIPT)}</hl1></hedline></body.head>"
    f"<body.content><p>{escape(SCRIPT)}</p></body.content></body></nitf>"
)
"""A story with them for its headline and its text: in NITF they are words and no markup."""
MINE = (
    "SANTIAGO (Halden) - The owner of a copper mine in Chile will close it in June, the company said on Tuesday. "
    "Shares of the mining company fell in trading on the stock exchange in Santiago, and the union spoke of betrayal."
)
TURNED = (
    "GENEVA (Halden) - Envoys of both sides met on the lake for a second day and spoke of prisoners, of wheat and of "
    "the bridge at Koru, a diplomat said. \u202eThey will meet again on Friday.\u202c Nobody spoke to reporters."
)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no chromium here (Debian: apt-get install chromium)"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page over a filled file, whose broker is away."""
    filled = Filled(tmp_path_factory.mktemp("page") / "wire.sqlite")
    filled.feed(
        raw(AS_TEXT.encode(), key="a"),
        story("b", body=MINE, headline="Mine to close", at=MORNING + HOUR),
        story("b", version=2, at=MORNING + 2 * HOUR, pubstatus="canceled", body="", headline="Mine to close"),
        raw(f"<nitf><p>{SCRIPT}".encode(), key="c"),
        story("d", body=TURNED, headline="Peace \u202eatad\u202c talks \x1b[31m"),
        story("e", body=TURNED, headline="Peace talks", at=MORNING + HOUR),
    )
    port = free_port()
    app = build(Settings(broker="127.0.0.1:9"), filled.store, "", lambda: NOW)
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    opened = Phone(tmp_path_factory.mktemp("phone"))
    yield opened
    opened.close()


def seen(phone: Phone, address: str) -> str:
    """The page as the browser has it when it knows the state of the wire: its broker is away."""
    ready = (
        "document.querySelector('#strip.bad') && document.querySelector('#main').textContent !== 'Loading'"
    )
    page: str = phone.value(address, ready, "document.documentElement.outerHTML")
    return page


def test_a_headline_with_a_script_is_text(site: str, phone: Phone) -> None:
    page = seen(phone, f"{site}/")
    assert "&lt;script&gt;document.title='RUN'&lt;/script&gt;" in page
    assert "<script>document" not in page
    assert "<img" not in page
    assert "<title>Wire</title>" in page


def test_a_search_for_a_script_and_a_bad_filter_are_text_too(site: str, phone: Phone) -> None:
    page = seen(phone, f"{site}/?view=search&q={quote(SCRIPT)}&agency={quote(SCRIPT)}")
    assert "<script>document" not in page
    assert "Nothing on the wire is about all of this." in page
    assert "RUN</title>" not in page.replace("document.title='RUN'", "")


def test_the_bytes_of_a_dead_letter_are_text(site: str, phone: Phone) -> None:
    page = seen(phone, f"{site}/?view=rejected&letter=1")
    assert "A dead letter" in page
    assert "<script>document" not in page
    assert "<img" not in page


def test_a_killed_story_is_marked_and_the_broker_that_is_away_is_told(site: str, phone: Phone) -> None:
    page = seen(phone, f"{site}/")
    assert 'class="mark killed">KILLED</strong>' in page
    assert "<s>Mine to close</s>" in page
    assert "betrayal" not in page
    assert 'class="strip bad"' in page
    assert "no broker answers" in page
    assert 'aria-label="Items per hour"' in page


def test_what_turns_the_direction_of_a_text_is_shown_and_does_nothing(site: str, phone: Phone) -> None:
    with urlopen(f"{site}/api/items?q=geneva") as answer:
        [item] = orjson.loads(answer.read())["items"]
    page = seen(phone, f"{site}/?view=item&uri={quote(item['uri'])}")
    assert "<title>Peace ·atad· talks" in page
    assert "·They will meet again on Friday.·" in page
    assert not any(char in page for char in "\u202e\u202c\x1b")
    assert "Copies, not published (1)" in page
    assert "Where each tag came from" in page
    assert "dateline" in page


@pytest.mark.parametrize(
    ("view", "ready"),
    [("now", ".news li"), ("rejected", "td"), ("ledger", "td"), ("rejected&letter=1", "pre")],
)
def test_nothing_runs_off_the_screen_of_a_phone(site: str, phone: Phone, view: str, ready: str) -> None:
    outside = (
        "[...document.querySelectorAll('h2, p, li, td, dd, a.headline')].filter((each) => "
        "!each.closest('figure') && each.getBoundingClientRect().right > 390).map((each) => each.textContent)"
    )
    found = phone.value(f"{site}/?view={view}", f"document.querySelector('#main {ready}')", outside)
    assert found == []
    assert (
        phone.value(
            f"{site}/?view={view}",
            f"document.querySelector('#main {ready}')",
            "document.documentElement.scrollWidth",
        )
        <= 390
    )
