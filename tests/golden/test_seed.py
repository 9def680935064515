"""The user's seed gives exactly these items."""

from pathlib import Path
from typing import Any

import orjson
import pytest

from tests.support import SEEDS
from wire.process import process
from wire.sources.files import read, ticking

SEED = SEEDS / "000_156050ed4c8f5801.txt"
CREDITS = [
    "Maxim Shemetov/Reuters",
    "U.S. Army photo by Spc. Keion Jackson",
    "U.S. Navy photo by Mass Communication Specialist 1st Class Brian M. Wilbur.",
    "DoD/Sgt. Amber I. Smith",
]
Items = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> Items:
    out = tmp_path_factory.mktemp("items")
    now = SEED.stat().st_mtime_ns // 1_000_000
    process(ticking(read([SEED], now=now)), out, now)
    return {
        stream: [orjson.loads(line) for line in (out / f"{stream}.jsonl").read_bytes().splitlines()]
        for stream in ("stories", "teasers", "media", "links", "rejected")
    }


def texts(value: dict[str, Any], field: str, role: str) -> list[str]:
    return [text["value"] for text in value.get(field, []) if text["role"] == role]


def test_it_is_one_story_six_teasers_and_four_media(items: Items) -> None:
    assert {stream: len(found) for stream, found in items.items()} == {
        "stories": 1,
        "teasers": 6,
        "media": 4,
        "links": 0,
        "rejected": 0,
    }


def test_the_story_has_headline_label_dateline_agency_and_one_cross_head(items: Items) -> None:
    story = items["stories"][0]["value"]
    first_line = SEED.read_text().splitlines()[0].strip()
    assert texts(story, "headlines", "main") == [first_line]
    assert texts(story, "headlines", "crosshead") == ["Cuba connection?"]
    assert texts(story, "descriptions", "label") == ["news"]
    assert story["located"] == "Moscow"
    assert story["infoSources"] == [{"name": "Reuters", "role": "agency"}]


def test_the_story_is_about_conflict_and_politics_in_venezuela_and_russia(items: Items) -> None:
    story = items["stories"][0]["value"]
    topics = {subject["uri"].rpartition("/")[2] for subject in story["subjects"]}
    assert {"16000000", "11000000"} <= topics
    assert all(0 <= subject["confidence"] <= 100 and subject["creator"] for subject in story["subjects"])
    dateline = [place["literal"] for place in story["places"] if place["rel"] == "dateline"]
    about = [place["literal"] for place in story["places"] if place["rel"] == "about"]
    assert dateline == ["RU", "150", "151", "RU.48.524901", "RU.48"]
    assert {"VE", "019", "419", "RU", "150", "151"} <= set(about)


def test_headers_say_what_a_consumer_filters_by(items: Items) -> None:
    headers = items["stories"][0]["headers"]
    assert headers["ce_kind"] == "story"
    assert {"16000000", "11000000"} <= set(headers["ce_topics"].split(","))
    assert {"VE", "RU", "019", "150"} <= set(headers["ce_regions"].split(","))


def test_pictures_belong_to_the_story_and_to_the_teasers_below_them(items: Items) -> None:
    by_uri = {item["key"]: item["value"] for item in items["stories"] + items["teasers"]}
    owners = {}
    for item in items["media"]:
        [association] = item["value"]["associations"]
        owners[item["value"]["by"]] = by_uri[association["uri"]]
    assert set(owners) == set(CREDITS)
    assert owners[CREDITS[0]]["profile"] == "story"
    assert texts(owners[CREDITS[1]], "bodies", "main")[0].startswith("The U.S. military will build")
    assert texts(owners[CREDITS[2]], "bodies", "main")[0].startswith("Defense officials will brief")
    assert texts(owners[CREDITS[3]], "bodies", "main")[0].startswith("In what appear to be")


def test_no_text_of_a_teaser_is_in_the_story(items: Items) -> None:
    [body] = texts(items["stories"][0]["value"], "bodies", "main")
    for teaser in items["teasers"]:
        for text in texts(teaser["value"], "bodies", "main") + texts(teaser["value"], "headlines", "main"):
            assert not any(paragraph in body for paragraph in text.split("\n\n"))


def test_every_line_of_the_page_is_in_exactly_one_item_or_is_a_label_of_one(items: Items) -> None:
    labels = set()
    said: list[str] = []
    for item in items["stories"] + items["teasers"] + items["media"]:
        value = item["value"]
        labels.update(texts(value, "descriptions", "label"))
        said += texts(value, "headlines", "main") + texts(value, "descriptions", "caption")
        said += [line for body in texts(value, "bodies", "main") for line in body.split("\n\n")]
        said += [value["by"]] if value["profile"] == "media" else []
    for line in filter(None, map(str.strip, SEED.read_text().splitlines())):
        if line in labels:
            continue
        if line.startswith("SEE ALSO: "):
            assert "SEE ALSO" in labels
            line = line.removeprefix("SEE ALSO: ")
        if line.startswith("(") or line.endswith(")"):
            caption, _, credit = line.rstrip(".").removesuffix(")").rpartition("(")
            assert said.count(credit) == 1
            assert not caption or said.count(caption.strip()) == 1
            continue
        assert said.count(line) == 1, line


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        process(ticking(read([SEED], now=1)), tmp_path / folder, 1)
    for path in sorted((tmp_path / "a").iterdir()):
        assert path.read_bytes() == (tmp_path / "b" / path.name).read_bytes()
