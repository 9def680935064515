"""The headline of a story of a page, the label of its section beside it, and who wrote it."""

from collections.abc import Sequence
from dataclasses import dataclass

from wire.domain.splitting import author, headline
from wire.domain.splitting.lines import Kind, is_section


@dataclass(frozen=True, slots=True)
class Head:
    """The numbers of the lines that speak of a story, None for what it has not, and who wrote it."""

    title: int | None
    section: int | None
    author: int | None
    byline: str

    @classmethod
    def find(
        cls,
        lines: Sequence[str],
        kinds: Sequence[Kind],
        free: Sequence[bool],
        told: Sequence[int],
        start: int,
        known: str,
    ) -> "Head":
        """The head of the story of the lines `told`, which begins at `start`; `known`: its headline."""
        if known:
            above = range(min(start + 1, len(lines)))
            title = next((n for n in reversed(above) if free[n] and lines[n] == known), None)
        else:
            title = headline.choose(lines, kinds, free, told, start)
        signed = author.choose(lines, kinds, told, start if title is None else title, start)
        number, name = (None, "") if signed is None else (signed.line, signed.author)
        if title is None:
            return cls(None, None, number, name)
        near = [
            n
            for n in (title - 1, title + 1)
            if 0 <= n < len(lines)
            and n != number
            and free[n]
            and kinds[n] == "short"
            and is_section(lines[n])
        ]
        return cls(title, near[0] if near else None, number, name)
