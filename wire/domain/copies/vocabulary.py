"""Words, as hashes, by which texts are compared: those that say little, and those that turn what is said."""

from typing import Final

from wire.domain.copies.wording import MASK, NAME, Hashes32, hash_of


def hashed(words: str) -> list[int]:
    """The hashes of words in lower case, as a fingerprint has them."""
    return list(map(hash_of, words.split()))


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
    said says say told tells tell spoke speaks speak added adds
    today yesterday tomorrow now late early just then than so very only about around again once
    ist sind war waren wird werden wurde wurden hat haben hatte est sont était a ont avait sera es fue era ha han
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
    t hardly scarcely barely nor neither none nobody nothing keiner keinem keines aucun aucune rien ninguno
    ninguna nada nessuno nessuna niente
    nenhum nenhuma niet geen nooit ikke inte ej aldrig nie не нет
""")
)
"""Negations, and other words that deny: `t` is what is left of `won't`."""
INITIAL_T: Final = hashed("t")[0] | int(NAME)
"""`John T. Smith` denies nothing."""
CORRECTED: Final = "Corrected"
CORRECTIONS: Final = frozenset(
    hashed("""
    correct corrected correction corrects correcting corrige corrigé correctif rectificatif rectifie rectifica
    korrigiert korrektur korrigierte berichtigt berichtigung corrección corregido corregida correzione corretto
    correção corrigido
""")
)
"""What the headline of a correction says."""
VAGUE: Final = frozenset(
    hashed("""
    several some many few numerous multiple dozens scores hundreds thousands
    mehrere mehreren einige einigen viele vielen zahlreiche dutzende hunderte tausende
    plusieurs quelques nombreux nombreuses dizaines centaines milliers
    varios varias algunos algunas muchos muchas numerosos numerosas decenas cientos miles
    diversi diverse alcuni alcune parecchi molti decine centinaia migliaia
    vários várias alguns algumas muitos muitas dezenas centenas milhares
    enkele meerdere verscheidene vele tientallen honderden duizenden
    flera några många flere noen mange nogle adskillige useita muutamia kilka kilku wiele несколько много
""")
)
"""What a text says that does not know a figure, or takes one back: `killed several` for `killed 12`."""
NO_NAMES: Final = frozenset(
    hashed("""
    reuters reuter ap afp dpa efe ansa upi tass itar interfax xinhua kyodo bloomberg apa sda ats pa aap anp belga lusa
    ntb stt tt ritzau pap ctk mti yonhap pti ani
    a b c d e f g h i j k l m n o p q r s t u v w x y z
""")
)
"""What each agency says of itself (`told Reuters`), and initials."""
_FORMS: Final = """
january jan  february feb  march mar  april apr  june jun  july jul  august aug  september sep sept  october oct
november nov  december dec
stabilize stabilise  organize organise  realize realise  recognize recognise  penalize penalise  criticize criticise
authorize authorise  privatize privatise  nationalize nationalise  liberalize liberalise  emphasize emphasise
organized organised  criticized criticised  authorized authorised  recognized recognised  realized realised
organization organisation  organizations organisations  stabilization stabilisation  liberalization liberalisation
totaling totalling  totaled totalled  traveling travelling  traveled travelled  canceled cancelled  labor labour
labeled labelled  favor favour  favorable favourable  favorably favourably  favored favoured  neighbor neighbour
neighboring neighbouring  honor honour  harbor harbour  rumors rumours  color colour  center centre  theater theatre
meter metre  meters metres  kilometer kilometre  kilometers kilometres  liter litre  liters litres  ton tonne
tons tonnes  program programme  programs programmes  defense defence  offense offence  license licence  check cheque
plow plough  gray grey  percent pct
"""
"""A word, then other forms of it, before two blanks or the end of the line."""
_FORM: Final = {
    other: word
    for word, *others in map(hashed, filter(None, _FORMS.replace("\n", "  ").split("  ")))
    for other in others
}


def plain(words: list[int]) -> list[int]:
    """Words, as a fingerprint has them, whatever their case and spelling."""
    return [_FORM.get(word := each & MASK, word) for each in words]


def distinct(words: Hashes32) -> frozenset[int]:
    """The words whatever their case and spelling, each once."""
    found = frozenset((words & ~NAME).tolist())
    others = found & _FORM.keys()
    return found - others | {_FORM[word] for word in others} if others else found
