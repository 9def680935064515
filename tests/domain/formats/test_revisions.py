"""Ids that end in the version of what they stand for."""

import pytest

from wire.domain.formats.common import revisions
from wire.domain.message import Identity


@pytest.mark.parametrize(
    ("id_", "others"),
    [
        ("http://x.example/a/", ("https://x.example/a",)),
        ("https://x.example/a", ()),
        ("https://x.example/a/?b=1", ()),
        ("https://x.example/a/#b", ()),
        ("urn:newsml:x:20260302:TX-1:2N", ("urn:newsml:x:20260302:TX-1",)),
        ("urn:newsml:x:20260302:TX-1", ()),
        ("urn:newsml:x:20260302:TX:A1", ()),
        ("tag:x:y:z:20260302:TX:1", ()),
        ("urn:x:AB12:2", ("urn:x:AB12",)),
        ("mid:ab-v2@x.example", ("mid:ab@x.example",)),
        ("XY-77", ()),
    ],
)
def test_other_forms_of_an_id(id_: str, others: tuple[str, ...]) -> None:
    assert revisions.other_forms(id_) == others


@pytest.mark.parametrize(
    ("id_", "stated", "shared", "version"),
    [
        ("urn:newsml:x.example:20260302:TX-1:2U", 0, "urn:newsml:x.example:20260302:TX-1", 2),
        ("urn:newsml:x.example:20260302:TX-1:2U", 2, "urn:newsml:x.example:20260302:TX-1", 2),
        ("urn:newsml:x.example:20260302:TX-1:2", 2, "urn:newsml:x.example:20260302:TX-1", 2),
        ("https://x.example/f|urn:newsml:x:20260302:TX:2N", 0, "https://x.example/f|urn:newsml:x:20260302:TX", 2),
        ("tag:x.example,2026:story-77-v3", 3, "tag:x.example,2026:story-77", 3),
        ("https://x.example/a/9913_v3", 3, "https://x.example/a/9913", 3),
        ("79d0ea3ba4ae89885134d8a27a702413_3a19aza0c0", 0, "79d0ea3ba4ae89885134d8a27a702413", 0),
        ("79d0ea3ba4ae89885134d8a27a702413_0a2aza0c0", 4, "79d0ea3ba4ae89885134d8a27a702413", 4),
    ],
)  # fmt: skip
def test_an_id_ends_in_a_version_where_a_standard_or_the_message_says_so(
    id_: str, stated: int, shared: str, version: int
) -> None:
    found = revisions.without_version(Identity(id_, stated))
    assert found == Identity(shared, version, sent=id_)


@pytest.mark.parametrize(
    ("id_", "stated", "shared", "version"),
    [
        ("urn:newsml:x.example:20260302:sport:417", 0, "urn:newsml:x.example:20260302:sport", 417),
        ("mid:release-881-v2@x.example", 0, "mid:release-881@x.example", 2),
        ("urn:x:20260302:ford-v8", 1, "urn:x:20260302:ford", 8),
        ("urn:x:AB12:2", 2, "urn:x:AB12", 2),
        ("urn:x:20260302:AB12.2", 2, "urn:x:20260302:AB12", 2),
        ("tag:x.example,2026:AB12:2", 2, "tag:x.example,2026:AB12", 2),
    ],
)
def test_an_id_that_may_end_in_a_version_by_chance_is_not_sure(
    id_: str, stated: int, shared: str, version: int
) -> None:
    found = revisions.without_version(Identity(id_, stated))
    assert found == Identity(shared, version, sent=id_, is_sure=False)


@pytest.mark.parametrize(
    ("id_", "stated"),
    [
        ("urn:newsml:x.example:20260302:sport:417", 1),
        ("urn:x:20260302:2", 2),
        ("urn:x:20260302:V2", 2),
        ("urn:x:2026:1", 1),
        ("urn:x:2026:v1", 1),
        ("urn:x:202603:1", 1),
        ("urn:x:2026-03:1", 1),
        ("tag:x.example,2026:1", 1),
        ("tag:x.example,2026-03-02:1", 1),
        ("https://www3.x.example/1", 1),
        ("https://x.example/2026/1", 1),
        ("urn:x:AB12:2", 1),
        ("urn:x:AB12:2", 0),
        ("urn:x:series:2", 2),
        ("https://x.example/2026/story-1", 1),
        ("https://x.example/phones/hx-v8", 0),
        ("iptc7901:alpin:eca042:2026-03-12", 12),
        ("anpa:AP:BC-Ferry:03-12", 12),
        ("urn:x:9f2c4a51-0c1d-4c79-9d25-0c6d1f2a7712", 12),
    ],
)
def test_another_ending_is_part_of_the_id(id_: str, stated: int) -> None:
    assert revisions.without_version(Identity(id_, stated)) == Identity(id_, stated)
