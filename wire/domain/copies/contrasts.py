"""Words of which one in place of another is other news, in the languages with most wire: convicted and acquitted."""

from collections.abc import Iterable
from typing import Final

from wire.domain.copies.vocabulary import hashed

_GRAVE: Final = """
convict convicts convicted convicting guilty conviction | acquit acquits acquitted acquitting innocent acquittal
 cleared
verurteilt schuldig | freigesprochen unschuldig
condamne condamné condamnée coupable | acquitte acquitté acquittée relaxé innocent
condena condenado condenada culpable | absuelve absuelto absuelta inocente
condanna condannato condannata | assolve assolto assolta
alive survive survives survived | dead die dies died kill kills killed murdered death deaths | hurt injured
 wounded | missing
 kidnapped
free freed release releases released | jail jailed arrest arrests arrested detain detained
hire hires hired appoint appoints appointed | fire fires fired sack sacks sacked dismiss dismisses dismissed
resign resigns resigned | stay stays stayed remain remains remained
lebt überlebt überlebte | tot tote stirbt starb gestorben tötet getötet ermordet | verletzt verletzte
 | vermisst entführt
vivant survit survécu | mort morte morts meurt décédé tue tuent tué tuée tués | blessé blessée blessés | disparu enlevé
vivo viva sobrevive | muerto muerta muertos muere murió mata matan fallece falleció asesinado | herido herida heridos
 | desaparecido
sopravvive sopravvissuto | morto morta morti muore uccide ucciso uccisa | ferito ferita feriti | disperso
festgenommen verhaftet inhaftiert | freigelassen
arrêté arrêtée interpellé incarcéré écroué | relâché relâchée libéré libérée
detenido detenida encarcelado | liberado liberada
arrestato arrestata incarcerato | rilasciato rilasciata scarcerato
tritt rücktritt zurückgetreten entlassen | ernannt
démissionne démission démissionné limogé | nommé nommée
dimite dimisión dimitió destituido | nombrado
dimissioni dimesso licenziato | nominato
погиб погибла погибли убит убиты умер скончался | ранен ранены пострадали | пропал
арестован арестована задержан задержана | освобожден отпущен отпущена
"""
"""What a headline tells though nothing in the text does: death, arrest, verdicts, who goes."""
_CONTRASTS: Final = """
win wins won winning victory beat beats | lose loses lost losing defeat | draw draws drew
gewinnt gewann gewonnen sieg siegt | verliert verlor verloren niederlage
gagne gagné gagnent victoire remporte | perd perdu perdent défaite
gana ganó ganan victoria | pierde perdió pierden derrota
vince vinto vittoria | perde perso sconfitta
approve approves approved accept accepts accepted pass passes passed back backs backed adopt adopts adopted agree
 agrees agreed | reject rejects rejected refuse refuses refused veto vetoes vetoed block blocks blocked oppose
 opposes opposed deny denies denied | postpone postpones postponed delay delays delayed
billigt billigte annimmt genehmigt zugestimmt | lehnt ablehnt abgelehnt verworfen
approuve approuvé adopte adopté accepte accepté | rejette rejeté refuse refusé
aprueba aprobó aprobado acepta aceptó | rechaza rechazó rechazado
approva approvato accetta | respinge respinto rifiuta
rise rises rose risen rising raise raises raised raising gain gains gained climb climbs climbed jump jumps jumped up
 higher increase increases increased growth grew grows boost boosts boosted advance advances advanced | fall falls
 fell fallen falling cut cuts cutting drop drops dropped decline declines declined slip slips slipped down lower
 lowers lowered decrease decreases decreased shrink shrinks shrank slump slumps slumped plunge plunges plunged
 reduce reduces reduced | unchanged steady flat stable
steigt stieg gestiegen steigen erhöht zuwachs | fällt fiel gefallen fallen sinkt sank gesunken senkt gesenkt
 rückgang
monte montent augmente augmenté hausse progresse | baisse baissent baissé chute recule diminue
sube subió suben aumenta aumentó alza | baja bajó bajan cae cayó disminuye
sale salito aumenta aumentato rialzo | scende sceso cala calo ribasso
profit profits surplus | loss losses deficit
open opens opened | close closes closed shut shuts
begin begins began start starts started resume resumes resumed | end ends ended stop stops stopped halt halts halted
 suspend suspends suspended
buy buys bought | sell sells sold
support supports supported for | against
pour favor | contre contra
für | gegen
say says said confirm confirms confirmed admit admits admitted | deny denies denied
arrive arrives arrived enter enters entered join joins joined | leave leaves left quit quits
legal | illegal
sign signs signed | veto vetoes vetoed
more | less fewer
before | after
all | none
first | second | third | fourth | fifth | last
north northern | south southern | east eastern | west western
he him his | she her
man men boy boys son father brother husband | woman women girl girls daughter mother sister wife
euro euros | dollar dollars dlr dlrs | pound pounds sterling | yen | franc francs | mark marks | rouble roubles | yuan
lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche
lunes | martes | miércoles | jueves | viernes | sábado | domingo
lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica
maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag
janvier | février | mars | avril | mai | juin | juillet | août | septembre | octobre | novembre | décembre
enero | febrero | marzo | abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre
gennaio | febbraio | marzo | aprile | maggio | giugno | luglio | agosto | settembre | ottobre | novembre | dicembre
iran iranian iranians | iraq iraqi iraqis
austria austrian | australia australian
slovakia slovak | slovenia slovene slovenian
niger | nigeria nigerian
monday | tuesday | wednesday | thursday | friday | saturday | sunday
january | february | march | april | may | june | july | august | september | october | november | december
may might could | will shall
we us our ours | they them their theirs | you your
"""
"""On each line, and those after it that begin with a blank, meanings that exclude each other."""


def _by_word(contrasts: str) -> dict[int, dict[int, int]]:
    """By the hash of each word: which meaning it has, by the number of the line."""
    found: dict[int, dict[int, int]] = {}
    for line, meanings in enumerate(contrasts.replace("\n ", " ").strip().split("\n")):
        for number, words in enumerate(meanings.split("|")):
            for word in hashed(words):
                found.setdefault(word, {})[line] = number
    return found


_MEANINGS: Final = _by_word(_GRAVE + _CONTRASTS)
_FATES: Final = _by_word(_GRAVE)


def contrast(before: list[int], after: list[int]) -> bool:
    """Whether one of the words before, as `plain` gives them, excludes one of those after."""
    meant = [_MEANINGS[word] for word in before if word in _MEANINGS]
    said = [_MEANINGS[word] for word in after if word in _MEANINGS] if meant else []
    return any(
        one.get(line, number) != number for one in meant for other in said for line, number in other.items()
    )


def tells_of_a_fate(words: Iterable[int], known: Iterable[int]) -> bool:
    """Whether one of the words tells of death, arrest or the like, and none of the known words of that."""
    told = {fate for word in words for fate in _FATES.get(word, {}).items()}
    return bool(told) and not told.issubset(fate for word in known for fate in _FATES.get(word, {}).items())
