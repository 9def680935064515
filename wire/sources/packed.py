"""What is packed in a file: .gz, .zip and .tar in one another, as far as they can be read.

A file is told by its first bytes; what its name claims besides is noted. One that breaks off gives what stands before
the break, and says so.
"""

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, NamedTuple

from wire.domain.formats.common import no_news

LARGEST_FILE = 512 << 20
"""Bytes of a file, unpacked, that is still looked into; a larger one is sent as its first 64 KiB, to be rejected."""

DEEPEST = 4
"""How far packed files may lie in one another: `.tar.gz` in `.zip` is three."""

_GZIP, _ZIP, _TAR = b"\x1f\x8b", b"PK\x03\x04", b"ustar"
_MEMBER = struct.Struct("<4sxxHHL4xLLHH")
"""Header of a member of a zip: mark, flags, method, time, packed and unpacked size, lengths of name and extra field."""

_CLAIMED = {
    **dict.fromkeys((".gz", ".tgz"), "application/gzip"),
    **dict.fromkeys((".jpg", ".jpeg"), "image/jpeg"),
    ".zip": "application/zip",
    ".tar": "application/x-tar",
    ".bz2": "application/x-bzip2",
    ".xz": "application/x-xz",
    ".7z": "application/x-7z-compressed",
    ".rar": "application/vnd.rar",
    ".pdf": "application/pdf",
    ".doc": "application/msword",
    ".png": "image/png",
    ".gif": "image/gif",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
}
_CHUNK = 1 << 20
_FAILURES = (
    OSError,
    RuntimeError,
    EOFError,
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    NotImplementedError,
)


class Unpacked(NamedTuple):
    """A file out of what it was packed in; `name` says where it lay: `day.zip!/a.xml`."""

    name: str
    raw: bytes
    size: int
    fault: str = ""
    """Why it is not whole: it is what could be read of a damaged file."""
    claimed: str = ""
    """The content type that its name claims, of a packed file or a picture, where its bytes do not say it."""


def unpack(name: str, raw: bytes, depth: int = 0) -> Iterator[Unpacked]:
    """The files in a file, itself where nothing is packed in it, in the order of their names.

    A damaged archive comes after what could be read of it, as it stands and with its fault.
    """
    if depth < DEEPEST and raw.startswith(_GZIP):
        inner, fault = _gunzip(raw)
        inside = list(unpack(name, inner, depth + 1)) if inner else []
        for one in inside:
            if one.name != name:
                yield one
            elif not (fault and one.fault):  # else the one file is told of below
                yield one._replace(fault=one.fault or fault, claimed="")
        if fault:
            yield Unpacked(name, raw, len(raw), fault)
    elif depth < DEEPEST and raw.startswith(_ZIP):
        yield from _unzip(name, raw, depth)
    elif depth < DEEPEST and raw[257:262] == _TAR:
        yield from _untar(name, raw, depth)
    else:
        claimed = "" if no_news.kind_of(raw) else _CLAIMED.get(PurePosixPath(name).suffix.lower(), "")
        yield Unpacked(name, raw, len(raw), claimed=claimed)


def bounded(file: IO[bytes] | gzip.GzipFile) -> bytes:
    """The bytes of a file, one more than `LARGEST_FILE` of them at most."""
    return file.read(LARGEST_FILE + 1)


def _gunzip(raw: bytes) -> tuple[bytes, str]:
    """The bytes in a gzip file as far as they can be read, and what is wrong with it."""
    parts, size = list[bytes](), 0
    try:
        with gzip.open(io.BytesIO(raw)) as file:
            while size <= LARGEST_FILE and (part := file.read(_CHUNK)):
                parts.append(part)
                size += len(part)
    except (OSError, EOFError, zlib.error) as error:
        return b"".join(parts) + _rest(raw, size), f"damaged gzip: {error}"
    return b"".join(parts), ""


def _rest(raw: bytes, known: int) -> bytes:
    """What a gzip file that breaks off still gives after the first `known` bytes: the reader drops its last piece."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        return unpacker.decompress(raw, LARGEST_FILE)[known:]
    except zlib.error:
        return b""


def _unzip(name: str, raw: bytes, depth: int) -> Iterator[Unpacked]:
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
        if min((member.header_offset for member in archive.infolist()), default=0):
            raise zipfile.BadZipFile("its directory is missing; one of a zip within it was found")
    except _FAILURES as error:
        for member_name, inner in _salvaged(raw):
            yield from unpack(f"{name}!/{member_name}", inner, depth + 1)
        yield Unpacked(name, raw, len(raw), f"damaged zip: {error}")
        return
    faults = []
    with archive:
        for member in sorted(archive.infolist(), key=lambda info: info.filename):
            if member.is_dir() or _is_hidden(member.filename):
                continue
            try:
                with archive.open(member) as file:
                    inner = bounded(file)
            except _FAILURES as error:
                faults.append(f"damaged zip: {member.filename}: {error}")
            else:
                yield from unpack(f"{name}!/{member.filename}", inner, depth + 1)
    for fault in faults:
        yield Unpacked(name, raw, len(raw), fault)


def _is_hidden(name: str) -> bool:
    """Whether a member is one that systems keep beside the files of people: hidden, or of `__MACOSX`."""
    return any(part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in name.split("/"))


def _salvaged(raw: bytes) -> Iterator[tuple[str, bytes]]:
    """The whole members of a zip that has lost its directory, which stands at its end: by their own headers."""
    at = raw.find(_ZIP)
    while 0 <= at <= len(raw) - _MEMBER.size:
        _, flags, method, _, packed, _, name_length, extra = _MEMBER.unpack_from(raw, at)
        start = at + _MEMBER.size + name_length + extra
        name = raw[at + _MEMBER.size : start - extra].decode("utf-8", "replace")
        following = raw.find(_ZIP, start)
        if method == zipfile.ZIP_DEFLATED:
            unpacker = zlib.decompressobj(wbits=-15)
            try:
                inner = unpacker.decompress(memoryview(raw)[start:], LARGEST_FILE)
            except zlib.error:
                inner = b""
            if unpacker.eof and inner:
                yield name, inner
                following = raw.find(_ZIP, len(raw) - len(unpacker.unused_data))
        elif method == zipfile.ZIP_STORED and packed and start + packed <= len(raw) and not flags & 1:
            yield name, raw[start : start + packed]
            following = raw.find(_ZIP, start + packed)
        at = following


def _untar(name: str, raw: bytes, depth: int) -> Iterator[Unpacked]:
    found, fault = list[tuple[str, bytes]](), ""
    try:
        with tarfile.open(fileobj=io.BytesIO(raw), mode="r|") as archive:
            for member in archive:
                is_read = member.isfile() and not _is_hidden(member.name)
                file = archive.extractfile(member) if is_read else None
                if file is not None:
                    inner = bounded(file)
                    if len(inner) < min(member.size, LARGEST_FILE):
                        raise EOFError(f"{member.name} breaks off")
                    found.append((member.name, inner))
    except _FAILURES as error:
        fault = f"damaged tar: {error}"
    for member_name, inner in sorted(found):
        yield from unpack(f"{name}!/{member_name}", inner, depth + 1)
    if fault:
        yield Unpacked(name, raw, len(raw), fault)
