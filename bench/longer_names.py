"""Cities whose name goes on behind one that a city elsewhere has too: a text knows them, or it would read the shorter name."""

from collections.abc import Iterable, Iterator
from typing import Any

from wire.domain.places import gazetteer

Row = tuple[Any, ...]
"""Folded name, country, division, thousands of people, id, use, name as written (`cities.tsv`)."""


def marked(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows with those cities marked as known in a text: `Viana do Castelo` (PT) beside `Viana` (AO)."""
    rows = list(rows)
    known: dict[str, set[str]] = {}
    for folded, code, *_, use, _ in rows:
        if use in ("t", "p"):
            known.setdefault(folded, set()).add(code)
    for row in rows:
        folded, code, *facts, use, name = row
        words = folded.split()
        begun = next(
            filter(None, (_bearers(" ".join(words[:cut]), known) for cut in range(len(words) - 1, 0, -1))), ()
        )
        yield (folded, code, *facts, "t" if name and not use and {*begun} - {code} else use, name)


def _bearers(name: str, known: dict[str, set[str]]) -> Iterable[str]:
    """Countries of the cities that a text knows by a name."""
    return gazetteer.codes_of(name, ("city",)) or known.get(name, ())
