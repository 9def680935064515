"""Files of wire as messages for the log: plain or packed, folders, and archives of many messages in a file.

The same file gives the same keys and ids each time, so a replay can be broken off and run again.
"""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b, sha256
from pathlib import Path
from typing import NamedTuple

from wire.codec import KEPT, LARGEST, TRUNCATED, event
from wire.domain import formats
from wire.domain.clock import DAY, HOUR, iso, millis
from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.errors import PlainError
from wire.reporter import Reporter, silent
from wire.sources.packed import LARGEST_FILE, bounded, unpack
from wire.steps.embargoes import TICK

STDIN = Path("-")
"""Stands for standard input."""
RECEIVED = "org.wire.message.received"


class SourceError(PlainError):
    """A path that cannot be read; the text says which and what to do."""


class Sent(NamedTuple):
    """One message as it goes onto the log."""

    key: bytes
    value: bytes
    headers: list[tuple[str, bytes]]
    format: str
    time: int
    """Event time in milliseconds."""
    came: int | None = None
    """When it came into the log it was read from, in milliseconds; None for one that comes now."""


class Tick(NamedTuple):
    """It is `time` on the wire; goes to every partition of the log."""

    time: int

    def headers(self) -> list[tuple[str, bytes]]:
        """The headers of its record; there is no key and no value."""
        return event(TICK, f"tick/{self.time}", "/wire/replay", iso(self.time))


class File(NamedTuple):
    """The bytes of a file that may hold several messages."""

    name: str
    raw: bytes
    time: int
    fault: str
    """Why it is not whole; empty where it is."""
    claimed: str = ""
    """What its name claims that its bytes do not say: no prose in `day.zip` or `a.jpg` is a story."""


def read(
    paths: Sequence[Path],
    *,
    source: str = "replay",
    now: int,
    damaged: Reporter = silent,
    done: Callable[[int], None] = lambda _: None,
) -> Iterator[Sent]:
    """All messages of files and folders, in the order of the names; raises SourceError before the first one.

    `now` (milliseconds) bounds what a message may say of its own time; one without a time of its own, or with one
    in the future, takes that of its feed or file, and `ce_timesource` says so. `damaged` is told each file that could
    not be read to its end: what could be read of it is sent, and then the file as it stands, to be rejected. `done` is
    told the bytes of each file that is done. The path `-` is standard input.
    """
    for path in paths:
        if path != STDIN and not (path.is_dir() or path.is_file()):
            raise SourceError(f"{path}: no such file or folder, or it may not be read")
    return (sent for path in paths for sent in _of_path(path, source, now, damaged, done))


def _of_path(
    path: Path, source: str, now: int, damaged: Reporter, done: Callable[[int], None]
) -> Iterator[Sent]:
    """The name of a file begins with the folder it was found in: a file alone has the name it has in its folder."""
    if path == STDIN:
        raw = bounded(sys.stdin.buffer)
        for file in _unpacked("standard input", f"stdin/{digest_of(raw)}", raw, now, damaged):
            yield from messages_in(file, source, now)
        return
    folder = path.resolve() if path.is_dir() else path.resolve().parent
    for one in below(path) if path.is_dir() else [path]:
        yield from read_file(folder, one, source=source, now=now, damaged=damaged)
        done(one.stat().st_size)


def read_file(folder: Path, file: Path, *, source: str, now: int, damaged: Reporter) -> Iterator[Sent]:
    """The messages of one file of a folder, as `read` gives them. Raises SourceError."""
    try:
        modified = file.stat().st_mtime_ns // 1_000_000
        with file.open("rb") as opened:
            raw = bounded(opened)
    except OSError as error:
        raise SourceError(f"{file}: {error.strerror or error}") from None
    place = file.resolve()
    if not place.is_relative_to(folder):  # a link that leads out of the folder has the name of the link
        place = file.parent.resolve() / file.name
    name = f"{folder.name}/{place.relative_to(folder).as_posix()}"
    for inner in _unpacked(str(file), name, raw, modified, damaged):
        yield from messages_in(inner, source, now)


def size_of(paths: Iterable[Path]) -> int:
    """Bytes of all files of some paths, as they lie on the disk."""
    files = (file for path in paths for file in (below(path) if path.is_dir() else [path]))
    return sum(file.stat().st_size for file in files)


def ticking(messages: Iterable[Sent]) -> Iterator[Sent | Tick]:
    """The messages with a tick before the first one of each hour of their time."""
    hour = 0
    for message in messages:
        if message.time // HOUR > hour:
            hour = message.time // HOUR
            yield Tick(hour * HOUR)
        yield message


