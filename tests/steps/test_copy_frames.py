"""What agencies set around a text, a dateline before it and an imprint below it, makes no other story of it."""

import pytest

from tests.steps.feeding import TEXT, Wire, story, values

OSLO = (
    "Три работника погибли и 14 пострадали при пожаре на рыбоперерабатывающем заводе в Норвегии, сообщила полиция. "
    "Пожарные тушили огонь шесть часов, причиной, вероятно, стала неисправность проводки, сказал начальник полиции."
)
HALVORSEN = (
    "ノルウェー西部ハルボルセンの水産加工場で27日未明、火災があり、作業員3人が死亡、14人が負傷した。"
    "火災は午前4時ごろ、冷蔵倉庫から出火。消防が6時間後に消し止めた。"
)
PLANT = (
    "11月27日凌晨，挪威西部一家水产加工厂发生火灾，造成3人死亡、14人受伤，"
    "警方说火灾原因正在调查，消防员用了6个小时才将大火扑灭。"
)
FABRIK = (
    "노르웨이 서부의 수산물 가공 공장에서 27일 새벽 불이 나 직원 3명이 숨지고 14명이 다쳤다고 경찰이 밝혔다. "
    "경찰은 원인을 조사하고 있다."
)


def outcome(first: str, second: str) -> str:
    """What the second text is to the first, under ids of their own."""
    wire = Wire()
    wire.feed(story("a", body=first))
    out = wire.feed(story("b", body=second))
    return "".join(link["kind"] for link in values(out["links"])) if not out["stories"] else "published"


@pytest.mark.parametrize(
    "imprint",
    [
        "(c) 2026 Halden Press. All rights reserved.",
        "© Halden Press 2026",
        "Copyright 2026 Halden Press. This material may not be published, broadcast or redistributed.",
        "All rights reserved.",
        "Alle Rechte vorbehalten.",
        "© dpa-infocom, dpa:261127-930-12345/1",
        "Source: Halden Press",
        "Quelle: Halden Press",
        "Reporting by Ada Gruber in Lisbon; Editing by Rui Calado",
        "ENDS",
        "Source: Halden Press\n\n© 2026 Halden Press. All rights reserved.",
    ],
)
def test_last_lines_that_say_whose_a_text_is_are_no_news(imprint: str) -> None:
    assert outcome(TEXT, f"{TEXT}\n\n{imprint}") == "copy"
    assert outcome(f"{TEXT}\n\n{imprint}", TEXT) == "copy"


def test_a_last_line_that_tells_something_is() -> None:
    assert outcome(TEXT, f"{TEXT}\n\nA pilot died of his wounds on Monday.") == "published"
    assert outcome(TEXT, f"{TEXT}\n\nThe source: a leaking tank that nobody had inspected.") == "published"
    assert outcome(TEXT, f"{TEXT}\n\nCopyright holders won their case.") == "published"
    assert outcome(FABRIK, f"{FABRIK}\n\n무단횡단을 하던 노인 1명도 다쳤다.") == "published"


@pytest.mark.parametrize(
    ("text", "opening", "other"),
    [
        (TEXT.partition(" - ")[2], "LISBON (Halden) - ", "Lisbon - "),
        (TEXT.partition(" - ")[2], "LISBON, Portugal (Halden) - ", "Vila Real de Santo António — "),
        (TEXT.partition(" - ")[2], "", "Lisbon, Portugal -- "),
        (OSLO, "ОСЛО, 27 ноя - РИА Новости. ", "ОСЛО, 27 ноября. /ТАСС/. "),
        (OSLO, "ОСЛО, 27 ноября (ТАСС) - ", "ОСЛО, 27 ноя — РИА Новости. "),
        (OSLO, "", "Осло, 27 ноября (Интерфакс) - "),
        (HALVORSEN, "【オスロ共同】", "【オスロ時事】"),
        (HALVORSEN, "", "【オスロ=山田太郎】"),
        (PLANT, "新华社奥斯陆11月27日电(记者张伟)", "中新社奥斯陆11月27日电 "),
        (FABRIK, "(오슬로=연합뉴스) 홍길동 특파원 = ", "[오슬로=뉴시스] "),
    ],
)
def test_the_dateline_of_another_agency_is_no_news(text: str, opening: str, other: str) -> None:
    assert outcome(opening + text, other + text) == "copy"
    assert outcome(other + text, opening + text) == "copy"
