"""Text of the wire does not steer the terminal or the page."""

import re
from io import StringIO

import pytest
from rich.text import Text

from tests.support import ROOT
from wire.cli.common import say
from wire.monitor.terminal import Screen, one_line
from wire.printable import CONTROLS, printable, without_controls

HOSTILE = "\x1b[2J\x9b31mRed\u202eevil\u2066\r\x07\x00 end"


def test_escapes_and_turns_of_direction_become_dots() -> None:
    assert printable(HOSTILE) == "·[2J·31mRed·evil·· ·· end".replace("·· ··", "· ··")
    assert printable("two\n\tlines\u2028apart") == "two lines apart"


@pytest.mark.parametrize("text", ["می\u200cخواهم", "👩\u200d🚀", "Zürich – “so”", "\u200fשלום", "a\u00adb"])
def test_marks_that_a_script_needs_stay(text: str) -> None:
    assert printable(text) == text


def test_a_text_keeps_its_length_so_that_its_styles_stay_in_place() -> None:
    assert len(without_controls(HOSTILE)) == len(HOSTILE)


def test_no_command_prints_what_steers(capsys: pytest.CaptureFixture[str]) -> None:
    out = StringIO()
    terminal = Screen(file=out, force_terminal=True, color_system=None, width=80)
    terminal.print(Text(HOSTILE))
    out.write(one_line(terminal, Text(HOSTILE)))
    say(HOSTILE)
    printed = out.getvalue() + capsys.readouterr().out
    assert printed.count("Red·evil") == 3
    assert not CONTROLS.search(printed.replace("\n", ""))


def test_the_page_has_the_same_rule() -> None:
    script = (ROOT / "wire/web/assets/dom.js").read_text()
    [rule] = re.findall(r"const CONTROLS = /(.+)/g;", script)
    page = re.compile(rule)
    every = [
        chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF and chr(code) not in "\t\n"
    ]
    assert [char for char in every if page.match(char)] == [char for char in every if CONTROLS.match(char)]
