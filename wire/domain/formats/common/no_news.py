"""Files that lie among wire and are none: packed and damaged ones, documents, pictures, programs, tables of values."""

import re

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
)
_ROWS = 3
_CELL = re.compile(rb'"[^"\r\n]{0,200}"|[^,;\t\r\n"]{0,60}')


def kind_of(raw: bytes) -> str:
    """What a file is that is no wire; empty where it may be some."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    if raw[4:8] == b"ftyp":
        return "an MP4 video or HEIC picture"
    return "a table of values (CSV)" if _is_table_of_values(raw[:4096]) else ""


def _is_table_of_values(head: bytes) -> bool:
    """Whether all lines have as many short cells, three or more, parted by one sign that no blank follows."""
    lines = [line for line in head.splitlines()[:20] if line.strip()]
    if len(head) == 4096:
        lines = lines[:-1]
    if len(lines) < _ROWS:
        return False
    for sign in (b",", b";", b"\t"):
        counts = {len(line.split(sign)) for line in lines}
        if counts and min(counts) == max(counts) >= 3 and not any(sign + b" " in line for line in lines):
            cells = [cell.strip() for line in lines for cell in line.split(sign)]
            return all(_CELL.fullmatch(cell) for cell in cells)
    return False
