"""Lines and notes of many languages that say that a text is under embargo; beside them news, and notes, that do not."""

import pytest

from tests.contract.format_samples import email, ninjs
from wire.domain import formats
from wire.domain.formats.common import embargo_words

LINES_THAT_HOLD = (
    "MEDIA RELEASE – UNDER EMBARGO UNTIL 6.00AM",
    "For use after 12.01 a.m. Thursday, March 5",
    "Embargoed by the Bank of Dorf until noon today",
    "*EMBARGOED UNTIL 10.00AM*",
    "Embargo: Not for publication before 5pm",
    "EMBARGOED FOR 10AM: Dorf opens bridge",
    "Dorf opens bridge [EMBARGO: 3 March, 10:00]",
    "Speech by the mayor, embargoed until delivery",
    "CHECK AGAINST DELIVERY - EMBARGOED",
    "SPERRFRIST REDEBEGINN",
    "Sperrfrist: Redebeginn",
    "Es gilt das gesprochene Wort - Sperrfrist: Beginn der Rede",
    "Pressemitteilung - Sperrfrist 3.3.2026, 10 Uhr",
    "COMMUNIQUÉ DE PRESSE SOUS EMBARGO JUSQU'AU 3 MARS 2026, 10H",
    "Embargo : 3 mars 10h",
    "NOTA DE PRENSA EMBARGADA HASTA LAS 10:00",
    "COMUNICATO STAMPA - EMBARGO ORE 18",
    "Pressmeddelande. Embargo till 3 mars kl 06.00",
    "PERSBERICHT onder embargo tot 3 maart 06.00 uur",
    "INFORMACJA PRASOWA, embargo do 3 marca godz. 10:00",
    "ПРЕСС-РЕЛИЗ. ЭМБАРГО ДО 10:00 3 МАРТА",
    "報道解禁 3月3日 10:00",
    "【エンバーゴ】3月3日10時",
    "3月3日10時まで公開禁止",
    "新闻稿 禁止于3月3日10时前发布",
    "보도시점: 3월 3일 10시",
    "Embargoed until 00.01 hrs Thursday 5 March 2026",
    "EMBARGOED: 00:01, THURSDAY",
    "Embargo date: 5 March 2026, 00:01",
    "Strictly embargoed for 12 noon, Thursday",
    "Not for publication before 12 noon on Thursday 5 March",
    "Press release - embargo 5 March 10:00",
    "UNDER EMBARGO until the Chancellor sits down",
    "News release, embargoed until 10.00 am",
    "Sperrfrist bis 18 Uhr!",
    "SPERRFRIST: 3. März 2026, 18 Uhr",
    "Achtung Sperrfrist: Montag 18 Uhr",
    "Nicht zur Veröffentlichung vor 18 Uhr",
    "Frei für Dienstag, 18.00 Uhr",
    "Gesperrt bis 18 Uhr",
    "Embargo: mardi 3 mars 2026 à 10h00",
    "EMBARGO MARDI 10H",
    "Sous embargo jusqu'au mardi 3 mars 10h",
    "Ne pas diffuser avant le 3 mars à 10 heures",
    "EMBARGADO HASTA EL MARTES 3 DE MARZO",
    "Embargo hasta el martes a las 10.00 horas",
    "No difundir antes del martes a las 10:00 horas",
    "Da pubblicare non prima delle ore 18 di martedì",
    "NON PUBBLICARE PRIMA DELLE 18",
    "EMBARGO FINO ALLE 18",
    "Não publicar antes das 18h de terça-feira",
    "EMBARGO ATÉ ÀS 18H",
    "ONDER EMBARGO TOT DINSDAG 18.00 UUR",
    "Embargo tot dinsdag 3 maart, 18.00 uur",
    "Inte för publicering före kl. 06.00 tisdag",
    "Embargo till kl. 06.00 tisdag 3 mars",
    "Sperrefrist: tirsdag 3. mars kl. 06.00",
    "Klausuleret til tirsdag den 3. marts kl. 06.00",
    "Julkaisuvapaa ti 3.3. klo 6.00",
    "EMBARGO DO WTORKU 3 MARCA, GODZ. 10.00",
    "Не для публикации до 10.00 мск 3 марта",
    "ЭМБАРГО: до вторника",
    "【3月3日10時解禁】",
    "解禁:3日朝刊から",
    "新闻禁发至3月3日10时",
    "【保道資料】엠바고 3월 3일",
    "محظور للنشر حتى الساعة 10:00",
    "אמברגו עד יום שלישי 18:00",
    "ΕΜΠΑΡΓΚΟ ΕΩΣ 10:00",
    "AMBARGO: Salı 10:00",
    "Norway keeps rate - EMBARGO 10:00",
    "Norway keeps rate (under embargo until 10 a.m.)",
    "[EMBARGO 10:00] Norway keeps rate",
    "EMBARGO/Norway keeps rate",
    "EMBARGOED -- Norway keeps rate",
    "Re: EMBARGOED: Norway keeps rate",
    "Embargoed press release: Norway keeps rate",
)
LINES_THAT_DO_NOT = (
    "Embargo extended: UN acts on Sudan",
    "EU to lift embargo on Tuesday",
    "EMBARGO! Why Cuba still suffers from U.S. sanctions",
    "Embargoed weapons found on ship",
    "Weapons embargo ends Tuesday",
    "Released: the Dorf files",
    "Hold your horses until Sunday",
    "Freed on Tuesday at 10:00",
    "Not before Tuesday: strike goes on",
    "Frei ab Montag: Schüler feiern Ferien",
    "Gesperrt bis Montag: Brücke in Dorf",
    "Publication at 10:00: EU data in focus",
    "Use of drones banned until Tuesday",
    "Le port bloqué jusqu'à mardi",
    "Bloqueada hasta el martes la carretera",
    "Hasta el martes no habrá trenes",
    "Tot dinsdag geen treinen",
    "Do wtorku bez pociągów",
    "До вторника без поездов",
    "Non prima di martedì: sciopero dei treni",
    "漁業、6月1日に解禁",
    "飲酒運転の禁止を呼びかけ 前年比増",
    "外国人观光客解禁",
    "地震前夜,居民不要使用电梯",
    "使用前に読む",
    "EMBARGO: Brussels bans Russian coal",
    "EMBARGO: Sanktionen gegen Moskau beschlossen",
    "EMBARGO - l'UE s'accorde sur le pétrole russe",
    "Embargo auf russisches Öl ab Dienstag",
    "Embargo sur le gaz russe : ce que l'on sait",
    "Embargo al petróleo ruso desde el martes",
    "Cuba embargo: 60 years on",
    "Sperrfrist: Was Arbeitslose wissen müssen",
    "Autobahn gesperrt bis Dienstag",
    "Released on bail until Tuesday",
    "Publication of book delayed until Tuesday",
    "Film release on Tuesday at 10:00",
    "Published: 10:00, 3 March 2026",
    "Posted on Tuesday at 10:00",
    "First published at 10:00 GMT",
    "Release date: 3 March 2026",
    "Broadcast Tuesday at 10 p.m.",
    "Hold on until Tuesday, pilots tell passengers",
    "Do not use tap water before Tuesday, city says",
    "Frei ab 12 Jahren",
    "アユ釣り解禁、県内の川に釣り人",
    "Use by date: 3 March",
    "Use before 3 March 2026",
    "No release until Tuesday for hostages",
    "No release for hostages before Tuesday, Hamas says",
    "Not for sale until Monday: house of spy",
    "Ban on publication until Tuesday lifted",
    "Embargo lifted",
    "Trade embargo until 5 March",
    "Free on Monday: suspect leaves jail",
    "Diffusion du match à partir de 20h",
    "Sin embargo, hasta el martes no se sabrá",
    "Publicado a las 10:00",
    "Ne pas utiliser l'eau avant mardi, dit la mairie",
    "Nicht vor Dienstag: Bahn streikt weiter",
    "HOLD: Federal Reserve keeps rates until March",
    "NO RELEASE BEFORE TRIAL FOR SPY",
    "Публикация отчета отложена до вторника",
    "До 10:00 дорога закрыта",
)
NOTES_THAT_HOLD = (
    "Embargoed for Sunday papers",
    "NOTE: this copy is strictly embargoed until 0001 Friday",
    "Under embargo. Please do not share.",
    "Embargo lifts at noon",
    "Embargo to expire at 10:00 GMT",
    "Hold till 6 a.m. EDT",
    "Please hold for Wednesday",
    "Not to be released before the opening ceremony",
    "Do not post before kick-off",
    "Veröffentlichung nicht vor Mittwoch, 6 Uhr",
    "Die Sperrfrist endet um 10 Uhr",
    "Sperrfrist gilt weiter",
    "Achtung: Embargo bis Mittwoch",
    "Erst ab 18 Uhr zur Veröffentlichung frei",
    "Embargo jusqu'à nouvel ordre",
    "Dépêche sous embargo, ne pas diffuser avant 6h",
    "Publication possible dès mardi 6h",
    "Prohibida la difusión antes del martes",
    "Bajo embargo hasta las 06.00 GMT",
    "El embargo se levanta a las 10.00",
    "Notizia sotto embargo fino a martedì",
    "Pubblicabile dalle ore 18",
    "Embargo até amanhã",
    "Proibida a publicação até às 18h",
    "Embargo tot 6 uur",
    "Vrij voor publicatie vanaf 6 uur",
    "Niet voor publicatie tot dinsdag",
    "Spärrtid till tisdag 06.00",
    "Fri för publicering från tisdag kl. 6",
    "Klausulerad till tisdag",
    "Sperrefrist til tirsdag kl. 6",
    "Embargo indtil tirsdag kl. 6",
    "Må først offentliggøres tirsdag kl. 6",
    "Julkaistava aikaisintaan tiistaina kello 6",
    "Embargo tiistaihin kello 6 saakka",
    "Embargo do 3 marca, godz. 6.00",
    "Publikacja dozwolona od 6.00",
    "Запрет на публикацию до 10:00",
    "Можно публиковать с 10:00 мск",
    "Embargo do 10:00",
    "解禁は3日午前5時",
    "公開は3日正午以降でお願いします",
    "本稿禁止在3月3日前刊发",
    "النشر محظور قبل الساعة 10",
    "Story moved in advance for Sunday use",
    "Embargoed for release until 11:00 on Wednesday 4 March",
    "For release 6 p.m. EST",
    "This release is embargoed.",
    "EMBARGO: 22.30 GMT",
    "Not to be published, broadcast or posted online until 2230 GMT",
    "Embargo remains in place",
    "under strict embargo until noon",
    "Press material, embargoed till Monday",
    "NICHT VOR MONTAG VERÖFFENTLICHEN",
    "Veröffentlichung erst ab 18 Uhr",
    "Sperrfrist: heute, 20 Uhr. Updates im Laufe des Tages.",
    "Interdiction de publier avant 6h",
    "Publication interdite avant lundi 18h",
    "Diffusion interdite jusqu'à mardi 6 heures",
    "Embargo jusque mardi 6h",
    "Prohibida su difusión hasta las 20.00",
    "Prohibida su publicación antes de las 20 horas",
    "Divieto di pubblicazione fino alle 18",
    "Vietata la pubblicazione prima delle 18",
    "Proibida a divulgação antes das 18h",
    "Embargo até às 18 horas",
    "Niet publiceren voor woensdag 06.00 uur",
    "Embargo tot woensdag 06.00 uur",
    "Onder embargo",
    "Får inte publiceras före kl 06.00",
    "Må ikke offentliggøres før kl. 06.00",
    "Må ikke publiseres før onsdag",
    "Klausulert til kl. 10",
    "Klausuleret til onsdag kl. 06.00",
    "Julkaistavissa keskiviikkona kello 6",
    "Ei saa julkaista ennen kello 6",
    "Materiał objęty embargiem do 10:00",
    "Nie publikować przed 10:00",
    "Публикация запрещена до 10:00 мск",
    "Не публиковать до 10:00",
    "Под эмбарго до вторника",
    "Zákaz publikování do 10:00",
    "Zveřejnit až po 10:00",
    "10:00'a kadar yayınlanmamalıdır",
    "لا ينشر قبل الساعة العاشرة",
    "يحظر النشر حتى الثلاثاء",
    "אסור לפרסום עד 18:00",
    "ΝΑ ΜΗ ΔΗΜΟΣΙΕΥΘΕΙ ΠΡΙΝ ΤΙΣ 10:00",
    "3月3日午前10時まで報道禁止",
    "3日10時解禁",
    "报道解禁时间:3月3日10时",
    "엠바고: 3월 3일 오전 10시",
    "3월 3일 10시 이후 보도 바랍니다",
    "请于3月3日10时后发布",
)
NOTES_THAT_DO_NOT = (
    "For immediate use",
    "For release when ready",
    "Released at 10 a.m.",
    "Sperrfrist entfällt",
    "Meldung ist ab sofort frei",
    "L'embargo a été levé ce matin",
    "Embargo vencido",
    "Embargo terminato",
    "Embargo encerrado",
    "Embargo opgeheven om 6 uur",
    "Embargot är hävt",
    "Sperrefrist opphevet",
    "Embargo zniesione",
    "Эмбарго отменено",
    "엠바고 해제",
    "Ambargo kalktı",
    "Corrects spelling of Petrov; releases photo",
    "Adds details on release of hostages before Monday",
    "UPDATES with embargo on Russian steel until June",
    "Includes quotes on press freedom; under review until Tuesday",
    "Use at will after paragraph 3",
    "The following information is not for publication",
    "Notes to editors are not for publication",
    "The information below is not for publication.",
    "Embargo levé mardi à 10h00",
    "Embargo ended at 10:00.",
    "Embargo was lifted at 0900 GMT",
    "The embargo on this story has been lifted.",
    "Embargo is now lifted",
    "Sperrfrist abgelaufen um 10 Uhr",
    "Embargo levantado a las 10",
    "Embargo scaduto alle 10",
    "Эмбарго снято",
    "Embargo zniesione",
    "Embargo opphevet kl. 10",
    "L'embargo est terminé",
    "Free for publication",
    "Sofort frei",
    "Frei zur sofortigen Veröffentlichung",
    "Corrects figure in para 3 (was embargo until 2025)",
    "Updates with reaction to the EU's oil embargo until 2027",
    "Story about Cuba embargo to follow at 10:00",
    "Writethru to add EU embargo decision on Tuesday",
    "For use by members only",
    "Use after checking with desk",
    "Will move at 10:00 GMT",
    "Not for use after March 10",
    "Restores dropped words, changes to 'before Monday'",
    "Published at 10:00 on Tuesday",
    "Use until March 8",
    "Not for release in Japan",
    "Graphics will be released at 10:00",
    "Posted at 10:00 GMT",
    "Embargo lifted on Tuesday",
    "EMBARGO OVER",
    "EMBARGO LIFTED. Corrects name.",
)


