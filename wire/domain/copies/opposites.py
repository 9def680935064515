"""Words that say the opposite of each other, in the languages with most wire: one for the other is other news."""

from typing import Final

from wire.domain.copies.vocabulary import hashed

_OPPOSITES: Final = """
convict convicts convicted convicting guilty conviction | acquit acquits acquitted acquitting innocent acquittal
 cleared
verurteilt schuldig | freigesprochen unschuldig
condamne condamné condamnée coupable | acquitte acquitté acquittée relaxé innocent
condena condenado condenada culpable | absuelve absuelto absuelta inocente
condanna condannato condannata | assolve assolto assolta
win wins won winning victory beat beats | lose loses lost losing defeat
gewinnt gewann gewonnen sieg siegt | verliert verlor verloren niederlage
gagne gagné gagnent victoire remporte | perd perdu perdent défaite
gana ganó ganan victoria | pierde perdió pierden derrota
vince vinto vittoria | perde perso sconfitta
approve approves approved accept accepts accepted pass passes passed back backs backed adopt adopts adopted agree
 agrees agreed | reject rejects rejected refuse refuses refused veto vetoes vetoed block blocks blocked oppose
 opposes opposed deny denies denied
billigt billigte annimmt genehmigt zugestimmt | lehnt ablehnt abgelehnt verworfen
approuve approuvé adopte adopté accepte accepté | rejette rejeté refuse refusé
aprueba aprobó aprobado acepta aceptó | rechaza rechazó rechazado
approva approvato accetta | respinge respinto rifiuta
rise rises rose risen rising raise raises raised raising gain gains gained climb climbs climbed jump jumps jumped up
 higher increase increases increased growth grew grows boost boosts boosted advance advances advanced | fall falls
 fell fallen falling cut cuts cutting drop drops dropped decline declines declined slip slips slipped down lower
 lowers lowered decrease decreases decreased shrink shrinks shrank slump slumps slumped plunge plunges plunged
 reduce reduces reduced
steigt stieg gestiegen steigen erhöht zuwachs | fällt fiel gefallen fallen sinkt sank gesunken senkt gesenkt
 rückgang
monte montent augmente augmenté hausse progresse | baisse baissent baissé chute recule diminue
sube subió suben aumenta aumentó alza | baja bajó bajan cae cayó disminuye
sale salito aumenta aumentato rialzo | scende sceso cala calo ribasso
profit profits surplus | loss losses deficit
open opens opened | close closes closed shut shuts
begin begins began start starts started resume resumes resumed | end ends ended stop stops stopped halt halts halted
 suspend suspends suspended
alive survive survives survived | dead die dies died
free freed release releases released | jail jailed arrest arrests arrested detain detained
buy buys bought | sell sells sold
support supports supported for | against
pour favor | contre contra
für | gegen
confirm confirms confirmed | deny denies denied
hire hires hired appoint appoints appointed | fire fires fired sack sacks sacked dismiss dismisses dismissed
arrive arrives arrived enter enters entered join joins joined | leave leaves left quit quits
more | less fewer
before | after
all | none
first | last
"""
"""A line, or a few of which all but the first begin with a blank, for each pair of meanings."""


def _by_word() -> dict[int, list[int]]:
    """The meanings of each word, by the hash of it; opposites are `n` and `-n`."""
    found: dict[int, list[int]] = {}
    for number, pair in enumerate(_OPPOSITES.replace("\n ", " ").strip().split("\n"), start=1):
        for sign, words in zip((number, -number), pair.split("|"), strict=True):
            for word in hashed(words):
                found.setdefault(word, []).append(sign)
    return found


_MEANINGS: Final = _by_word()


def opposed(some: list[int], others: list[int]) -> bool:
    """Whether one of some words (hashes without the bit of capitals) says the opposite of one of the others."""
    meant = {meaning for word in some for meaning in _MEANINGS.get(word, ())}
    return any(-meaning in meant for word in others for meaning in _MEANINGS.get(word, ()))
