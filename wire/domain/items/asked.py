"""What a reader asks for to get the items of an agency, or in a language: less than the item says of itself."""

import re

_SHARED = re.compile(r"\s*[/,]\s*|(?<=[A-Z])-(?=[A-Z])")
"""What stands between agencies that share a dateline, and before the regional service of one."""
_WRITTEN = {"nb": "no", "nn": "no"}
"""Ways of writing a language that have codes of their own (ISO 639-1)."""


def asked_by(label: str, value: str) -> tuple[str, ...]:
    """The values by which items with this one are asked for, itself first.

    An agency is asked for by its own name too where a service or another agency stands beside it (`dpa/lni`: `dpa`,
    `NTB-AFP`: `AFP`); a language by the one that it is a variety of (`en-GB`: `en`, `nn`: `no`).
    """
    if label == "agency":
        return tuple(dict.fromkeys((value, *_SHARED.split(value))))
    if label == "language":
        spoken = value.partition("-")[0]
        return tuple(dict.fromkeys((value, spoken, _WRITTEN.get(spoken, spoken))))
    return (value,)
