"""A reader's filter: which items of a stream are printed, by what they are about now or were about before."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from wire.codec import Record, text_of
from wire.domain.items.asked import asked_by


class Match(NamedTuple):
    """Why a reader gets an item."""

    past: list[str]
    """Values of the filter that only earlier versions had; empty where this one has all."""


def match(record: Record, wanted: Mapping[str, str]) -> Match | None:
    """Whether an item goes to a reader who wants some labels, each with one value; no labels take all. Labels are named
    as headers name them: `topics` for `ce_topics`, and for `ce_pasttopics` of earlier versions.

    An item that had them in an earlier version goes there too: the reader has that version, and must get its
    correction or its kill. Topics and regions are codes; an item names all that is broader too. An agency
    takes its services, and a language its varieties: `dpa` takes `dpa/lni`, `en` takes `en-GB`.
    """
    past = []
    for label, value in wanted.items():
        if _has(label, value, text_of(record.headers, f"ce_{label}")):
            continue
        if not _has(label, value, text_of(record.headers, f"ce_past{label}")):
            return None
        past.append(value)
    return Match(past)


def _has(label: str, value: str, text: str) -> bool:
    have = [text, *text.split(",")]
    return any(value.casefold() == each.casefold() for one in have for each in asked_by(label, one))


def says(record: Record, pattern: re.Pattern[str]) -> bool:
    """Whether the value of a record, or its headers, hold a pattern. JSON is searched as it stands, unescaped."""
    text = (record.value or b"").decode("utf-8", "replace").replace("\\n", "\n").replace('\\"', '"')
    return bool(
        pattern.search(text)
        or any(pattern.search(value.decode("utf-8", "replace")) for _, value in record.headers)
    )


def is_of_kind(record: Record, kind: str) -> bool:
    """Whether a link is of a kind (its own, or that of its item), or media of a type: picture, video..."""
    headers = (text_of(record.headers, f"ce_{name}") for name in ("change", "kind"))
    return kind in headers or f'"type":"{kind}"'.encode() in (record.value or b"")
