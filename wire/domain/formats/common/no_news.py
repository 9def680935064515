"""Files that lie among wire and are none: packed and damaged ones, documents, pictures, programs."""

from wire.domain.formats.common.charset import head

_MARKS = (
    (b"\x1f\x8b", "a gzip file, damaged or packed too deep"),
    (b"PK\x03\x04", "a zip file or an office document, damaged or packed too deep"),
    (b"BZh", "a bzip2 file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!", "a rar file"),
    (b"%PDF-", "a PDF"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a RIFF file of picture, sound or video"),
    (b"ID3", "an MP3 file"),
    (b"OggS", "an Ogg file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"SQLite format 3", "a database"),
    (b"BEGIN:VCALENDAR", "a calendar"),
    (b"BEGIN:VCARD", "a card"),
)
_NO_TEXTS = ("image/", "audio/", "video/")
_PACKED = ("zip", "gzip", "x-tar", "x-bzip2", "x-xz", "x-7z-compressed", "vnd.rar", "pdf", "msword")
"""Content types of `application/` that are no wire."""


def claimed(content_type: str) -> str:
    """What a message is said to be that is no wire; empty where it may be some."""
    claim = content_type.partition(";")[0].strip().lower()
    is_none = claim.startswith(_NO_TEXTS) or claim.removeprefix("application/") in _PACKED
    return f"it came as {claim} and is none" if is_none else ""


def kind_of(raw: bytes) -> str:
    """What a file is, by how it begins, that is no wire; empty where it may be some."""
    start = head(raw, 64)
    for mark, name in _MARKS:
        if start.startswith(mark):
            return name
    return "an MP4 video or HEIC picture" if raw[4:8] == b"ftyp" else ""
