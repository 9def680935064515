"""Other forms of an English word, as `overturns` and `overturning` of `overturned`; some of them are no words."""

_HISSING = ("s", "x", "z", "ch", "sh")
_SHORTEST = 4
"""Letters of a form."""


def forms(word: str) -> set[str]:
    """Number and tenses of a word, by its ending alone."""
    bases = _bases(word)
    found = bases | {_with_s(base) for base in bases}
    if word.endswith(("ed", "ing")):
        stems = {base.removesuffix("e") for base in bases - {word}}
        found |= {stem + ending for stem in stems for ending in ("ed", "ing")}
    return {form for form in found - {word} if len(form) >= _SHORTEST}


def _bases(word: str) -> set[str]:
    """What a word may be a form of, itself included."""
    found = {word}
    if word.endswith("ies"):
        found.add(word[:-3] + "y")
    elif word.endswith("es") and word[:-2].endswith(_HISSING):
        found.add(word[:-2])
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        found.add(word[:-1])
    for ending in ("ed", "ing"):
        if word.endswith(ending) and len(word) > len(ending) + 3:
            stem = word.removesuffix(ending)
            found |= {stem, stem + "e"}
    return found


def _with_s(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(_HISSING) else "s")
