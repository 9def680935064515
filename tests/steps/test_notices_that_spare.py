"""A notice kills what it orders to be killed, and not the other stories that it mentions."""

import pytest

from tests.steps.feeding import HOUR, MORNING, Wire, raw, story, values
from wire.domain import formats
from wire.sources.files import Sent

FERRY, TRAINS = "Ferry runs aground off Orrin", "Night trains, given up in 2015, run again"
BODIES = {
    "MX-101": "ORRIN (Halden) - A ferry with 140 people on board ran aground early on Tuesday, the coast guard said.",
    "MX-103": "CASTRA (Halden) - The night train will run again from May, eleven years after it was given up.",
}


def spared(text: str, headline: str = "Kill notice", *, language: str = "en", ednote: str = "") -> list[str]:
    """Headlines of what is live after two stories and a notice."""
    wire = Wire()
    wire.feed(
        story("urn:hp:MX-101", headline=FERRY, slugline="BC-TO--Ferry", body=BODIES["MX-101"]),
        story("urn:hp:MX-103", headline=TRAINS, slugline="BC-TO--Trains", body=BODIES["MX-103"]),
        story(
            "urn:hp:MX-150",
            headline=headline,
            body=text,
            at=MORNING + HOUR,
            language=language,
            ednote=ednote,
        ),
    )
    return headlines_of(wire)


def headlines_of(wire: Wire) -> list[str]:
    """Headlines of the stories whose last version is live."""
    last = {value["uri"]: value for value in values(wire.out["stories"])}
    return [value["headlines"][0]["value"] for value in last.values() if value["pubStatus"] == "usable"]


@pytest.mark.parametrize(
    "text",
    [
        "Please kill MX-101. MX-103 stands.",
        "Please kill MX-101, but use MX-103.",
        "Kill MX-101 and use MX-103 instead.",
        "MX-103 is not affected by the withdrawal of MX-101. Please kill MX-101 only.",
        "Please kill MX-101, an earlier version of MX-103.",
        "Please kill MX-101, the sidebar to MX-103.",
        "Please kill MX-101. Story MX-103 is correct.",
        "Please kill MX-101 because it repeats MX-103.",
        "Please kill MX-101. A new version moves as MX-103.",
        "Please kill MX-101. Do not kill MX-103.",
        "Story MX-101 is withdrawn, MX-103 remains valid.",
        "Please kill MX-101.\n\nMX-103, on the trains, is unaffected.",
        "Please kill MX-101. It has a paragraph that belongs to story MX-103.",
        "Please kill BC-TO--Ferry, which moved with BC-TO--Trains.",
        "Please kill the sidebar slugged BC-TO--Ferry. The mainbar, BC-TO--Trains, stands.",
        f"Please do not use “{FERRY}”. “{TRAINS}” is correct and may be used.",
        f"The release “{FERRY}” is withdrawn. Please do not use it. The release “{TRAINS}” stands.",
        "Unlike MX-103, which stands, story MX-101 is withdrawn.",
        "Story MX-101 is withdrawn and MX-103 remains correct.",
        "Please kill MX-101, not MX-103.",
        "Please kill MX-101 (not MX-103).",
        "MX-101 is withdrawn, not MX-103, which may be used.",
        "Kill not MX-103 but MX-101, please.",
        "Kill MX-101. The kill does not apply to MX-103.",
    ],
)
def test_what_a_notice_says_of_another_story_leaves_it_live(text: str) -> None:
    assert spared(text) == [TRAINS]


