"""The documents in schemas/ agree with the code."""

from pathlib import Path
from typing import Any

import jsonschema
import orjson
import pytest
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from tests.support import ROOT, SEEDS, data
from wire.process import process
from wire.schemas import documents
from wire.sources.files import read, ticking

SCHEMAS = ROOT / "schemas"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made")
    process(ticking(read([SEEDS], now=2_000_000_000_000)), out, 2_000_000_000_000)
    return out


def lines(path: Path) -> list[dict[str, Any]]:
    return [orjson.loads(line) for line in path.read_bytes().splitlines()]


def test_the_documents_are_not_stale() -> None:
    for name, document in documents():
        assert orjson.loads((SCHEMAS / name).read_bytes()) == orjson.loads(orjson.dumps(document)), (
            f"schemas/{name} is stale: run `make schemas`"
        )


@pytest.mark.parametrize("stream", ["stories", "teasers", "media"])
def test_items_are_what_their_schema_says(made: Path, stream: str) -> None:
    schema = orjson.loads((SCHEMAS / "item.schema.json").read_bytes())
    headers = orjson.loads((SCHEMAS / "item-headers.schema.json").read_bytes())
    found = lines(made / f"{stream}.jsonl")
    assert found
    for item in found:
        jsonschema.validate(item["value"], schema)
        jsonschema.validate(item["headers"], headers)


def test_links_and_counts_are_what_their_schemas_say(made: Path) -> None:
    link = orjson.loads((SCHEMAS / "link.schema.json").read_bytes())
    counts = orjson.loads((SCHEMAS / "counts.schema.json").read_bytes())
    for item in lines(made / "links.jsonl"):
        jsonschema.validate(item["value"], link)
    jsonschema.validate(orjson.loads((made / "counts.json").read_bytes()), counts)


def test_items_are_valid_ninjs_3_1(made: Path) -> None:
    schema = orjson.loads(data("reference/ninjs-schema_3.1.json").read_bytes())
    geojson = Resource.from_contents({}, default_specification=DRAFT202012)
    registry = Registry().with_resource("https://geojson.org/schema/GeoJSON.json", geojson)
    validator = jsonschema.Draft202012Validator(
        schema, registry=registry, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )
    for stream in ("stories", "teasers", "media"):
        for item in lines(made / f"{stream}.jsonl"):
            validator.validate(item["value"])


def test_a_producer_need_set_no_header_as_the_readme_says_and_readers_find_all() -> None:
    channels = dict(documents())["asyncapi.json"]["channels"]
    required = {
        role: message["headers"]["required"]
        for role, channel in channels.items()
        for message in channel["messages"].values()
        if role != "counts"  # without headers
    }
    assert required.pop("messages") == []
    assert all("ce_id" in names and "ce_time" in names for names in required.values())