def _unpacked(path: str, name: str, raw: bytes, modified: int, damaged: Reporter) -> Iterator[File]:
    faults = dict[str, None]()
    for inner in unpack(name, raw):
        if inner.fault:
            faults[inner.fault] = None
        elif inner.claimed and formats.name_of(inner.raw, inner.claimed) == "unknown":
            faults[f"it is no {inner.claimed}, as its name says"] = None
        yield File(_spelled(inner.name), inner.raw, modified, inner.fault, inner.claimed)
    for fault in faults:
        damaged(f"{path}: {fault}")


def _spelled(name: str) -> str:
    """A name of a file whose bytes are no UTF-8 with these as `\\xff`; any other as it is."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def below(folder: Path) -> list[Path]:
    """The files of a folder and its folders, by name; hidden ones are left out. Raises SourceError."""

    def unreadable(error: OSError) -> None:
        raise SourceError(f"{error.filename}: {error.strerror}")

    walk = os.walk(folder, onerror=unreadable)
    found = [Path(at) / name for at, _, names in walk for name in names]
    return sorted(file for file in found if file.is_file() and not _hidden(file.relative_to(folder)))


def left_out(folder: Path) -> Iterator[str]:
    """What lies below a folder, is not hidden and is not read, a line each: no file, or a link that leads away."""
    for at, folders, names in os.walk(folder):
        for path in (Path(at) / name for name in sorted((*folders, *names))):
            if (
                _hidden(path.relative_to(folder))
                or path.is_file()
                or (path.is_dir() and not path.is_symlink())
            ):
                continue
            if path.is_dir():
                yield f"{path}: a link to a folder, which is not followed; name the folder itself"
            else:
                yield f"{path}: {'a link to nothing' if path.is_symlink() else 'not a file'}, left out"


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def messages_in(file: File, source: str, now: int) -> Iterator[Sent]:
    """The messages of one file; `now` (milliseconds) bounds what they may say of their own time."""
    try:
        format_ = formats.detect(file.raw, file.claimed)
    except Rejected:
        yield _unknown(file, source)
        return
    if len(file.raw) > LARGEST_FILE or not isinstance(format_, formats.Archive):
        if not file.fault:  # half a message is none
            yield _message(file, file.raw, format_, source, now)
        return
    made = format_.made(file.raw) if isinstance(format_, formats.Dated) else None
    of_feed = file._replace(time=millis(made)) if made else file
    raws = list(format_.messages(file.raw))
    if file.fault and not raws[-1].rstrip().endswith((b">", b"}", b"\x04")):
        del raws[-1]  # it breaks off
    for raw in raws if len(raws) > 1 or not file.fault else ():
        yield _message(of_feed, raw, format_, source, now, several=len(raws) > 1, of_feed=made is not None)


def _unknown(file: File, source: str) -> Sent:
    if len(file.raw) > LARGEST:
        return _truncated(file, file.raw, "unknown", source)
    key = _key(source, file.name)
    headers = event(RECEIVED, f"{key}#{digest_of(file.raw)}", f"/{source}", iso(file.time), subject=file.name)
    headers += [("content-type", file.claimed.encode())] if file.claimed else []
    return Sent(key.encode(), file.raw, headers, "unknown", file.time)


def _message(
    file: File,
    raw: bytes,
    format_: formats.Format,
    source: str,
    now: int,
    *,
    several: bool = False,
    of_feed: bool = False,
) -> Sent:
    """One message; one of `several` in a file that has no id is told from the others by its bytes."""
    if len(raw) > LARGEST:
        return _truncated(file, raw, format_.NAME, source)
    identity = formats.identify_as(format_, raw)
    key = identity.guid or _key(source, f"{file.name}#{digest_of(raw)}" if several else file.name)
    time = millis(identity.time) if identity.time else now + 2 * DAY
    own = time <= now + DAY
    time = time if own else file.time
    id_ = f"{key}#{identity.version or digest_of(raw)}"
    headers = event(RECEIVED, id_, f"/{source}", iso(time), subject=file.name)
    if not own:
        headers.append(("ce_timesource", b"feed" if of_feed else b"file"))
    headers.append(("content-type", format_.CONTENT_TYPES[0].encode()))
    return Sent(key.encode(), raw, headers, format_.NAME, time)


def _truncated(file: File, raw: bytes, name: str, source: str) -> Sent:
    digest = sha256(raw).hexdigest()
    key = _key(source, file.name)
    headers = event(TRUNCATED, f"{key}#{digest}", f"/{source}", iso(file.time), subject=file.name)
    headers += [("ce_size", str(len(raw)).encode()), ("ce_sha256", digest.encode())]
    return Sent(key.encode(), raw[:KEPT], headers, name, file.time)


def _key(source: str, name: str) -> str:
    return "file:" + blake2b(f"{source}\0{name}".encode(), digest_size=16).hexdigest()
