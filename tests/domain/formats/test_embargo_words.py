"""The words by which desks say that a text is under embargo, in several languages; texts about embargoes say none."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.formats.common.embargoes import embargo_words

NOTES_THAT_HOLD = (
    "EMBARGO",
    "EMBARGOED",
    "EMBARGO NOT LIFTED before Nov 30 1000 GMT",
    "EMBARGO ends 1000 GMT Nov 30",
    "EMBARGO to be lifted 1000 GMT Nov 30",
    "Eds: EMBARGOED for 1000 GMT",
    "STRICTLY EMBARGOED until Monday",
    "Strictly embargoed",
    "not for release before 6pm",
    "Not for publication before Monday",
    "Hold for release",
    "Please hold until the minister has spoken",
    "hold for release at 10 a.m.",
    "Do not publish before 18:00 GMT",
    "Do not use online before 18:00",
    "This story is under strict embargo until 1800",
    "This report is embargoed until 6 p.m.",
    "This story is embargoed.",
    "Updates with quotes. Embargoed until 1800 GMT",
    "Adds details; not for publication before Monday",
    "Sperrfrist: Montag, 18 Uhr",
    "Sperrfrist 18 Uhr",
    "Achtung Redaktionen: Sperrfrist bis 18 Uhr beachten",
    "Mit Sperrfrist 18.00 Uhr",
    "Bitte nicht vor 18 Uhr veröffentlichen",
    "Zur Veröffentlichung ab Montag",
    "Frei ab 18 Uhr",
    "Gesperrt bis Montag",
    "sous embargo jusqu'à lundi",
    "Sous embargo",
    "Embargo jusqu'au 3 mars",
    "Ne pas publier avant lundi 18h",
    "À ne pas diffuser avant 18h",
    "embargado hasta el lunes",
    "Embargada hasta las 18",
    "bajo embargo hasta las 18",
    "No publicar antes de las 18",
    "No difundir hasta el lunes",
    "embargo fino alle 18",
    "Sotto embargo fino alle 18",
    "Da non pubblicare prima delle 18",
    "embargado até segunda",
    "Sob embargo até as 18h",
    "Não publicar antes das 18h",
    "onder embargo tot 18 uur",
    "Embargo tot maandag",
    "Niet publiceren voor 18 uur",
    "embargo till 18.00",
    "Får inte publiceras före 18",
    "Embargo til kl. 18",
    "Julkaisuvapaa 12.3. klo 10",
    "embargo do 18.00",
    "Эмбарго до 18:00",
    "For release at 10 a.m. EDT Thursday",
    "FOR RELEASE: Thursday 10 a.m.",
    "For publication after 6pm",
    "Press embargo: 6pm",
    "MEDIA EMBARGO 18:00",
    "Embargo is lifted at 10:00 GMT",
    "EMBARGO LIFTED when the minister rises",
    "Embargo will be lifted at 6pm",
    "Sperrfrist wird um 18 Uhr aufgehoben",
    "Under embargo",
    "No use before 1800 GMT",
    "Must not be published before 6 pm",
    "Please note: embargoed",
    "Eds: moving in advance for use Sunday, March 8 and thereafter.",
    "AMs; for Sunday use only, do not post online before 6 a.m.",
    "Release: 6pm Monday",
    "Freigabe: Dienstag 6 Uhr",
    "Diffusion autorisée à partir de mardi 6h",
    "Geen publicatie voor maandag 06.00 uur",
    "Får ej publiceras före 06.00",
    "Bloqueado hasta las 20.00 horas del martes",
    "The report was embargoed until 10:00 GMT and is free for use from 18:00 GMT",
    "Story A was embargoed until 10:00 and is now free for use. This story is embargoed until 18:00",
)
NOTES_THAT_DO_NOT = (
    "Embargo lifted",
    "EMBARGO HAS BEEN LIFTED",
    "The embargo is over",
    "no embargo",
    "No embargo on this story",
    "Embargo: none",
    "EMBARGO: NONE",
    "Sperrfrist aufgehoben",
    "Sperrfrist: keine",
    "Keine Sperrfrist",
    "Die Sperrfrist ist abgelaufen",
    "Embargo levé",
    "L'embargo est levé",
    "embargo levantado",
    "El embargo ha sido levantado",
    "Embargo tolto",
    "Embargo opgeheven",
    "Embargo ophævet",
    "Embargon är hävd",
    "Not embargoed",
    "No longer embargoed",
    "This story is no longer embargoed",
    "This story is not under embargo",
    "unembargoed",
    "For immediate release",
    "FOR IMMEDIATE RELEASE",
    "For use by subscribers only",
    "For release",
    "Adds quotes on oil embargo",
    "Story on EU embargo of Russian oil; adds quotes",
    "Embargo on Cuba: updates with quotes from Havana",
    "Embargo against Iran story, adds details",
    "Holds for the third month",
    "No use in Japan",
    "Not for use in Germany",
    "No archive use",
    "Sin embargo, el ministro dijo",
    "Repeats to fix typo",
    "Adds byline",
    "Updates throughout",
    "Previously embargoed",
    "This story was embargoed until 10:00 GMT and is now free for use",
    "Release: 2026-03-02",
    "Release: Alpin press office",
    "Moving in advance of Sunday's vote",
    "Corrects name, do not confuse with story before",
    "Freigabe: Schmidt",
    "Freigabe der Akten gefordert",
    "ATTN editors: story on arms embargo updated",
)


@pytest.mark.parametrize("note", NOTES_THAT_HOLD)
def test_a_note_that_says_embargo_holds(note: str) -> None:
    assert embargo_words.in_note([note])


@pytest.mark.parametrize("note", NOTES_THAT_DO_NOT)
def test_a_note_that_lifts_an_embargo_or_only_speaks_of_one_does_not(note: str) -> None:
    assert not embargo_words.in_note([note])


@pytest.mark.parametrize(
    "slug",
    [
        "EMBARGOED/STOP-OVER",
        "VEN-EMBARGOED",
        "EMBARGO-BRIDGE",
        "bc-ferry-EMBARGOED-xyz",
        "SPERRFRIST-Haushalt",
        "Haushalt/SPERRFRIST",
        "Embargoed ferry",
    ],
)
def test_a_slugline_with_the_word_embargoed_holds(slug: str) -> None:
    assert embargo_words.in_slug(slug, "Ferry runs aground")


@pytest.mark.parametrize("slug", ["CUBA-EMBARGO", "OIL-EMBARGO/", "USA-CUBA/EMBARGO (UPDATE 1)", "ferry"])
def test_a_slugline_of_a_story_about_an_embargo_does_not(slug: str) -> None:
    assert not embargo_words.in_slug(slug, "Ferry runs aground")


@pytest.mark.parametrize(
    "line", ["This release is under strict embargo until 00:01 on Tuesday.", "Sperrfrist: Montag 18 Uhr"]
)
def test_a_last_line_that_says_embargo_holds(line: str) -> None:
    text = ["The mayor opened a bridge.", *["It is long."] * 8, "ENDS", line]
    held = formats.parse(ninjs(bodies=[{"value": "\n\n".join(text)}])).held_because
    assert held == "embargoed without a time, by its last lines"


@pytest.mark.parametrize(
    ("caption", "holds"),
    [
        ("PARIS: A man. EMBARGOED UNTIL 6PM", True),
        ("A man. EMBARGO 18:00 GMT", True),
        ("A ship under the EMBARGO of 1962", False),
        ("CUBA: a ship embargoed until 2027", False),
    ],
)
def test_a_caption_in_capitals_holds(caption: str, holds: bool) -> None:
    assert embargo_words.in_caption(caption) is holds


@pytest.mark.parametrize(
    "line",
    [
        "+++ Embargo until Friday 10 December 0001 GMT +++",
        "+++ Sperrfrist: Freitag, 18.00 Uhr +++",
        "Bank holds rate +++ EMBARGO bis 18 Uhr +++",
        ">>> EMBARGOED UNTIL FRIDAY 0001 GMT <<<",
        "== Under embargo until 6pm ==",
        "!!! Not for release before 6pm !!!",
        "~~~ Sous embargo jusqu'à lundi ~~~",
        "--EMBARGO until 1000 GMT--",
        "<Embargoed until 6pm>",
        "“Embargoed until 1000 GMT”",
        "⚠ EMBARGO until 1000 GMT ⚠",
        "• Embargoed until 6pm",
        "Strict embargo Fri 0001",
        "EMBARGO Fri 0001",
    ],
)
def test_a_line_of_an_embargo_holds_whatever_frames_it_wherever_it_stands(line: str) -> None:
    text = ["The mayor opened a bridge.", *["It is long."] * 8]
    for marked in (
        ninjs(bodies=[{"value": "\n\n".join([line, *text])}]),
        ninjs(bodies=[{"value": "\n\n".join([*text, line])}]),
        ninjs(headlines=[{"role": "main", "value": line}]),
        ninjs(edNote=line),
    ):
        assert formats.parse(marked).held_because


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("Embargo to be lifted at 1800 GMT", True),
        ("The embargo is lifted at 0900", True),
        ("Embargo ends: 18:00 GMT", True),
        ("Embargo remains until 1800", True),
        ("L'embargo sera levé à 18h", True),
        ("El embargo se levantará a las 18.00", True),
        ("Das Embargo wird um 18 Uhr aufgehoben", True),
        ("Embargo lifted at 0900", False),
        ("Oil embargo to be lifted at 1800 GMT", False),
        ("The embargo on Cuba will be lifted at 1800", False),
        ("Embargo to be lifted, ministers say", False),
        ("Embargo remains until Tuesday, EU says", False),
    ],
)
def test_a_line_that_tells_when_an_embargo_ends_holds_but_news_of_one_does_not(
    line: str, holds: bool
) -> None:
    text = f"{line}\n\nThe port was dredged last year, and ships wait no more."
    assert bool(formats.parse(ninjs(bodies=[{"value": text}])).held_because) is holds
