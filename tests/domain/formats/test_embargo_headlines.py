"""Headlines that say that a text is under embargo, in several languages; those of stories about embargoes say none."""

import pytest

from wire.domain.formats.common import embargo_words

HEADLINES_THAT_HOLD = (
    "EMBARGOED: Protests over pension reform",
    "Minister to resign (EMBARGOED)",
    "Minister to resign (EMBARGOED until 18:00)",
    "Minister to resign [Under embargo until 6pm]",
    "Minister to resign - EMBARGOED UNTIL 1800",
    "EMBARGO: 18:00 GMT Minister to resign",
    "EMBARGOED UNTIL 6PM MONDAY",
    "EMBARGO UNTIL 6PM MONDAY",
    "Embargoed until 6pm Monday",
    "STRICTLY EMBARGOED",
    "Strictly embargoed until 6pm",
    "UNDER EMBARGO",
    "Under embargo until 18:00",
    "Under strict embargo",
    "SPERRFRIST: Montag",
    "Sperrfrist: Montag, 18 Uhr",
    "Sperrfrist bis Montag",
    "SOUS EMBARGO jusqu'à 18h",
    "Sous embargo jusqu'à lundi",
    "Sous embargo",
    "EMBARGO JUSQU'AU 3 MARS",
    "EMBARGADO HASTA LAS 18",
    "Embargado hasta las 18",
    "Embargo fino alle 18",
    "SOTTO EMBARGO",
    "Embargado até segunda",
    "Onder embargo tot 18 uur",
    "Embargo tot maandag",
    "HOLD FOR RELEASE",
    "HOLD FOR RELEASE 6PM",
    "NOT FOR PUBLICATION BEFORE 6PM",
    "NOT FOR RELEASE UNTIL MONDAY",
    "Embargo: 6pm",
    "*** EMBARGO ***",
    "[EMBARGOED]",
    "DO NOT PUBLISH BEFORE 6PM",
    "Sperrfrist 18.00 Uhr - Lotsen beenden Protest",
    "Embargo: Friday 6pm",
    "EMBARGO Minister resigns",
    "EMBARGO DO 18:00 - Piloci",
    "EMBARGO TILL 18.00: Lotsar",
    "The following is under embargo until 18:00 on Monday.",
    "Story under embargo till 6pm",
    "Budget speech text - embargoed 12:30",
    "Embargoed to 2200 Sunday: budget leak",
    "Embargoed for Monday: budget leak",
)
HEADLINES_THAT_DO_NOT = (
    "EMBARGO ON OIL EASED",
    "Embargo on oil eased",
    "EMBARGO on Iranian oil takes effect",
    "Embargo hits farmers",
    "EMBARGO HITS FARMERS",
    "EMBARGO LIFTED",
    "U.S. lifts embargo on Cuba",
    "EU embargo until 2027 agreed",
    "Minister speaks of embargo on arms",
    "Under embargo, Cuba struggles to find fuel",
    "Embargo contre la Russie: l'UE divisée",
    "Sin embargo, el ministro dijo que no",
    "Embargo gegen Russland verlängert",
    "Hold for release of hostages fails",
    "Not for publication: how editors decide",
    "Russia's grain embargo: what we know",
    "Arms embargo (updated)",
    "Hold for Ransom",
    "For release of prisoners, Colombia waits",
    "Oil firms brace (embargo looms)",
    "Embargoed goods seized at port",
    "Embargo talks resume in Geneva",
    "No release before trial for suspect",
    "Publication of report delayed until May",
    "Hold the front page until Friday",
    "Embargo: how Cuba lives with it",
    "Transfer embargo: Rovers banned until 2027",
    "Arms embargo: what the UN decided",
    "EMBARGO-HIT Cuba buys oil from Mexico",
    "EMBARGADO EL PISO DEL EXMINISTRO",
    "Embargado el piso del exministro",
    "Cuba sotto embargo, la crisi del pane",
    "Hold for Harbour pilots: protest goes on",
    "Firms sell goods - embargoed since May",
    "Embargoed to death: how Cuba lives",
    "Release: how hostages came home",
)


@pytest.mark.parametrize("headline", HEADLINES_THAT_HOLD)
def test_a_headline_that_says_embargo_holds(headline: str) -> None:
    assert embargo_words.in_line(headline)


@pytest.mark.parametrize("headline", HEADLINES_THAT_DO_NOT)
def test_a_headline_of_a_story_about_an_embargo_does_not(headline: str) -> None:
    assert not embargo_words.in_line(headline)
