"""A story promises the pictures that its newest version names, until they come."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.projection.filling import Filled
from tests.steps.feeding import NOW, story
from wire.codec import Stored
from wire.projection.store import Source, Store

STORIES, MEDIA, LINKS = (Source(role, f"wire.{role}", 0) for role in ("stories", "media", "links"))
HEADERS = {"ce_id": "s#1", "ce_time": "2026-03-02T07:00:00Z", "ce_kind": "story", "ce_agency": "Halden"}
PHOTO = {"altIds": [{"role": "message", "value": "tag:photo"}]}


class File:
    def __init__(self, store: Store) -> None:
        self.store, self.offset = store, 0

    def fold(self, source: Source, value: dict[str, Any], at: int, kind: str = "story") -> None:
        headers = [(name, text.encode()) for name, text in (HEADERS | {"ce_kind": kind}).items()]
        record = Stored(b"", orjson.dumps(value), headers, 0, self.offset, at)
        self.offset += 1
        self.store.apply({source: [record]}, {source: self.offset}, at)

    def promises(self) -> list[tuple[str, int | None]]:
        return self.store._db.execute("SELECT picture, kept - came FROM promises ORDER BY picture").fetchall()


@pytest.fixture
def file(tmp_path: Path) -> Iterator[File]:
    store = Store(tmp_path / "wire.sqlite")
    yield File(store)
    store.close()


def names(*uris: str, status: str = "usable") -> dict[str, Any]:
    return {"uri": "s", "pubStatus": status, "associations": [{"rel": "media", "uri": uri} for uri in uris]}


def test_a_picture_keeps_its_promise_when_it_comes_or_is_the_copy_of_one(file: File) -> None:
    file.fold(STORIES, names("a", "b", "c"), NOW)
    assert file.promises() == [("a", None), ("b", None), ("c", None)]
    file.fold(MEDIA, {"uri": "a"}, NOW + 5, "media")
    link = {
        "item": "b",
        "version": "1",
        "canonical": "x",
        "kind": "copy",
        "similarity": 1.0,
        "decided": "",
        "time": "",
    }
    file.fold(LINKS, link, NOW + 7)
    assert file.promises() == [("a", 5), ("b", 7), ("c", None)]


def test_a_picture_that_was_there_before_is_no_debt(file: File) -> None:
    file.fold(MEDIA, {"uri": "a"}, NOW, "media")
    file.fold(STORIES, names("a"), NOW + 1)
    assert file.promises() == [("a", 0)]


def test_a_version_that_drops_a_picture_and_a_kill_end_the_promise(file: File) -> None:
    file.fold(STORIES, names("a", "b"), NOW)
    file.fold(STORIES, names("b"), NOW + 1)
    assert file.promises() == [("b", None)]
    file.fold(STORIES, names(status="canceled"), NOW + 2)
    assert file.promises() == []
    file.fold(STORIES, names("c"), NOW + 3)
    file.fold(STORIES, {"uri": "s"}, NOW + 4)
    assert file.promises() == []


@pytest.mark.parametrize("first", [STORIES, MEDIA])
def test_a_picture_of_another_message_is_known_by_the_id_of_that(file: File, first: Source) -> None:
    linked = {
        "uri": "s",
        "associations": [{"rel": "seePhoto", "uri": "s2", **PHOTO}, {"rel": "seeAlso", **PHOTO}],
    }
    for source in (first, MEDIA if first is STORIES else STORIES):
        if source is STORIES:
            file.fold(STORIES, linked, NOW)
        else:
            file.fold(MEDIA, {"uri": "m", **PHOTO}, NOW, "media")
    assert file.promises() == [("tag:photo", 0)]


@pytest.mark.parametrize(
    ("kind", "promised"), [("picture", ["tag:photo"]), ("graphic", ["tag:photo"]), ("text", [])]
)
def test_a_related_item_is_a_promise_where_its_type_says_picture(
    file: File, kind: str, promised: list[str]
) -> None:
    file.fold(STORIES, {"uri": "s", "associations": [{"rel": "related", "type": kind, **PHOTO}]}, NOW)
    assert [picture for picture, _ in file.promises()] == promised


def test_old_promises_are_forgotten(file: File) -> None:
    file.fold(STORIES, names("a"), NOW)
    file.fold(STORIES, {"uri": "t"}, NOW + 9 * 86_400_000)
    assert file.promises() == []


def test_a_story_of_the_wire_promises_its_own_picture(tmp_path: Path) -> None:
    filled = Filled(tmp_path / "wire.sqlite")
    picture = {
        "type": "picture",
        "description_text": "A tug",
        "renditions": {"r": {"href": "https://a.example/p.jpg"}},
    }
    filled.feed(story(associations={"main": picture}))
    [(kept,)] = filled.store._db.execute("SELECT kept FROM promises")
    assert kept == NOW