@pytest.mark.parametrize("line", LINES_THAT_HOLD)
def test_a_line_that_says_little_but_embargo_holds(line: str) -> None:
    assert embargo_words.in_line(line)


@pytest.mark.parametrize("line", LINES_THAT_DO_NOT)
def test_a_line_of_news_does_not(line: str) -> None:
    assert not embargo_words.in_line(line)


@pytest.mark.parametrize("note", NOTES_THAT_HOLD)
def test_a_note_that_says_not_yet_holds(note: str) -> None:
    assert embargo_words.in_note([note])


@pytest.mark.parametrize("note", NOTES_THAT_DO_NOT)
def test_a_note_that_says_it_is_over_or_is_of_something_else_does_not(note: str) -> None:
    assert not embargo_words.in_note([note])


def held(raw: bytes) -> str:
    return formats.parse(raw).held_because.partition(", by its ")[2]


TEXT = "The bridge over the Alm is open, the mayor of Dorf said.\n\nIt is 40 metres long."
MARK = "Not for publication before 10:00 on 3 March"


def test_the_head_of_a_press_release_is_read_to_its_fourth_line() -> None:
    head = "PRESS RELEASE\n\nDorf, 2 March\n\nTown office\n\n"
    assert held(ninjs(bodies=[{"value": head + MARK + "\n\n" + TEXT}])) == "first lines"


