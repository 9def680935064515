"""The last paragraph of a story that an agency signs in brackets, as many do: `... opened. (TT)`."""

from collections.abc import Sequence

from wire.domain.message import LineMark
from wire.domain.splitting import credit, dateline
from wire.domain.splitting.dateline_fields import is_agency
from wire.domain.splitting.lines import Kind

_SHORTEST = 40
"""Characters of a sentence that is a paragraph by itself."""
_SENTENCE_ENDS = frozenset('.!?\u2026\u3002\u201d"')
_OF_TEXT: frozenset[Kind] = frozenset({"prose", "short", "byline"})


def find(lines: Sequence[str], kinds: Sequence[Kind], marks: Sequence[LineMark]) -> Sequence[int]:
    """The number of the last line of a page, or of the text of an article that is marked, if it is one."""
    told = [n for n in range(len(lines)) if not marks or marks[n].place == "text"]
    if not told or kinds[told[-1]] != "credit":
        return ()
    *above, last = told
    return (last,) if _is_signed(lines[last], [kinds[n] for n in above]) else ()


def _is_signed(line: str, above: Sequence[Kind]) -> bool:
    """Whether a line is such a paragraph, though it reads like the caption of a picture.

    It is one only below a text on which nothing is of a site or a picture, or where it opens with a dateline: else it
    is more likely a caption.
    """
    if not _OF_TEXT.issuperset(above):
        return False
    caption, name = credit.read(line) or ("", "")
    bare = line.rstrip(".").endswith(f"({name})") and all(map(is_agency, name.split("/")))
    is_told = len(caption) >= _SHORTEST and caption[-1] in _SENTENCE_ENDS
    return bare and is_told and ("prose" in above or dateline.read(line) is not None)
