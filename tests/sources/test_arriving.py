"""Files of a folder are taken as they come: once they have stopped growing, and again when they change."""

import os
from pathlib import Path

import pytest

from tests.support import SEEDS
from wire.sources.arriving import Folder
from wire.sources.files import SourceError

NOW = 1_800_000_000_000


def looks(folder: Folder, count: int) -> list[int]:
    """How many messages each of some looks gives."""
    return [len(list(folder.look(NOW))) for _ in range(count)]


def test_a_file_is_taken_once_when_it_has_stopped_growing(tmp_path: Path) -> None:
    folder = Folder(tmp_path, "ftp", pytest.fail)
    assert looks(folder, 1) == [0]
    for name in sorted(os.listdir(SEEDS))[:2]:
        (tmp_path / name).write_bytes((SEEDS / name).read_bytes())
    assert looks(folder, 3) == [0, 2, 0]


def test_a_file_that_still_grows_waits_and_one_that_changes_is_taken_again(tmp_path: Path) -> None:
    folder, file = Folder(tmp_path, "ftp", pytest.fail), tmp_path / "a.txt"
    file.write_text("A headline\n\nFirst")
    assert looks(folder, 1) == [0]
    file.write_text("A headline\n\nFirst and second.\n")
    assert looks(folder, 3) == [0, 1, 0]
    file.write_text("A headline\n\nFirst, second and third.\n")
    [before] = (looks(folder, 1), list(folder.look(NOW)))[1:]
    assert [message.key for message in before] == [before[0].key]


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_taken(tmp_path: Path) -> None:
    told: list[str] = []
    folder = Folder(tmp_path, "ftp", told.append)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "there.txt").write_text("A headline\n\nA text that says something.\n")
    assert looks(folder, 2) == [0, 1]


def test_a_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(SourceError, match="nowhere: no such folder"):
        Folder(Path("nowhere"), "ftp", print)
