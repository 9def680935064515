"""A cache of functions of short texts: what is asked often is computed once, and no message can fill the memory.

`functools.lru_cache` keeps thousands of arguments however long they are: a few thousand messages whose words, names or
subjects are of a megabyte each, such as files in Base64, would take gigabytes that are never given back.
"""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from inspect import signature
from typing import ParamSpec, TypeVar, cast

LONGEST = 256
"""Letters of the longest text that is kept; words, names and datelines are shorter."""
Said = ParamSpec("Said")
Found = TypeVar("Found")


def cached_by_text(most: int) -> Callable[[Callable[Said, Found]], Callable[Said, Found]]:
    """Keeps the `most` results of a function that were asked for last, but for those of a text longer than `LONGEST`.

    Its arguments are texts, bytes and tuples of them that come from tables.
    """

    def around(function: Callable[..., Found]) -> Callable[Said, Found]:
        known = lru_cache(most)(function)

        def of_one(text: str | bytes) -> Found:
            return known(text) if len(text) <= LONGEST else function(text)

        def of_several(*said: Hashable) -> Found:
            is_long = any(isinstance(text, str | bytes) and len(text) > LONGEST for text in said)
            return function(*said) if is_long else known(*said)

        is_of_one = len(signature(function).parameters) == 1
        return cast(Callable[Said, Found], wraps(function)(of_one if is_of_one else of_several))

    return around
