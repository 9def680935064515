"""What a `meta` of NITF is: a category or a service by its name, else an id of the sender under its name."""

import pytest

from tests.contract.format_samples import nitf
from wire.domain import formats


@pytest.mark.parametrize(
    ("name", "content", "codes"),
    [
        ("anpa-category", "a", ["anpa:a"]),
        ("service", "BRT", ["service:BRT"]),
        ("anpa-service", "BRT", ["service:BRT"]),
        ("service", "", []),
        ("anpa-category", "", []),
        ("desk", "foreign", []),
    ],
)
def test_a_meta_is_a_category_or_a_service_by_its_name(name: str, content: str, codes: list[str]) -> None:
    meta = f'<head><meta name="{name}" content="{content}"/>'.encode()
    message = formats.parse(nitf().replace(b"<head>", meta))
    assert [subject.code for subject in message.subjects if subject.rel in ("category", "service")] == codes
    assert (("desk", "foreign") in message.other_ids) is (name == "desk")
