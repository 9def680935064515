"""Datelines as Chinese, Japanese and Korean print them, which part no words.

The forms are those of the agencies: `新华社北京2月20日电`, `(中央社記者王小明台北20日電)`, `【東京共同】`,
`【パリ=山田太郎】`, `[東京 20日 ロイター] - `, `(서울=연합뉴스) 김철수 기자 = `.
The place is a city that is known, or the United Nations, or nothing of it counts.
"""

import re

from wire.domain.splitting.dateline_fields import Dateline, is_agency, is_known

_DAY = r"(?:\d{1,2}月)?\d{1,2}日"
OPENING = re.compile(
    r"(?:【(?P<thick>[^】]{2,30})】|"
    rf"[(\[（［](?P<thin>[^()\[\]（）［］\d]{{1,24}}(?:[=＝]|{_DAY}(?:[专專]?[电電]|\s))[^()\[\]（）［］]{{0,16}})[)\]）］](?:[^=.。]{{2,20}}=)?|"
    rf"(?P<bare>[^\s。,，(（\d]{{2,14}}{_DAY}(?:[专專]?[电電]|(?=\s-\s)))(?:\s?[(（][^()（）]{{2,24}}[)）])?)\s*(?:-\s+)?"
)
"""What reads like one: in brackets, with the reporter behind them in Korean, or before the word for a wire."""
_SAID = re.compile(
    rf"(?P<before>[^=＝\d电電]{{2,30}})(?P<date>{_DAY})?[专專]?[电電]?\s*(?P<equals>[=＝])?(?P<behind>[^=＝]*)"
)
"""What it says: place and agency in either order, the day, and who says it."""


def read(paragraph: str) -> tuple[Dateline, int] | None:
    """The dateline a paragraph opens with and where it ends; None where its place is no city or nothing else speaks."""
    opening = OPENING.match(paragraph)
    said = _SAID.fullmatch(next(filter(None, opening.groups()))) if opening else None
    if not (opening and said):
        return None
    place, agency = _parted(said["before"].strip())
    agency = agency or said["behind"].strip()
    speaks = said["date"] or said["equals"] or is_agency(agency)
    return (Dateline(place, agency, said["date"] or ""), opening.end()) if place and speaks else None


def _parted(text: str) -> tuple[str, str]:
    """The longest city that a text begins or ends with, and the rest of it."""
    for size in range(len(text), 1, -1):
        for place, rest in ((text[-size:], text[:-size]), (text[:size], text[size:])):
            if is_known(Dateline(place)):
                return place, rest.strip()
    return "", ""
