"""Orders not to publish before a speech, which name no time: `Not for release before the minister speaks`."""

import re

from wire.domain.formats.common.embargo_lexicon import KNOWN, SMALL, row

_SPEECH = re.compile(
    r"\b(?:speaks?|speaking|spoken?|speech|address(?:es)?|remarks|keynote|sermon|homily"
    r"|(?:fest)?rede|redebeginn\w*|ansprache|spricht|sprechen|gesprochen|discours"
    r"|allocution|prise de parole|parl(?:é|er?)"
    r"|discurso|habl(?:[ae]|ar|ado)|pronunciamento|fal(?:[ae]|ar|ado)|discorso|parl(?:[ai]|are|ato)|intervento"
    r"|toespraak|spre(?:ek|k)(?:t|en)|gesproken|tal(?:et|ar|at)?|anförande\w*|tale[nr]?|puhe\w*|puhuu|przemówieni\w+"
    r"|wystąpieni\w+|projev\w*|prejav\w*|beszéd\w*|discurs\w*|govor\w*|kalb\w+|runa\w*|kõne\w*|выступ\w+|реч[иь]|виступ\w*"
    r"|промов\w+|konuş\w+|ομιλία\w*|pidato)\b",
    re.IGNORECASE,
)
_BEFORE = "B[^sRY]{0,6}"
_ORDER = re.compile(
    f"^{SMALL}(?:N+B?{KNOWN}[UP]{KNOWN}{_BEFORE}s|N+{_BEFORE}s[^X]*X?[^X]*[UP]|[DS]*[EeMm][DV]*{_BEFORE}s|H{_BEFORE}s|AA[^X]?s[^X]*U)"
    "(?:[^X,]*X)?[^X,]*$"
)


def says_so(line: str) -> bool:
    """Whether a line says little but that a text is not to be published before somebody has spoken."""
    return any(
        _ORDER.search(f"{row(line[: found.start()])}s{row(line[found.end() :])}")
        for found in _SPEECH.finditer(line)
    )