def test_the_text_of_an_entry_of_a_feed_is_read_too() -> None:
    item = f"<item><title>Dorf opens bridge</title><description>{MARK}&lt;p&gt;{TEXT}</description></item>"
    feed = f"<rss version='2.0'><channel><title>Alpin</title>{item}</channel></rss>".encode()
    assert [held(entry) for entry in formats.messages(feed)] == ["first lines"]


def test_a_mark_in_the_brackets_of_a_dateline_holds() -> None:
    line = "DORF (Alpin, embargoed until Tuesday 10:00) - " + TEXT
    assert held(ninjs(bodies=[{"value": line}])) == "first lines"


def test_a_mark_in_the_signature_of_a_mail_holds_and_the_rest_of_it_stays_away() -> None:
    mail = email().rstrip() + f"\r\n\r\n-- \r\n{MARK}\r\nPress office, +43 1 234\r\n".encode()
    assert held(mail) == "note to editors"
    assert formats.parse(mail).ednote == MARK


@pytest.mark.parametrize(
    ("slug", "headline", "holds"),
    [
        ("EMBARGO", "UN extends embargo", False),
        ("EMBARGO-SUDAN", "UN extends embargo on Sudan", False),
        ("EMBARGO-SUDAN", "UN meets on Sudan", True),
        ("EMBARGOED-SUDAN", "UN extends embargo", True),
        ("DORF-BRIDGE/HFR", "Dorf opens bridge", True),
    ],
)
def test_a_slugline_names_the_topic_where_the_headline_does_too(
    slug: str, headline: str, holds: bool
) -> None:
    assert (held(ninjs(slugline=slug, headlines=[{"value": headline}])) == "slugline") is holds
