"""Files of wire as messages for the log: plain, .gz, .zip, folders, and archives of many messages in a file.

The same file gives the same keys and ids each time, so a replay can be broken off and run again.
"""

import gzip
import io
import os
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b, sha256
from pathlib import Path
from typing import IO, NamedTuple

from wire.codec import event
from wire.domain import formats
from wire.domain.clock import DAY, HOUR, iso, millis
from wire.domain.digest import digest_of
from wire.domain.errors import Rejected
from wire.errors import PlainError
from wire.steps.dead_letters import KEPT, LARGEST, TRUNCATED
from wire.steps.embargoes import TICK

RECEIVED = "org.wire.message.received"
LARGEST_FILE = 512 << 20
"""Bytes of a file, unpacked, that is still looked into; a larger one is sent as its first 64 KiB, to be rejected."""


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


class _File(NamedTuple):
    name: str
    raw: bytes
    size: int
    time: int


def read(paths: Sequence[Path], *, source: str = "replay", now: int) -> Iterator[Sent]:
    """All messages of files and folders, in the order of the names; raises SourceError before the first one.

    `now` (milliseconds) bounds what a message may say of its own time; one without a time of its own, or with one
    in the future, takes that of its file.
    """
    for path in paths:
        if not (path.is_dir() or path.is_file()):
            raise SourceError(f"{path}: no such file or folder, or it may not be read")
    return (sent for path in paths for file in _files(path) for sent in _messages(file, source, now))


def ticking(messages: Iterable[Sent]) -> Iterator[Sent | Tick]:
    """The messages with a tick before the first one of each hour of their time."""
    hour = 0
    for message in messages:
        if message.time // HOUR > hour:
            hour = message.time // HOUR
            yield Tick(hour * HOUR)
        yield message


def _files(path: Path) -> Iterator[_File]:
    """The name of a file begins with the folder it was found in: a file alone has the name it has in its folder."""
    parent = path.resolve() if path.is_dir() else path.resolve().parent
    for file in _below(path) if path.is_dir() else [path]:
        yield from _unpacked(f"{parent.name}/{file.resolve().relative_to(parent).as_posix()}", file)


def _below(folder: Path) -> list[Path]:
    def unreadable(error: OSError) -> None:
        raise SourceError(f"{error.filename}: {error.strerror}")

    walk = os.walk(folder, onerror=unreadable)
    found = [Path(at) / name for at, _, names in walk for name in names]
    return sorted(file for file in found if file.is_file() and not _hidden(file.relative_to(folder)))


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _unpacked(name: str, path: Path) -> Iterator[_File]:
    try:
        modified = path.stat().st_mtime_ns // 1_000_000
        with path.open("rb") as file:
            raw, size = _bounded(file)
        if path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
            yield from _zipped(_File(name, raw, size, modified), path)
            return
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}") from None
    if path.suffix.lower() == ".gz":
        try:
            with gzip.open(io.BytesIO(raw)) as file:
                raw, size = _bounded(file)
        except (OSError, EOFError, zlib.error):
            pass  # a broken archive goes as it stands, to be rejected with its bytes
    yield _File(name, raw, size, modified)


def _zipped(whole: _File, path: Path) -> Iterator[_File]:
    """The files in a zip. For one that cannot be unpacked the whole archive goes as it stands, to be rejected."""
    try:
        archive = zipfile.ZipFile(path)
    except (OSError, zipfile.BadZipFile):
        yield whole
        return
    with archive:
        for member in sorted(archive.infolist(), key=lambda info: info.filename):
            if member.is_dir():
                continue
            name = f"{whole.name}!/{member.filename}"
            try:
                with archive.open(member) as file:
                    raw, size = _bounded(file)
            except (OSError, RuntimeError, EOFError, zipfile.BadZipFile, zlib.error, NotImplementedError):
                yield whole._replace(name=name)
            else:
                yield _File(name, raw, size, whole.time)


def _bounded(file: IO[bytes] | gzip.GzipFile) -> tuple[bytes, int]:
    raw = file.read(LARGEST_FILE + 1)
    return raw, len(raw)


def _messages(file: _File, source: str, now: int) -> Iterator[Sent]:
    try:
        format_ = formats.detect(file.raw)
    except Rejected:
        yield _unknown(file, source)
        return
    messages = getattr(format_, "messages", None)
    if messages is None or file.size > LARGEST_FILE:
        yield _message(file, file.raw, format_, source, now)
        return
    for raw in messages(file.raw):
        yield _message(file, raw, format_, source, now)


def _unknown(file: _File, source: str) -> Sent:
    if len(file.raw) > LARGEST:
        return _truncated(file, file.raw, "unknown", source)
    key = _key(source, file.name)
    headers = event(RECEIVED, f"{key}#{digest_of(file.raw)}", f"/{source}", iso(file.time))
    return Sent(key.encode(), file.raw, headers, "unknown", file.time)


def _message(file: _File, raw: bytes, format_: formats.Format, source: str, now: int) -> Sent:
    if len(raw) > LARGEST:
        return _truncated(file, raw, format_.NAME, source)
    identity = format_.identify(raw)
    key = identity.guid or _key(source, file.name)
    time = millis(identity.time) if identity.time else file.time
    if time > now + DAY:
        time = file.time
    id_ = f"{key}#{identity.version or digest_of(raw)}"
    headers = event(RECEIVED, id_, f"/{source}", iso(time))
    headers.append(("content-type", format_.CONTENT_TYPES[0].encode()))
    return Sent(key.encode(), raw, headers, format_.NAME, time)


def _truncated(file: _File, raw: bytes, name: str, source: str) -> Sent:
    digest = sha256(raw).hexdigest()
    key = _key(source, file.name)
    headers = event(TRUNCATED, f"{key}#{digest}", f"/{source}", iso(file.time))
    headers += [("ce_size", str(len(raw)).encode()), ("ce_sha256", digest.encode())]
    return Sent(key.encode(), raw[:KEPT], headers, name, file.time)


def _key(source: str, name: str) -> str:
    return "file:" + blake2b(f"{source}\0{name}".encode(), digest_size=16).hexdigest()
