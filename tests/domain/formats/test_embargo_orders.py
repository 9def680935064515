"""Orders to wait that name an event, a court or nothing at all; beside them notes and headlines in such words."""

import pytest

from wire.domain.formats.common.embargoes import embargo_words

NOTES_THAT_HOLD = (
    "Not before Sunday's papers.",
    "Pas avant lundi",
    "Ikke før mandag",
    "Не раньше понедельника",
    "Nie wcześniej niż w poniedziałek",
    "Publicēt ne agrāk kā pirmdien",
    "Legal: publication of this report is prohibited by order of the court until the end of the trial.",
    "Publication ban in place until the verdict",
    "Bitte erst nach Redebeginn (ca. 11.00 Uhr) veröffentlichen.",
    "Zveřejnit až po projevu prezidenta",
    "Publish after the verdict",
    "À publier après le discours",
    "Csak hétfő reggeltől közölhető",
    "5일 조간부터 보도 가능",
    "Do not publish yet",
    "Not cleared for publication",
    "Noch nicht freigegeben",
    "Nicht zur Veröffentlichung bestimmt",
    "This story moves in advance for release at 6 p.m. EDT Thursday.",
    "Hold for the okay of the legal desk.",
    "Publishable only once the market has closed.",
    "Für die Samstagausgabe - Vorabmeldung, bitte nicht vor 18 Uhr veröffentlichen",
    "Veröffentlichung erst nach Freigabe durch die Chefredaktion",
    "Die Meldung ist bis Aschermittwoch gesperrt.",
    "À ne publier qu'après l'annonce officielle.",
    "Uso prohibido hasta la lectura del fallo",
    "Só divulgar depois do anúncio oficial",
    "Må først offentliggøres efter statsministerens tale",
    "Saa julkaista vasta presidentin puheen jälkeen",
    "Objaviti tek nakon govora predsjednika",
    "Embargo deri të hënën në orën 6",
    "Embargado ata o xoves ás 6.00",
    "Osteguneko 06:00ak arte enbargopean",
    "يُمنع النشر قبل انتهاء خطاب الرئيس",
    "באמברגו עד סיום הנאום בשעה 18:00",
    "جمعرات کی صبح 6 بجے تک شائع نہ کریں",
    "বৃহস্পতিবার সকাল ৬টার আগে প্রকাশ করবেন না",
    "首相演説終了まで報道禁止",
    "Jangan dipublikasikan sebelum pidato presiden selesai",
    "Chỉ đăng sau bài phát biểu của Chủ tịch nước",
    "Ekki til birtingar fyrr en á mánudag",
    "We ask that you hold this one back until the bishop has finished.",
    "Restricted until the PM is on his feet, about 1530.",
    "Release time: when the ceremony ends",
    "Use on or after March 9.",
    "This article may not appear before Saturday's editions.",
    "Under embargo until Maundy Thursday at noon CET",
    "Nur für den Fall des Ablebens - nicht senden!",
    "Bis zum Ende der Rede gesperrt",
    "Ne rien publier tant que le ministre n'a pas pris la parole.",
    "Non pubblicare finché il Papa non ha parlato",
    "Reservar para a edição de domingo; não publicar antes",
    "Vrij voor publicatie vanaf Tweede Paasdag",
    "A hír holnap reggelig zárolt",
    "Προς δημοσίευση μετά τις 6 μ.μ. της Δευτέρας",
    "ห้ามเผยแพร่จนกว่านายกฯ จะแถลง",
    "Za objavu nakon 18 sati u ponedjeljak",
)
NOTES_THAT_DO_NOT = (
    "Adds details not published before.",
    "Adds that publication of polls is banned until Sunday",
    "UPDATES after speech",
    "Photos to follow after the verdict",
    "Published with permission of the author",
    "Release from Greenpeace attached",
    "Not yet confirmed by police",
    "No further updates before Monday morning.",
    "Adds statement only published after deadline",
    "Only for use by subscribers from Norway",
    "Corrects that film will be released on Friday, not Thursday",
    "Updates with broadcast at 8 p.m.",
    "Version for print at 1800 GMT follows",
    "Clarifies that results were embargoed until 5 March",
    "Nur zur Verwendung mit Quellenangabe",
    "Editorial use only; no archive after 30 days",
    "Nutzung bis 31. März",
    "Holds forum with ministers",
    "The content must not be copied, republished or redistributed without prior written permission.",
    "No changes in use until now",
    "Please do not use paragraph 3.",
    "Story expected to be updated until 1800 GMT.",
    "Photos not to be archived after March 31.",
    "Check with desk before using picture.",
    "Publish with photo of the cranes.",
    "Berichtigt: Verkaufsstart erst nach Ostern (3. Absatz)",
    "Corrigeert: boek verschijnt pas na Pasen.",
    "訂正:公開は5日以降ではなく6日。",
    "Hall of fame umpire dies",
    *("Må ikke bruges til kommerciel reklame", "Får inte användas till kommersiell reklam"),
    *("Não usar imagens do arquivo da agência", "Niet gebruiken voor commerciële uitingen"),
    *("Nie używać do celów reklamowych", "Nepoužívať pre komerčné účely"),
)
LINES_THAT_HOLD = (
    "Please hold until the family has been informed.",
    "Editors: not to be used before the verdict",
    "Dear colleagues, please observe the embargo of Thursday, 10 a.m.",
    "Gesperrt bis 18 Uhr - Hafen erneuert Kai",
    "For release upon delivery",
    "Bitte nicht vor der Pressekonferenz senden",
    "Embargo: until full-time whistle",
    "Publiceringsförbud till måndag",
    "Publicatieverbod tot maandag",
    "NIET VOOR PUBLICATIE VÓÓR PRINSJESDAG 15.00 UUR",
    "Embargoed copy: Harbour board approves new cranes (for Thursday)",
    "【3月5日06:00解密,此前禁止发布】",
)
LINES_THAT_DO_NOT = (
    "No verdict before Christmas in Oslo trial",
    "No release before verdict for jailed singer, lawyer says",
    "Released after speech, activist is arrested again",
    "Veröffentlichung nach Urteil: Zeitung zahlt",
    "Embargo: bis wann Europa ohne Öl auskommt",
    "Embargo: until when can Cuba last?",
    "Please do not call it a comeback, says band",
    "Please hold the line, says new book on call centres",
    "Not before next year, says minister",
    "Gesperrt bis Montag - Brücke in Dorf",
)


