"""Orders not to publish that say what is still to be done, and orders that wait for an event in any words."""

import pytest

from tests.contract.format_samples import ninjs
from wire.domain import formats
from wire.domain.message import Status

WAITS = """
Do not publish: names to be cleared by the police first
Nicht veröffentlichen: Namen müssen erst von der Polizei freigegeben werden
Ne pas publier : noms à valider par la police
No publicar: nombres pendientes de confirmación
Do not use: name of victim not yet confirmed
Do not publish: identity of the dead awaits next of kin
Do not run - names pending notification of family
Niet publiceren: namen moeten eerst door politie worden vrijgegeven
Do not publish: we are still checking the names
Non pubblicare: nomi da confermare
Nie publikować: nazwiska do potwierdzenia
To run the moment polls close
For use the minute the verdict is read
Run this as soon as the polls close
To be published the second the speech ends
Zu senden, sobald die Wahllokale schließen
Para publicar en cuanto cierren las urnas
Publicera så snart domen har fallit
Da pubblicare non appena chiudono i seggi
"""

STAYS_FREE = """
Do not publish the names of the children
Do not publish: names of minors
Do not print the phone number: 555-1234
Nicht veröffentlichen: Namen der Kinder
Updates to the moment polls closed
Adds the minute in which the goal was scored
"""


@pytest.mark.parametrize("note", WAITS.strip().splitlines())
def test_what_is_still_to_be_done_holds_its_story(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert message.held_because
    assert message.status is Status.USABLE


@pytest.mark.parametrize("note", STAYS_FREE.strip().splitlines())
def test_a_ban_on_a_part_and_what_is_new_hold_nothing(note: str) -> None:
    message = formats.parse(ninjs(edNote=note))
    assert not message.held_because
    assert message.status is Status.USABLE
