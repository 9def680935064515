"""Orders not to publish yet, without the word embargo: patterns of the kinds of words (see `embargo_lexicon`)."""

import re

from wire.domain.formats.common.embargoes.embargo_lexicon import KNOWN, SMALL

TIME = "[#DOGBA,:-]*[TZ]"
_BEFORE = "(?:B[#DOGB,]*X?[#DOGB,]*[TZ#]|[TZ#][TZ#D]*B)"
UNTIL = "(?:[#DBF,:-]|[GO][DSUI]*|(?<=D)S|(?<=D)I(?=D))*[TZ]"
TAIL = "[^XG]*X?[^XG]*$"
"""The rest of a line that says little else."""
_LOOSE = f"(?:{KNOWN}X?){{0,3}}?"
_FAR = f"(?:{KNOWN}[oVX]){{0,5}}?{KNOWN}"


def _order(gap: str, before: str, time: str) -> str:
    """An order not to publish yet, without the word embargo. `FOR IMMEDIATE RELEASE` is none."""
    forms = (
        f"N+B?{gap}[UP]{gap}{before}",  # not for release before 10:00
        f"UD*N[D:]*{before}|U{before}[TZ#,DI]*NF",  # publication interdite avant 10h; vor 10 Uhr nicht gestattet
        f"N{gap}B{TIME}{gap}[UP]",  # nicht vor 10 Uhr veröffentlichen
        f"B{TIME}{gap}N{gap}U",  # ennen klo 10 ei saa julkaista
        f"[TZ#]D*[BC](?:H|{gap}N{gap}[UP]|UN)",  # péntek 10 óra előtt nem közölhető
        f"[TZ#][TZ#D,]*a{gap}[UFP]|[UFP]{gap}[TZ#][TZ#D,]*a",  # közölhető péntek 10 óra után
        f"H{time}[DG]*(?:U(?!DX)|B|{TIME})",  # hold for release; gesperrt bis 10 Uhr
        f"[GB]D*U[DUS,]*(?:A|O?{TIME})|G[TZ]+U",  # for release at 10:00; for Sunday use
        f"F?[DBG]*U+N?[DFISTZ#,]*A{TIME}|AD*U{TIME}|A{TIME}GU",  # Veröffentlichung ab 10 Uhr
        f"AA{TIME}{gap}U",  # erst ab 10 Uhr verwenden
        f"[UF]D?:[#ZDO,]*T|F[GB]?UN?{TIME}|U[DI]*F{TIME}",  # release time: 10:00; free for use on Friday
        f"F{time}[DX]?A*{TIME}",  # frei ab 10 Uhr
    )
    return f"(?:{'|'.join(forms)})"


LINE_ORDER = re.compile(f"^(?=.*[TZ#]){SMALL}{_order(KNOWN, _BEFORE, '(?=.*T)')}{TAIL}")
ORDER_IN_CAPITALS = re.compile(f"^{SMALL}{_order(KNOWN, _BEFORE, '')}")
NOT_YET = re.compile(
    f"^{SMALL}V?{_order(_LOOSE, '[BC](?![VX]*$)', '')}"
    f"|N{KNOWN}[UP]{KNOWN}B(?![VX]*[.!]?$)"  # adds details, not for use before 10:00
    "|I[DI]*.GU(?:O|A(?!I))"  # is free for use from 10:00; not: from now
)
WAITS = re.compile(
    f"^{SMALL}N+[DA]*B(?:[^YR]*[ZT#]|(?:{KNOWN}X){{0,4}}{KNOWN}[.!]?$)"  # not before Sunday's papers
    f"|^{SMALL}GU[^N]*[AB][^N]*[TZ]|^[^NL]*GUO?D*{TIME}[^X]*$"  # for use by subscribers after 9 p.m.
    f"|^{SMALL}V?N+B?{_LOOSE}[UP]{_LOOSE}[BC](?!V?X?[.!]?$)"  # not to be used by anyone before it is told
    f"|^(?:{KNOWN}X){{0,4}}?{KNOWN}H[^LW]*B(?![.!]?$)|^{SMALL}[Hh]D*B"  # we ask that you hold it back until
    f"|^{SMALL}B[^LW]*[Hh][.!]?$"  # bis zum Ende der Rede gesperrt
    "|^[DSG]*(?:T[DG]*U|UT):[DG]*O"  # time of release: upon delivery
    f"|^{SMALL}UD*:[DG]*C|^{SMALL}[UF][DO]*A[#DO]*[TZ][^X]*X?[^X]*$"  # release time: when; use on or after Monday
    f"|^{SMALL}F[GBD]*UD*A|^{SMALL}N[DG]*U[DG]*B[.!]?$"  # free for use from; not to be used before
    "|^[DS:,]*HG[^Y]*$"  # hold for the okay of the lawyers
    "|^[^LW]*(?:C[Hh]|B[^LW]*H)[.!]?$"  # açıklamadan önce yayımlamayın
    f"|^{SMALL}[EeMm](?!.*[RLNWJ]).*[TZ#]|^(?!.*[RLNWJY])(?:.*[Mm].*[TZ#]|.*[TZ#].*[Mm])"  # in any language
    f"|^(?:{SMALL}X){{0,2}}{SMALL}U[DSIK]*N{_FAR}B(?![.!]?$)"  # publication is banned until the verdict
    f"|^{SMALL}(?=.*U)(?=.*N)(?=.*B(?!X?[.!]?$))[^LW]*$"  # not to be published by anyone before the speech
    "|^(?=.*B)(?=.*U)[^LW:]*N(?:U|F|P)?D*[.!]?$|^(?=.*B)[^LW:]*NUD*[.!]?$"  # the same where the verb stands last
)
"""What a sentence of a note says that is an order to wait, whatever it waits for."""
NOT = re.compile("N[DGL]*U[DG]*[.!]?$|(?:^|[DG:])UN[.!]?$|^[DSGIK:,]*N[IK]?F(?:[DG]*U)?[.!]?$")
"""`Not for publication.` `Not cleared for use.` `Noch nicht freigegeben`, `Publication ban`: without a time."""
