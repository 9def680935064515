"""Orders to wait that name an event, a court or nothing at all; beside them notes and headlines in such words."""

import pytest

from wire.domain.formats.common import embargo_words

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
)
LINES_THAT_HOLD = (
    "Please hold until the family has been informed.",
    "Editors: not to be used before the verdict",
    "Bitte nicht vor der Pressekonferenz senden",
    "Embargo: until full-time whistle",
    "Publiceringsförbud till måndag",
    "Publicatieverbod tot maandag",
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
