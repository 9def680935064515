"""Words, as hashes, by which texts are compared: those that say little, and those that turn what is said."""

from typing import Final
from zlib import crc32

from wire.domain.copies.wording import NAME

MASK: Final = ~int(NAME) & 0xFFFFFFFF
"""Of the hash of a word whatever its case."""


def hashed(words: str) -> list[int]:
    """The hashes of words in lower case, as a fingerprint has them."""
    return [crc32(word.encode()) & MASK for word in words.split()]


FUNCTION_WORDS: Final = frozenset(
    hashed("""
    a an the this that these those it its he his she her they their we our you i in on at of for from by with to
    into as but and or if when while after before since although however also there here what who which where how why
    some all many most more no not one earlier later meanwhile still under over both each another other such
    der die das ein eine es er sie wir im in am auf an mit von für und aber oder nach bei als wie zu
    le la les un une des du de il elle ils en dans sur pour par avec et mais ou après au aux ce cette
    el los las una lo al y pero o con por para se su sus un il gli i di da del della e ma dopo os as um uma do da
""")
)
"""Words that a sentence begins with, in the languages with most wire: a capital makes no names of them."""
_COMMON = hashed("""
    dlrs dollars dlr dollar cts cents pct percent tonnes tons tonne ton
    is are was were be been being has have had will would can could may might shall should must do does did
    said says say today yesterday tomorrow now late early just then than so very only about around again once
    ist sind war waren wird werden wurde wurden hat haben hatte est sont était a ont avait sera es son fue era ha han
    sono stato stata foi
""")
LITTLE: Final = FUNCTION_WORDS.union(_COMMON)
"""Words that do not tell what happened."""
NEGATIONS: Final = frozenset(
    hashed("""
    not no never without cannot nicht kein keine keinen nie niemals non pas sans jamais nunca senza não
""")
)
DENIALS: Final = NEGATIONS.union(
    hashed("""
    t nor neither none nobody nothing keiner keinem keines aucun aucune rien ninguno ninguna nada nessuno nessuna niente
    nenhum nenhuma niet geen nooit ikke inte ej aldrig nie не нет
""")
)
"""Negations, and other words that deny: `t` is what is left of `won't`."""
INITIAL_T: Final = hashed("t")[0] | int(NAME)
"""`John T. Smith` denies nothing."""
CORRECTIONS: Final = frozenset(
    hashed("""
    correct corrected correction corrects correcting corrige corrigé correctif rectificatif rectifie rectifica
    korrigiert korrektur korrigierte berichtigt berichtigung corrección corregido corregida correzione corretto
    correção corrigido
""")
)
"""What the headline of a correction says."""
AGENCIES: Final = frozenset(
    hashed("""
    reuters reuter ap afp dpa efe ansa upi tass itar interfax xinhua kyodo bloomberg apa sda ats pa aap anp belga lusa
    ntb stt tt ritzau pap ctk mti yonhap pti ani
""")
)
"""What each agency says of itself: `told Reuters`."""
MONTHS: Final = dict(
    zip(
        hashed("jan feb mar apr jun jul aug sep sept oct nov dec"),
        hashed("january february march april june july august september september october november december"),
        strict=True,
    )
)
"""The month of each short form."""


def plain(words: list[int]) -> list[int]:
    """Words, as a fingerprint has them, whatever their case, months in full."""
    return [MONTHS.get(word & MASK, word & MASK) for word in words]
