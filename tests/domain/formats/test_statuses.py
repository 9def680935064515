"""What the word of a status says, in every format and language: usable, withheld or killed."""

import pytest

from tests.contract.format_samples import newsml12, newsmlg2, ninjs, nitf
from wire.domain import formats
from wire.domain.message import Status


@pytest.mark.parametrize(
    "raw",
    [
        nitf(docdata='management-status="secret"'),
        newsmlg2(status="stat:secret"),
        newsml12(status="Secret"),
        ninjs(pubStatus="secret"),
    ],
)
def test_a_status_that_no_standard_knows_holds(raw: bytes) -> None:
    assert formats.parse(raw).held_because.startswith("unknown status")


@pytest.mark.parametrize(
    "raw",
    [
        nitf(docdata='management-status="withheld"'),
        newsmlg2(status="http://cv.iptc.org/newscodes/pubstatusg2/withheld"),
        newsml12(status="Withheld"),
        ninjs(pubStatus="withheld"),
        nitf("alpin-2", docdata='management-doc-idref="alpin-1" management-idref-status="withheld"'),
    ],
)
def test_a_withheld_item_is_withheld(raw: bytes) -> None:
    assert formats.parse(raw).status is Status.WITHHELD


@pytest.mark.parametrize(
    "word", ["zurückgezogen", "återkallad", "Anulowano", "İPTAL", "ακυρώθηκε", "取消", "spiked"]
)
def test_a_status_kills_in_any_language(word: str) -> None:
    assert formats.parse(ninjs(pubStatus=word)).status is Status.CANCELED


@pytest.mark.parametrize("word", ["alert", "notice", "do not use", "urgent"])
def test_a_status_that_takes_nothing_back_by_itself_holds(word: str) -> None:
    assert formats.parse(ninjs(pubStatus=word)).held_because.startswith("unknown status")


def test_of_several_statuses_a_kill_counts() -> None:
    assert formats.parse(ninjs(pubStatus=["usable", "canceled"])).status is Status.CANCELED
    assert formats.parse(ninjs(pubStatus=["usable", 3])).held_because
