"""Subjects and other terms of vocabularies, as every format names them: a code with its scheme, a name, an address.

The sender's term is kept as it came. Beside a Subject Code, and a code of IPTC's under an agency's own name, stands
the Media Topic that is the same, with the relation `sameAs`.
"""

import re
from collections.abc import Iterable

from wire.domain.formats.common.charset import line
from wire.domain.formats.data import media_topics
from wire.domain.message import Concept

MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"

_SCHEMES = (
    (re.compile(r"https?://cv\.iptc\.org/newscodes/mediatopic/"), "medtop:"),
    (re.compile(r"https?://cv\.iptc\.org/newscodes/subjectcode/"), "subj:"),
    (re.compile(r"https?://(?:cv|www)\.iptc\.org/newscodes?/(?:genre|genres)/"), "genre:"),
    (re.compile(r"a1312cat:"), "anpa:"),
)
_EIGHT_DIGITS = re.compile(r"(?:^|[:/#])([012]\d{7})$")
_IPTC_INSIDE = re.compile(r"subj|subref|iptc|medtop|mediatopic|topic", re.IGNORECASE)
_WEB = re.compile(r"https?://\S+")


def concept(code: str = "", *, name: str = "", uri: str = "", scheme: str = "", rel: str = "") -> Concept:
    """A term: IPTC's own known by address, scheme or eight digits; with a scheme in front where it has one."""
    code, name, uri, scheme = line(code), line(name), line(uri), line(scheme)
    known = _known(uri) or _known(_qualified(scheme, code))
    code = _qualified(scheme, code)
    if not uri and _WEB.fullmatch(code) and not code.startswith(f"{scheme}:"):
        uri = code
    return Concept(name=name, code=known or code, uri=_address(known) or uri, rel=rel)


def _qualified(scheme: str, code: str) -> str:
    """A code with its scheme in front, where it has one."""
    if not code or not scheme or code.startswith(scheme):
        return code
    return scheme + ("" if scheme[-1] in "/#:=" else ":") + code


def _known(code: str) -> str:
    """An IPTC code as `medtop:...`, `subj:...`, an ANPA category as `anpa:...`; empty for others.

    Bare eight digits are IPTC subject codes, or media topics where they begin with 2.
    """
    for pattern, scheme in _SCHEMES:
        if found := pattern.match(code):
            return scheme + code[found.end() :]
    if code.startswith(("medtop:", "subj:", "anpa:")):
        return code
    if len(code) == 8 and code.isascii() and code.isdigit():
        return ("medtop:" if code[0] == "2" else "subj:") + code
    return ""


def _address(code: str) -> str:
    return MEDIA_TOPIC + code.removeprefix("medtop:") if code.startswith("medtop:") else ""


def distinct(concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The terms that say anything, each once, those of IPTC inside another scheme followed by the Media Topic."""
    found: dict[Concept, None] = {}
    for term in concepts:
        if term.name or term.code or term.uri:
            found[term] = None
            if same := _media_topic(term):
                found.setdefault(same)
    return tuple(found)


def _media_topic(term: Concept) -> Concept | None:
    """The Media Topic that a Subject Code, or an agency's term, is under another name; None where it is not known."""
    code = term.code or term.uri
    if code.startswith("medtop:") or not _IPTC_INSIDE.search(code):
        return None
    digits = _EIGHT_DIGITS.search(code)
    if digits is None or (digits[1][0] != "2" and not 1 <= int(digits[1][:2]) <= 17):
        return None
    topic = digits[1] if digits[1][0] == "2" else media_topics().get(digits[1], "")
    if not topic and not code.startswith("subj:"):
        topic = media_topics().get(digits[1][:5] + "000") or digits[1][:2] + "000000"
    return Concept(code=f"medtop:{topic}", uri=MEDIA_TOPIC + topic, rel="sameAs") if topic else None


def names(texts: Iterable[str], rel: str = "") -> tuple[Concept, ...]:
    """Terms that are but names."""
    return distinct(Concept(name=line(text), rel=rel) for text in texts)


def scheme_of(term: Concept) -> str:
    """The scheme of a term: `medtop`, `subj`, an agency's address of its vocabulary; empty where it has none."""
    code = term.code or term.uri
    if _WEB.match(code):
        return re.split(r"[^/#]*$", code)[0]
    return code.partition(":")[0] if ":" in code else ""
