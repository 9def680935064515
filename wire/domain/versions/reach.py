"""Whom a version must reach: readers filter by labels (topics, regions, agency...), and keep what they got up to date.

So each version carries what it is about now, and, as past labels, what earlier versions were about and it is not. A
filter that takes an item by its labels of now or before gets every later version, the kill included.
"""

from collections.abc import Mapping, Sequence

Labels = Mapping[str, Sequence[str]]


def past_labels(past: Labels, before: Labels, now: Labels) -> dict[str, list[str]]:
    """What earlier versions were about and this one is not, by label; labels without any are left out.

    `past` are the past labels of the version before, `before` its own, `now` those of this version.
    """
    found = {}
    for name in sorted({*past, *before}):
        earlier = dict.fromkeys((*past.get(name, ()), *before.get(name, ())))
        gone = [value for value in earlier if value not in now.get(name, ())]
        if gone:
            found[name] = gone
    return found
