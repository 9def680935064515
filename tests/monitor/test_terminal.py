"""Items as lines in a terminal, and in a pipe."""

from io import StringIO
from typing import Any

import orjson
import pytest
from rich.text import Text

from wire.codec import Stored
from wire.monitor.item_line import item
from wire.monitor.status import folded, problem_lines
from wire.monitor.terminal import Screen, one_line
from wire.settings import Settings


def test_a_closed_pipe_ends_it_without_a_failure() -> None:
    class Closed(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with pytest.raises(BrokenPipeError):
        Screen(file=Closed()).print("more than anybody reads")


@pytest.mark.parametrize("width", [80, 60, 40])
def test_a_long_line_of_the_status_is_broken_at_words_below_its_text(width: int) -> None:
    problem = (
        "the worker on here has committed nothing for 2 min, and records wait in its partitions 0 1: see its log "
        * 2
    )
    screen = Screen(width=width)
    [line] = problem_lines(Settings(), [problem])
    first, *more = folded(line, width, screen).plain.split("\n")
    assert first.startswith("WRONG       the worker on here")
    assert more
    assert all(len(each) <= width and each.startswith(" " * 12) and each[12] != " " for each in more)
    assert " ".join([first[12:], *more]).split() == problem.split()


def record(value: dict[str, Any], **headers: str) -> Stored:
    named = {"kind": "story", "type": "org.wire.story.kill", "time": "2026-03-02T08:30:00Z", **headers}
    return Stored(
        b"uri", orjson.dumps(value), [(f"ce_{name}", text.encode()) for name, text in named.items()], 0, 0, 0
    )


def test_a_kill_names_what_is_killed_and_why() -> None:
    killed = {
        "uri": "urn:uuid:1",
        "pubStatus": "canceled",
        "headlines": [{"role": "main", "value": "Mine to close"}],
    }
    assert str(item(record(killed, reason="The quote was invented."))).endswith(
        "KILLED Mine to close (The quote was invented.)"
    )


@pytest.mark.parametrize(
    ("has", "name"),
    [
        ({"slugline": "HALDEN-MINE"}, "HALDEN-MINE"),
        ({}, "urn:newsml:halden:K7-556"),
        ({"profile": "media"}, "urn:uuid:1"),
    ],
)
def test_a_kill_without_a_headline_names_what_is_killed_by_its_slugline_or_its_senders_id(
    has: dict[str, str], name: str
) -> None:
    killed = {
        "uri": "urn:uuid:1",
        "profile": "story",
        "pubStatus": "canceled",
        "altIds": [{"role": "message", "value": "urn:newsml:halden:K7-556"}],
        **has,
    }
    assert str(item(record(killed, reason="A hoax."))).endswith(f"KILLED {name} (A hoax.)")


def test_an_item_that_has_left_a_readers_topic_says_so() -> None:
    moved = {
        "uri": "urn:uuid:1",
        "version": "2",
        "pubStatus": "usable",
        "headlines": [{"role": "main", "value": "Cup"}],
    }
    line = str(item(record(moved, topics="15000000", regions="IT"), no_longer_about=["11000000", "FR"]))
    assert line.endswith("no longer about politics; France")


def test_a_line_is_cut_to_the_screen_and_whole_in_a_pipe() -> None:
    words = Text("Rio Negro rises early, Brazilian city builds footbridges")
    terminal = Screen(file=StringIO(), width=30, force_terminal=True, color_system=None)
    assert one_line(terminal, words.copy()) == "Rio Negro rises early, Brazil…\n"
    assert one_line(Screen(file=StringIO(), width=30), words) == f"{words}\n"


def test_media_without_a_caption_show_credit_and_address() -> None:
    picture = {
        "uri": "urn:uuid:1",
        "pubStatus": "usable",
        "profile": "media",
        "by": "A. Photographer",
        "renditions": [{"name": "original", "href": "https://example.com/1.jpg"}],
    }
    assert (
        str(item(record(picture, kind="media", type="org.wire.media.new")))
        .rstrip()
        .endswith("(A. Photographer) https://example.com/1.jpg")
    )


LINK = {
    "item": "urn:uuid:aaaaaaaaaaaa",
    "canonical": "urn:uuid:bbbbbbbbbbbb",
    "version": "1",
    "kind": "near",
    "similarity": 0.9,
}


def test_a_link_reads_as_a_sentence_with_headlines_or_short_ids() -> None:
    near = record(LINK, type="org.wire.link.near")
    titles = {"urn:uuid:aaaaaaaaaaaa": "Port strike ends", "urn:uuid:bbbbbbbbbbbb": "Strike over"}
    assert "`Port strike ends`: 90 % like `Strike over`, not published" in str(item(near, titles=titles))
    assert "story aaaaaaaaaaaa: 90 % like story bbbbbbbbbbbb, not published" in str(item(near))


def test_a_dead_letter_names_its_file_and_true_size_and_steers_no_terminal() -> None:
    letter = Stored(
        b"id",
        b"x" * 10,
        [
            ("ce_type", b"org.wire.message.rejected"),
            ("ce_reason", b"line 1: \x1b[2J"),
            ("ce_subject", b"in/a.xml"),
            ("ce_size", b"9000000"),
        ],
        3,
        7,
        0,
    )
    line = str(item(letter))
    assert "(in/a.xml, 9,000,000 bytes, 10 kept, letter 3/7)" in line
    assert "\x1b" not in line
