"""Files of a folder as they come: each is read once it has stopped growing, and again when it has changed."""

from collections.abc import Iterator
from pathlib import Path

from wire.reporter import Reporter
from wire.sources.files import Sent, SourceError, below, read_file


class Folder:
    """A folder that is looked at again and again."""

    def __init__(self, path: Path, source: str, damaged: Reporter) -> None:
        if not path.is_dir():
            raise SourceError(f"{path}: no such folder, or it may not be read")
        self._path, self._source, self._damaged = path, source, damaged
        self._seen: dict[Path, tuple[int, int]] = {}
        """Size and time of change of each file at the last look."""
        self._read: dict[Path, tuple[int, int]] = {}

    def look(self, now: int) -> Iterator[Sent]:
        """The messages of files that are new, or have changed, and are the same as at the last look.

        `now` in milliseconds, as for `read`. A file that is gone, or cannot be read yet, is left for the next look.
        """
        for file in below(self._path):
            try:
                stat = file.stat()
                state = (stat.st_size, stat.st_mtime_ns)
                settled = self._seen.get(file) == state
                self._seen[file] = state
                if not settled or self._read.get(file) == state:
                    continue
                messages = read_file(
                    self._path.resolve(), file, source=self._source, now=now, damaged=self._damaged
                )
                yield from messages
                self._read[file] = state
            except (OSError, SourceError) as error:
                self._damaged(f"{file}: {error}")
