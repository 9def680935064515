"""Ids that only one sender understands: two agencies never replace each other's stories, leads replace their own."""

import pytest

from tests.contract.format_samples import anpa
from tests.steps.feeding import HOUR, MORNING, Wire, raw, values
from wire.domain import formats
from wire.sources.files import Sent


def g2(provider: str, headline: str, *, guid: str = "L0042", version: int = 1, links: str = "") -> Sent:
    """An item of a provider as a message under the id that it has."""
    body = f"<p>DORF - {headline}, the mayor told a meeting of the town council on Friday.</p>"
    text = (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" standard="NewsML-G2" '
        f'standardversion="2.33"><itemMeta><itemClass qcode="ninat:text"/><provider literal="{provider}"/>'
        f'<versionCreated>2026-03-02T07:00:00Z</versionCreated><pubStatus qcode="stat:usable"/>{links}</itemMeta>'
        f"<contentMeta><headline>{headline}</headline></contentMeta><contentSet>"
        f'<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body>'
        "</html></inlineXML></contentSet></newsItem>"
    ).encode()
    return raw(text, key=formats.identify(text).guid)


def lead(header: str, keyword: str, words: str) -> Sent:
    """A lead of an ANPA story; the slug of its header line and that of its keyword line may differ."""
    text = anpa(keyword, words).replace(f"\x11 {keyword}".encode(), f"\x11 {header}".encode())
    return raw(text, key=formats.identify(text).guid, at=MORNING + HOUR)


def test_one_guid_of_two_providers_is_two_stories() -> None:
    wire = Wire()
    [first] = values(wire.feed(g2("alpha.example", "Council passes its budget"))["stories"])
    [second] = values(wire.feed(g2("beta.example", "Typhoon reaches the coast"))["stories"])
    assert first["uri"] != second["uri"]
    [later] = values(wire.feed(g2("beta.example", "Typhoon leaves the coast", version=2))["stories"])
    assert later["uri"] == second["uri"]


def test_links_that_kill_name_the_stories_of_their_own_provider() -> None:
    wire = Wire()
    for provider in ("alpha.example", "beta.example"):
        wire.feed(g2(provider, f"Council of {provider} meets", guid="L1"))
        wire.feed(g2(provider, f"Bridge of {provider} opens", guid="L2"))
    links = "".join(f'<link rel="irel:canceled" residref="L{number}"/>' for number in (1, 2))
    out = wire.feed(g2("beta.example", "Two stories are withdrawn", guid="L3", links=links))
    killed = [story for story in values(out["stories"]) if story["pubStatus"] == "canceled"]
    assert sorted(story["headlines"][0]["value"] for story in killed) == [
        "Bridge of beta.example opens",
        "Council of beta.example meets",
    ]


@pytest.mark.parametrize(
    ("header", "keyword"),
    [
        ("BC-EU--Dorf-Bridge, 1st Ld", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge, 1st Ld-Wri", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge, 1st Ld-", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge, 1st", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge, 1", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge", "BC-EU--Dorf-Bridge, 1st Ld-Writethru"),
        ("BC-EU--Dorf-Bridge-KIL", "BC-EU--Dorf-Bridge-KILL"),
    ],
)
def test_a_lead_or_kill_whose_slug_is_cut_in_the_header_is_one_of_its_story(
    header: str, keyword: str
) -> None:
    wire = Wire()
    text = anpa()
    [story] = values(wire.feed(raw(text, key=formats.identify(text).guid))["stories"])
    [later] = values(wire.feed(lead(header, keyword, "Dorf opens a new bridge"))["stories"])
    assert later["uri"] == story["uri"]
    assert later["pubStatus"] == ("canceled" if "KILL" in keyword else "usable")


def test_a_longer_slug_is_another_story() -> None:
    wire = Wire()
    text = anpa()
    [story] = values(wire.feed(raw(text, key=formats.identify(text).guid))["stories"])
    [other] = values(
        wire.feed(lead("BC-EU--Dorf-Bridge-Tolls", "BC-EU--Dorf-Bridge-Tolls", "Mayor bans cars"))["stories"]
    )
    assert other["uri"] != story["uri"]
