"""Words with which a note begins that tells what is new in its story: what is taken back there is something else.

`Adds that the article was retracted` leaves the story; `Update: this story is withdrawn` does not.
"""

import re

_BEGINS = {
    "en": r"add(?:s|ed|ing)?\b|updat\w+|includ\w+|insert\w+|recasts?\b|expand\w+",
    "de": r"ergänz\w+|aktualisier\w+|fügt\b|erweiter\w+|präzisier\w+",
    "fr": r"ajout\w+|actualis\w+|compl[èé]t\w+|précis\w+",
    "es": r"añad\w+|agreg\w+|actualiz\w+|ampl[ií]\w+",
    "it": r"aggiun\w+|aggiorn\w+|integra\w*",
    "pt": r"acrescent\w+|adicion\w+|atualiz\w+",
    "nl": r"voegt\b|toegevoegd|aangevuld|vult\b|bijgewerkt|aanvulling",
    "sv no da": r"lägger till|tillägg\w*|uppdater\w+|komplett\w+|legger til|oppdater\w+|suppl[eé]r\w+|tilføj\w+"
    r"|opdater\w+",
    "fi": r"lisä\w+|päivit\w+|täyden\w+",
    "pl": r"doda\w+|uzupeł\w+|aktualiz\w+|zaktualiz\w+",
    "cs sk": r"dopl[nň]\w+|přid\w+|prid\w+|aktualiz\w+",
    "hu": r"kiegész\w+|frissít\w+|hozzá\w+",
    "ro": r"ad[aă]ug\w+|actualiz\w+|complet\w+",
    "ca": r"afeg\w+|actualitz\w+|amplia\w*",
    "hr sr sl": r"dopun\w+|dopoln\w+|doda\w+|ažur\w+|posodob\w+|допун\w+|дода\w+|ажур\w+",
    "lt lv et": r"papild\w+|atnaujin\w+|prided\w+|atjaun\w+|pievien\w+|lisa\w+|täiend\w+|uuend\w+",
    "ru uk bg": r"добав\w+|дополн\w+|обновл\w+|уточн\w+|дода\w+|доповн\w+|оновл\w+|допъл\w+|обнов\w+|актуализ\w+",
    "tr": r"ekle\w+|güncelle\w+",
    "el": r"προσθ[έε]\w+|προστίθ\w+|ενημερ[ωώ]\w+|συμπλ\w+",
    "ar": r"إضاف\w+|أضاف\w*|تحديث\w*|يضيف",
    "he": r"נוספ?\w*|הוספ\w*|עודכ\w*|מוסיפ\w*",
    "id ms": r"(?:me|di)?n?tambah\w*|(?:mem|di)?perbarui|kemas kini",
    "vi": r"bổ sung|cập nhật|thêm",
}
_ANYWHERE = re.compile(
    r"[^:：]+?(?:更新|修改|수정|업데이트)|[^:：]*?(?:增加|新增|补充|補充|加入|追加|추가|보강|เพิ่ม(?:เติม)?|जोड़)"
)
_TELLS = re.compile(rf"\W*+(?:eds?\W+)?(?:{'|'.join(_BEGINS.values())})(?!\s?:)", re.IGNORECASE)


def tells_what_is_new(sentence: str) -> bool:
    """Whether a sentence of a note tells what its version adds."""
    return bool(_TELLS.match(sentence) or (not sentence.isascii() and _ANYWHERE.match(sentence)))
