"""Languages told by sequences of letters: the model of py3langid, which comes in its wheel.

It tells some hundred languages, close ones too (Slovak and Czech, Urdu and Persian), by two sentences.
"""

import lzma
from array import array
from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

LETTERS = 200
"""Letters of a text that are read."""

LEFT_OUT = frozenset(("la", "sa", "vo", "eo", "bs"))
"""Languages that no wire is in, and Bosnian, which two sentences do not tell from Croatian and Serbian."""


def tell(text: str) -> tuple[str, float]:
    """The likeliest language of a text, by its code in ISO 639-1, and how sure that is: 0 to 1."""
    code, sure = _model().classify(text[:LETTERS])
    return code, sure


@cache
def _model() -> Any:
    """The model, 0.5 seconds and 70 MB when the first text needs it.

    It is unpacked here, in memory: the library does so in a temporary file, for which a worker may have no folder. And
    it would keep the languages that are left out as well.
    """
    with lzma.open(MODEL_DIR / MODEL_FILE) as packed:
        tables = np.load(BytesIO(packed.read()), allow_pickle=False)
    codes: list[str] = tables["classes"].tolist()
    kept = [at for at, code in enumerate(codes) if len(code) == 2 and code not in LEFT_OUT]
    return LanguageIdentifier(
        tables["ptc"][:, kept],
        tables["pc"][kept],
        [codes[at] for at in kept],
        _integers(tables["nextmove"]),
        _integers(tables["out_feat"]),
        norm_probs=True,
        tk_row=_integers(tables["nextmove_row"]),
    )


def _integers(table: "np.ndarray[Any, Any]") -> "array[int]":
    """A table of whole numbers as Python's own: single ones are read from it, in a fraction of numpy's time."""
    found = array(table.dtype.char)
    found.frombytes(table.data.cast("B"))
    return found
