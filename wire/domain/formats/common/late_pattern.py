"""Large patterns that are compiled when they are first used: few messages need them, and every command would wait."""

import re
from typing import Any, cast


class _Late:
    """A stand-in for a pattern: it compiles it, and from then on has its methods."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self._flags)
        for method in ("search", "match", "fullmatch", "sub", "split", "finditer", "findall"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; an error in the pattern comes with its first use."""
    return cast(re.Pattern[str], _Late(pattern, flags))