@pytest.mark.parametrize(
    ("headline", "text", "language"),
    [
        (
            "ZURÜCKGEZOGEN",
            "Bitte die Meldung MX-101 nicht verwenden. Die Meldung MX-103 bleibt gültig.",
            "de",
        ),
        ("ANNULATION", "Merci d'annuler la dépêche MX-101. La dépêche MX-103 n'est pas annulée.", "fr"),
        ("ANULACIÓN", "Anulen la noticia MX-101, pero no la noticia MX-103, que sigue vigente.", "es"),
        ("ANNULLAMENTO", "Annullare la notizia MX-101. La notizia MX-103 resta valida.", "it"),
        (
            "ANNULATION",
            "Contrairement à la dépêche MX-103, qui reste valable, la dépêche MX-101 est annulée.",
            "fr",
        ),
        ("ANULACIÓN", "Anulen la noticia MX-101, no la MX-103.", "es"),
        ("ANNULLAMENTO", "Annullare la notizia MX-101 e non la MX-103.", "it"),
        ("ANULOWANO", "Prosimy anulować depeszę MX-101, w odróżnieniu od depeszy MX-103.", "pl"),
        ("АННУЛИРОВАНО", "Просим аннулировать сообщение MX-101, а не MX-103.", "ru"),
        ("АННУЛИРОВАНО", "Просим аннулировать сообщение MX-101. Сообщение MX-103 остаётся в силе.", "ru"),
    ],
)
def test_so_does_one_in_other_languages(headline: str, text: str, language: str) -> None:
    assert spared(text, headline, language=language) == [TRAINS]


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("撤稿", "请撤销稿件MX-101,勿使用。"),
        ("撤稿", "稿件MX-101已撤销。"),
        ("撤稿", "撤销 MX-101"),
        ("撤稿", "撤销MX-101"),
        ("撤稿：MX-101", "勿用。"),
        ("【撤稿】MX-101稿件", "勿用。"),
        ("注意", "稿件MX-101已撤销，请勿使用！"),
        ("訂正", "記事MX-101を取り消します"),
        ("記事取り消し", "MX-101の記事は取り消します"),
        ("お知らせ", "MX-101の記事は取り消します"),
        ("기사 취소", "기사 MX-101을 취소합니다."),
        ("撤稿", "稿件 MX-101 已撤销。稿件 MX-103 仍然有效。"),
        ("撤稿", "稿件MX-101已撤销。稿件MX-103仍然有效。"),
        ("撤稿", "稿件MX-101已撤销，稿件MX-103仍然有效。"),
        ("撤稿", f"请撤销稿件《{FERRY}》。稿件MX-103仍然有效。"),
        ("記事取り消し", "記事 MX-101 を取り消します。記事 MX-103 は有効です"),
        ("記事取り消し", "記事MX-101を取り消します。記事MX-103は有効です。"),
    ],
)
def test_so_does_one_without_blanks_around_the_ids(headline: str, text: str) -> None:
    assert spared(text, headline, language="zh") == [TRAINS]


@pytest.mark.parametrize(
    ("headline", "text", "language"),
    [
        ("撤稿", "稿件 MX-103 仍然有效,请撤销稿件 MX-101。", "zh"),
        ("撤稿", "稿件MX-103继续有效，稿件MX-101作废，请勿使用。", "zh"),
        ("記事取り消し", "記事MX-103は有効ですが、記事MX-101は取り消します。", "ja"),
        ("기사 취소", "기사 MX-103은 유효하며, 기사 MX-101은 취소합니다.", "ko"),
        ("기사 취소", "기사 MX-101은 취소하며 기사 MX-103은 유효합니다.", "ko"),
    ],
)
def test_what_stands_may_come_first_or_behind_without_a_point(
    headline: str, text: str, language: str
) -> None:
    assert spared(text, headline, language=language) == [TRAINS]


@pytest.mark.parametrize(
    "text",
    [
        "Earlier we said that the ferry had sunk. It has not. Story MX-101 is withdrawn.",
        "The story said that the ferry had sunk. It has not. Story MX-101 is withdrawn.",
    ],
)
def test_a_notice_that_says_what_the_story_said_is_none_of_news_and_all_of_it_is_the_reason(
    text: str,
) -> None:
    wire = Wire()
    wire.feed(story("urn:hp:MX-101", headline=FERRY, body=BODIES["MX-101"]))
    notice = story("urn:hp:MX-150", headline="STORY WITHDRAWN", body=text, at=MORNING + HOUR)
    [kill] = values(wire.feed(notice)["stories"])
    assert (kill["pubStatus"], kill["edNote"]) == ("canceled", text)


