"""IPTC Media Topics (2023-10): names, what is broader, and what the subjects of senders say in their terms."""

import re
from collections.abc import Mapping
from functools import cache

from wire.domain.enrichment.data import rows

RELEASE = "2023-10"
"""Release of the Media Topics that `data/mediatopics.tsv` holds."""

URI = "http://cv.iptc.org/newscodes/mediatopic/"
SUBJECT_CODE_URI = "http://cv.iptc.org/newscodes/subjectcode/"

ANPA = {"d": "10", "e": "01", "f": "04", "l": "10", "o": "17", "p": "11", "q": "15", "s": "15"}
"""ANPA 1312 category letters that are evidence for a topic, as the first two digits of its code; the other letters
say where a story goes (a, i, n, w) or differ by agency."""

SECTION = "section"
"""Scheme of the name that a sender gives a section, or a subject without a code, in his language: `Wirtschaft`."""

REUTERS = {"jobs": "09000000"}
"""Topics of Reuters-21578 that are not economy, business and finance."""
_REUTERS_ELSE = "04000000"


def uri(code: str) -> str:
    """The address of a Media Topic, or of a Subject Code below the first level, which both have in common."""
    return (URI if code in _terms() else SUBJECT_CODE_URI) + code


def name(code: str) -> str:
    """Name of a Media Topic of any level, "" where it is none."""
    return _terms().get(code, ("", ""))[1]


@cache
def names() -> Mapping[str, str]:
    """Code -> name for a person: Media Topics of all levels, and the Subject Codes that senders still use."""
    return {code: name for code, (_, name) in _terms().items()} | dict(rows("subject-names.tsv"))


def label(code: str) -> str:
    """Name of a Media Topic or Subject Code for a person, "" where it is neither."""
    return names().get(code, "")


def named(text: str) -> tuple[str, ...]:
    """Codes of the Media Topics that a person may mean by a name: more than one only where none is called exactly so.

    A part of a name of the first level means that topic: `economy` is economy, business and finance.
    """
    wanted = " ".join(text.casefold().split())
    first = {code: set(re.split(", | and ", name)) | {name} for code, name in first_level().items()}
    names = {code: name.casefold() for code, (_, name) in _terms().items()}
    for found in (
        tuple(code for code, parts in first.items() if wanted in parts),
        tuple(code for code, name in names.items() if name == wanted),
    ):
        if found:
            return found
    return tuple(code for code, name in names.items() if wanted and f" {wanted} " in f" {name} ")


@cache
def first_level() -> Mapping[str, str]:
    """Code -> name of the first-level Media Topics, in the order of the codes."""
    return {code: name for code, (broader, name) in _terms().items() if not broader}


def chain(scheme: str, code: str) -> tuple[str, ...]:
    """A subject as sent in terms of the IPTC and all that is broader, itself first; none if it says no topic.

    Subject Codes (`subj`) are broader by their digits: 04003005, 04003000, 04000000; their first level and that of
    the Media Topics are the same 17. A category letter is no topic, only evidence: `of_letter`.
    """
    match scheme:
        case "medtop":
            return _media_topics(code)
        case "subj":
            known = len(code) == 8 and code.isdigit() and code[:2] + "000000" in first_level()
            return tuple(dict.fromkeys((code, code[:5] + "000", code[:2] + "000000"))) if known else ()
        case "reuters":
            return (REUTERS.get(code, _REUTERS_ELSE),)
        case _:
            return ()


def of_letter(scheme: str, code: str) -> str:
    """The first-level topic that the category letter of a service, or the name of a section, is evidence for; empty for
    another subject."""
    if scheme == SECTION:
        return _sections().get(code.casefold(), "")
    top = ANPA.get(code.lower(), "") if scheme == "anpa" else ""
    return top and top + "000000"


@cache
def _sections() -> Mapping[str, str]:
    """Name of a section in any language, in lower case -> code."""
    return {name: code for code, names in rows("section-names.tsv") for name in names.split("; ")}


def _media_topics(code: str) -> tuple[str, ...]:
    found: list[str] = []
    while code in _terms():
        found.append(code)
        code = _terms()[code][0]
    return tuple(found)


@cache
def _terms() -> Mapping[str, tuple[str, str]]:
    """Code -> code of the broader one, name."""
    return {code: (broader, name) for code, broader, name in rows("mediatopics.tsv")}
