"""What names in items of unknown vendors say of their values: parts of words in many languages, without accents.

They are asked only where values look alike; of a value that stands in several objects the inmost name counts that says
anything.
"""

import re
import unicodedata

from wire.domain.cached_by_text import cached_by_text
from wire.domain.formats.common.json.json_tree import Field

_ROLES = {
    "caption": r"説明|キャプ|图说|圖說|설명|подпис|تعليق|"
    r"capti|legend|didascal|^pie|bilde?te|bildunter|billedt|alairas|cutline|^alt",
    "note": r"advisor|примечан|ملاحظ|備考|备注|備註|编者|비고|σημειωσ|megjegyz|uwag|poznamk|"
    r"note|hinweis|merk(?:nad|ung)|^anm|instruct|redaktionen|^nota",
    "rights": r"copyr|rights|derechos|droits|lizenz|licen[cs]e|terms",
    "summary": r"teas|^lead|lede|ingres|summar|abstract|descr|intro|excerpt|^dec?k$|standfirst|chap[oe](?!u$)|entrad|"
    r"manchet|vorspann|sommario|resum|bajada|trail|snippet|bevezet",
    "kicker": r"kick|topline|overline|antetit|occhiello|catchline|dachzeile|spitzmarke|strap|eyebrow|slug|path",
    "subheadline": r"副標|副标|副题|副題|부제|подзаголов|فرعي|"
    r"sub(?:head|tit|line)|linhafina|alcim|alaotsik|unter(?:tit|zeil)|under(?:tit|rubr|overskr)|soustit|sottot|ondertit",
    "time": r"日時|日期|时间|時間|発行|날짜|일시|дата|время|تاريخ|وقت|"
    r"date(?!li)|time|publi(?:sh(?!er)|[czk](?!ation(?:name|title))[aei]|ser)|updat|modif|creat(?!or)|chang|zeit|datum|fecha|hora$|"
    r"endre|dato",
    "headline": r"見出|标题|標題|제목|заголов|عنوان|כותרת|τιτλ|शीर्षक|"
    r"head(?!er.)|^hed$|titl|titul|titr|titol|tit+el|ubers|schlagz|rubrik$|overskr|otsikko|baslik",
    "place": r"場所|地点|地點|장소|город|место|مدينة|مكان|"
    r"city|cidad|place|locat|^ort$|luogo|lugar|ciudad|^sted|lieu|^plats|^local$|plaats",
    "byline": r"記者|执笔|執筆|作者|记者|기자|автор|كاتب|محرر|συντακ|"
    r"auth|autor|auteur|creator|byline|writer|reporter|journalist|jornal|redact|verfass|forfatt|skribent|"
    r"^firma$|^assina|kirjoitt|toimittaj|szerz|muhabir|corresp",
    "language": r"言語|语言|語言|언어|язык|لغة|"
    r"lang|sprach|sprak|sprog|idiom|lingu|taal|locale",
    "agency": r"配信元|提供元|来源|來源|출처|источник|مصدر|"
    r"source|provider|publisher|agenc|ajans|quelle|fuente|fonte|kilde|bureau|byra|sitename|^site$|^origin$|"
    r"broadcast|attribution|(?:media|office|paper|press|publication)name",
    "address": r"canonical|permalink|url|href|link|enlace|lien",
    "section": r"分類|分类|栏目|欄目|분류|섹션|раздел|рубрик|قسم|"
    r"secti|categ|kategor|rubri|ressort|desk|stoff|gruppe|sezion|seccao|secao|seccion|rovat|editoria$",
}
_PATTERNS = {role: re.compile(pattern) for role, pattern in _ROLES.items()}
_OF_CHANGE = re.compile(r"updat|modif|chang|edit|revis|endre|aktuali|actuali|aggiorn|atuali|last|sist|senast")
_OF_NO_TIME = re.compile(
    r"harvest|crawl|fetch|load|index|sync|expir|embarg|releas|start|^end|(?<!s)end(?:s|date|time)|until|delet|stor(?!y)|event|"
    r"birth|avail|recomm|by$|zone|archiv|id$"
)
"""Names of times that are none of the item, and of who changed it."""
_ID = re.compile(r"(?:id|guid|urn|code|codice|codigo|key|ref|schlu?e?ssel)$|^id")
_OF_OTHERS = re.compile(
    r"auth|user|event|site|owner|secti|partner|project|channel|parent|cat|version|revi|type|lang|rank"
)


def role(field: Field) -> str:
    """What a value is by the inmost of its names that says so; empty where none does."""
    return next(filter(None, map(role_of, reversed(field.names))), "")


@cached_by_text(4096)
def role_of(name: str) -> str:
    """The role of what is called so; empty where that says nothing."""
    name = folded(name)
    return next((role for role, pattern in _PATTERNS.items() if pattern.search(name)), "")


@cached_by_text(4096)
def folded(name: str) -> str:
    """A name in small letters, without accents, hyphens and underscores."""
    parts = unicodedata.normalize("NFKD", name.lower())
    kept = "".join(each for each in parts if each not in "-_:" and not unicodedata.combining(each))
    return unicodedata.normalize("NFC", kept)


def is_of_change(name: str) -> bool:
    """Whether a time of this name is that of a change."""
    return _OF_CHANGE.search(folded(name)) is not None


def is_of_item(name: str) -> bool:
    """Whether a time of this name can be one of the item: no embargo, no end, not when it was stored or fetched."""
    return _OF_NO_TIME.search(folded(name)) is None


def is_of_id(name: str) -> bool:
    """Whether the id of an item may be called so."""
    return _ID.search(folded(name)) is not None and not _OF_OTHERS.search(folded(name))