@pytest.mark.parametrize("note", NOTES_THAT_HOLD)
def test_a_note_that_tells_desks_to_wait_holds(note: str) -> None:
    assert embargo_words.in_note([note])


@pytest.mark.parametrize("note", NOTES_THAT_DO_NOT)
def test_a_note_that_only_has_such_words_does_not(note: str) -> None:
    assert not embargo_words.in_note([note])


@pytest.mark.parametrize("line", LINES_THAT_HOLD)
def test_a_line_that_tells_desks_to_wait_holds(line: str) -> None:
    assert embargo_words.in_line(line)


@pytest.mark.parametrize("line", LINES_THAT_DO_NOT)
def test_a_headline_in_such_words_does_not(line: str) -> None:
    assert not embargo_words.in_line(line)


def test_a_slugline_that_ends_in_hold_holds_and_one_about_rates_does_not() -> None:
    assert embargo_words.in_slug("OBIT-HARBOUR/ADVANCE (HOLD)", "Harbour master dies")
    assert embargo_words.in_slug("HARBOUR-CRANES (UNDER EMBARGO)", "Harbour board approves new cranes")
    assert embargo_words.in_slug("BC-EU--Harbour,EMBARGO", "Harbour board approves new cranes")
    assert not embargo_words.in_slug("NORWAY-RATES/HOLD", "Norway holds its rate")
