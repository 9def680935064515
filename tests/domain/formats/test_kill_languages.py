"""Desks take stories back in many languages: in a short text, in a note, and by a mark on the headline."""

import orjson
import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Message, Status

LONG = (
    "The pilots of the harbour work again, and the port has ordered two tugs that will come in autumn. " * 4
)
SAID = {
    "en": ("Please do not use our story. It was sent in error.", "The dispatch is withdrawn."),
    "de": ("Bitte die Meldung von 9 Uhr streichen.", "Die Meldung wird zurückgezogen."),
    "fr": ("Merci d'annuler notre dépêche.", "La dépêche est annulée."),
    "es": ("Rogamos anulen la noticia.", "La noticia queda anulada."),
    "it": ("Si prega di annullare la notizia.", "La notizia è annullata."),
    "pt": ("Por favor anulem a notícia.", "A notícia foi cancelada."),
    "nl": ("Gelieve het bericht niet te gebruiken.", "Het bericht is ingetrokken."),
    "sv": ("Använd inte artikeln.", "Nyheten är återkallad."),
    "no": ("Saken må ikke publiseres.", "Saken er trukket."),
    "da": ("Historien må ikke bringes.", "Artiklen er annulleret."),
    "fi": ("Älkää käyttäkö juttua.", "Juttu on peruttu."),
    "pl": ("Prosimy nie publikować depeszy.", "Depesza została wycofana."),
    "cs": ("Zprávu nepoužívejte.", "Zpráva byla zrušena."),
    "hu": ("A hírt ne használják.", "A hírt visszavontuk."),
    "ro": ("Nu folosiți știrea.", "Știrea este anulată."),
    "ru": ("Просим не использовать сообщение.", "Сообщение аннулировано."),
    "uk": ("Просимо не використовувати повідомлення.", "Повідомлення відкликано."),
    "bg": ("Новината да не се използва.", "Съобщението анулирано."),
    "tr": ("Haberi kullanmayınız.", "Haber iptal edilmiştir."),
    "el": ("Παρακαλούμε να μην χρησιμοποιήσετε την είδηση.", "Η είδηση ακυρώνεται."),
    "ar": ("يرجى عدم نشر الخبر.", "إلغاء الخبر"),
    "ja": ("この記事は使用しないでください。", "記事を取り消します。"),
    "zh": ("请勿使用。", "请撤销稿件。"),
    "ko": ("사용하지 마십시오.", "기사를 취소합니다."),
}


def parsed(headline: str, text: str, language: str = "en", note: str = "") -> Message:
    return formats.parse(ninjs(headline=headline, bodies=[{"value": text}], language=language, ednote=note))


@pytest.mark.parametrize(("language", "text"), [(tag, text) for tag, said in SAID.items() for text in said])
def test_a_short_text_that_says_no_more_than_that_takes_back_what_its_id_had(
    language: str, text: str
) -> None:
    message = parsed("Harbour pilots", text, language)
    assert message.status is Status.CANCELED or message.kills_known


@pytest.mark.parametrize("language", ["pl", "ru", "uk", "tr", "ar", "ja", "zh", "ko", "fi", "el"])
def test_so_does_a_note_on_the_whole_story(language: str) -> None:
    for note in SAID[language]:
        assert parsed("Harbour pilots", LONG, language, note).status is Status.CANCELED


@pytest.mark.parametrize(
    "headline",
    [
        *(
            "WITHDRAWN: {}",
            "RETRACTED - {}",
            "{} (WITHDRAWN)",
            "[RETRACTED] {}",
            "DO NOT USE: {}",
            "UPDATE 2-WITHDRAWN-{}",
        ),
        *(
            "STORNO: {}",
            "ZURÜCKGEZOGEN - {}",
            "ANNULÉE: {}",
            "ANULADA: {}",
            "ANNULLATA: {}",
            "INTREKKING: {}",
        ),
        *(
            "ÅTERKALLAD: {}",
            "TREKKES: {}",
            "ANNULLERET: {}",
            "PERUTTU: {}",
            "ANULOWANA: {}",
            "WYCOFANA: {}",
            "ZRUŠENO: {}",
        ),
        *(
            "АННУЛИРОВАНО: {}",
            "СНЯТО: {}",
            "СКАСОВАНО: {}",
            "İPTAL: {}",
            "ΑΚΥΡΩΣΗ: {}",
            "إلغاء: {}",
            "撤稿：{}",
            "【取消】{}",
        ),
        *("取り消し：{}", "취소: {}", "Withdrawn: {}", "Storno: {}"),
    ],
)
def test_a_mark_on_a_headline_leaves_the_name_of_what_it_may_take_back(headline: str) -> None:
    message = parsed(headline.format("Harbour pilots end protest"), LONG)
    assert message.status is Status.USABLE
    assert message.takes_back == "Harbour pilots end protest"


@pytest.mark.parametrize(
    ("headline", "text"),
    [
        ("Troops withdrawn", "KYIV (Halden) - The troops are withdrawn, the ministry said."),
        ("Recall: maker calls back cars", "The maker recalled 40,000 cars because of their brakes."),
        ("Journal retracts article", "LONDON (Halden) - The article is retracted."),
        ("Paper kills story", "The newspaper has killed the story, its editor said."),
        ("CANCELADA: la carrera", "La carrera del domingo ha sido cancelada por la lluvia."),
        ("ANNULÉ: le concert", "Le concert de mercredi est annulé en raison de la tempête."),
        ("СНЯТО: эмбарго на вино", "Эмбарго на вино снято, торговля возобновится в мае."),
        ("取消：音乐会", "由于风暴，星期三的音乐会取消。"),
        ("Do not use bridge", "Do not use the old bridge until Friday, the mayor told drivers."),
    ],
)
def test_news_of_what_others_take_back_takes_nothing_back(headline: str, text: str) -> None:
    message = parsed(headline, text)
    assert (message.status, message.kills_known) == (Status.USABLE, False)


@pytest.mark.parametrize(
    ("caption", "kept"),
    [
        ("PICTURE KILL - do not use. Wrong ship.", 0),
        ("Photo withdrawn.", 0),
        ("Bitte nicht verwenden!", 0),
        ("A ship withdrawn from service lies off Varna.", 1),
        ("Poster of the film Kill Bill in Varna.", 1),
    ],
)
def test_a_caption_may_take_its_picture_back(caption: str, kept: int) -> None:
    picture = {"type": "picture", "uri": "urn:p:1", "descriptions": [{"value": caption}], "name": "p"}
    message = formats.parse(ninjs(headline="Ship", bodies=[{"value": LONG}], associations=[picture]))
    assert (message.status, len(message.media)) == (Status.USABLE, kept)


def test_a_picture_whose_own_caption_takes_it_back_is_killed() -> None:
    picture = {"uri": "urn:p:1", "type": "picture", "descriptions": [{"value": "PHOTO KILL: wrong ship"}]}
    assert formats.parse(orjson.dumps(picture)).status is Status.CANCELED