def test_a_headline_of_letters_with_and_without_blanks_around_latin_words_is_one() -> None:
    wire = Wire()
    wire.feed(story("urn:hp:1", headline="A股上涨3点", language="zh"))
    wire.feed(
        story("urn:hp:9", headline="撤稿", body="请撤销稿件《A股上涨 3 点》，勿用。", at=MORNING + HOUR)
    )
    assert headlines_of(wire) == []


@pytest.mark.parametrize("text", ["稿件MX-101和MX-103已撤销。", "記事MX-101、MX-103を取り消します。"])
def test_one_that_names_two_without_blanks_kills_both(text: str) -> None:
    assert spared(text, "撤稿", language="zh") == []


@pytest.mark.parametrize(
    "text",
    [
        "Please kill MX-101 and MX-103.",
        "Please kill MX-101. Also kill MX-103.",
        "Please kill MX-101. The same goes for MX-103.",
        "Please kill MX-101; ditto MX-103.",
        "Stories MX-101 and MX-103 are not correct and must be killed.",
        "Please kill MX-101. MX-103 must also be killed.",
        "Please kill these:\nMX-101\nMX-103",
        "Please kill the following stories:\nBC-TO--Ferry\nBC-TO--Trains",
        f"Please kill the following stories:\n{FERRY}\n{TRAINS}",
        "MX-101 and MX-103: both were sent in error.",
        "Story ID: MX-101. Story ID: MX-103.",
    ],
)
def test_all_that_a_notice_lists_are_killed(text: str) -> None:
    assert spared(text) == []


def test_a_headline_that_is_named_stands_too_where_a_sentence_says_so() -> None:
    text = f"It is false. The story {TRAINS} is correct."
    assert spared(text, f"KILL: {FERRY}") == [TRAINS]


def test_a_note_to_editors_spares_too() -> None:
    assert spared("", ednote="Kill MX-101. MX-103 stands.") == [TRAINS]


def anpa(number: str, slug: str, headline: str, text: str) -> Sent:
    value = (
        f"\x16\x16\x01{number}\x1f-----\r\nu i\x13\x11 {slug}   03-02 0140\r\n\x02\x02^{slug},131<\r\n"
        f"^{headline}<\r\n^Halden Press=\r\n\t   {text}\r\n\r\n\t   \x03HP-WF-03-02-26 0700GMT<\r\n\x0c\r\n\x04"
    ).encode()
    return raw(value, key=formats.identify(value).guid, at=MORNING)


def test_a_kill_by_number_and_slug_spares_what_stands() -> None:
    wire = Wire()
    wire.feed(
        anpa("a0101", "BC-Ferry", FERRY, BODIES["MX-101"]),
        anpa("a0103", "BC-Trains", TRAINS, BODIES["MX-103"]),
        anpa("a0150", "BC-KILL", "Mandatory kill", "Please kill a0101, BC-Ferry. a0103, BC-Trains, stands."),
    )
    assert headlines_of(wire) == [TRAINS]


@pytest.mark.parametrize(
    ("text", "live"),
    [
        ("Please kill a0102, the 1st Add to BC-Ferry. The main story stands.", [FERRY, TRAINS]),
        ("Please kill the 1st Add to BC-Ferry.", [FERRY, TRAINS]),
    ],
)
def test_a_kill_of_a_further_part_spares_the_story(text: str, live: list[str]) -> None:
    wire = Wire()
    wire.feed(
        anpa("a0101", "BC-Ferry", FERRY, BODIES["MX-101"]),
        anpa(
            "a0102",
            "BC-Ferry, 1st Add",
            "Ferry adds",
            "The tugs came from Lorm, and two of them had to wait.",
        ),
        anpa("a0103", "BC-Trains", TRAINS, BODIES["MX-103"]),
        anpa("a0150", "BC-KILL", "Mandatory kill", text),
    )
    assert headlines_of(wire) == live
