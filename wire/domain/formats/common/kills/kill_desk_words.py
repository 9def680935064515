"""Words to the desk that a note says are not to be published, so that the order is none to take its story back.

`Do not print: call Al at desk.` is one; what says that something is wrong (`Do not print: libel risk`) is none.
"""

_WORDS = {
    "en": r"(?:call|phone|ring|dial|contact|e-?mail|reach|ask|consult|tell|notify)\w*|(?:see|speak|talk)\b"
    r"|queries|questions|(?:for|only)\b|internal\w*|background|numbers?|tel\w*|ext\b|home|cell|mobile|direct|newsroom"
    r"|desk|(?:reporter|editor|author|writer|correspondent|photographer|source|spokes\w+)(?:'?s|\u2019s)?",
    "de": r"(?:an)?ruf(?:en|t|nummer)\w*|telefon\w*|kontakt\w*|rückfragen|fragen|siehe|intern\w*|nur|hintergrund\w*"
    r"|autor\w*|redaktion\w*|reporter\w*|handy\w*|mobil\w*|durchwahl|ansprechpartner\w*",
    "fr": r"appel\w+|téléphon\w+|joindre|voir|interne|réservé\w*|coordonnées|auteur|rédact\w+|portable",
    "es": r"llam\w+|teléfono\w*|consult\w+|ver|solo|sólo|redacci\w+|móvil|preguntas",
    "it": r"chiam\w+|contatt\w+|veder?e|autore|redazion\w+|cellulare|domande",
    "pt": r"lig(?:ar|ue|uem)|contat\w+|redaç\w+|celular|telemóvel|perguntas|apenas",
    "nl": r"bel(?:len)?\b|vragen|alleen|redactie|mobiel",
    "sv": r"frågor|spørgsmål|spørsmål|endast|kun|bare|forfatter\w*|författare\w*",
    "fi": r"soit\w+|yhteys\w*|puh\w*",
    "pl": r"dzwoni\w+|zadzwo\w+|tylko",
    "ru": r"звони\w*|позвони\w*|связ\w+|контакт\w*|телефон\w*|тел\b|только|автор\w*|дзвон\w*|зв['\u2019]яз\w+",
}
"""How a word to the desk begins that stands behind an order not to publish it: whom to call, what is internal."""
AT_FAULT = (
    r"(?:\b(?:wrong|fals|fals[oa]|erro|err[aeó]|mista|incorr|inacc|untrue|fake|fabric|hoax|libel|defam|legal|lawyer|court"
    r"|duplic|retract|withdr|kill|den[iy]|disput|unver|unconf|invent|stor(?:y|ies)\b|fehler|irrt|unwahr|rechtl|anwalt"
    r"|gericht|doppelt|demen|démen|faux|fausse|jurid|avocat|doubl|diffam|retir|annul|anul|abogad|desmen|difam|avvocat"
    r"|smenti|advogad|fout|onjuist|vals|verzonn|klopp|stimm|advoc|fel\b|felakt|feil|fejl|påhitt|oppdikt|opdigt|virhe"
    r"|väär|keksi|bł[ąę]d|fałsz|zmyśl|wymyśl|chyb|vymyš|hamis|téves|greș|ошиб|ложн|фальш|неверн|вымыш|вигад|юрид|опров"
    r"|помил|yanlış|uydur|λάθο|ψευδ|خطأ|خاطئ|كاذب)|[错錯误誤]|虚构|捏造|오류|허위|잘못)"
)
"""How words begin that say why a story is taken back."""
TO_DESK = rf"(?![^\n]*{AT_FAULT})(?:{'|'.join(_WORDS.values())})"
