"""Patterns that are compiled at their first use, so that no command waits for those of kills."""

import re
import subprocess
import sys

from wire.domain.formats.common.late_pattern import late

COUNT = """
import re
compiled = []
of_re, re.compile = re.compile, lambda pattern, flags=0: compiled.append(pattern) or of_re(pattern, flags)
import wire.domain.formats
print(max(map(len, filter(lambda pattern: isinstance(pattern, str), compiled))))
"""


def test_a_late_pattern_finds_what_the_pattern_finds() -> None:
    pattern = late(r"(\w+)-(\d+)", re.IGNORECASE)
    assert pattern.pattern == r"(\w+)-(\d+)"
    assert [found.groups() for found in pattern.finditer("XY-77, ab-8")] == [("XY", "77"), ("ab", "8")]
    assert pattern.sub("", "XY-77.") == "."
    assert pattern.search("none") is None
    assert pattern.fullmatch("XY-77")
    assert pattern.split("a b")


def test_no_pattern_of_kills_is_compiled_when_the_formats_are_imported() -> None:
    longest = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True).stdout
    assert int(longest) < 5_000
