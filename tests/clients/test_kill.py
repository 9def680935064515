"""Somebody kills a story by hand: all its readers are told, and a replay of the log does it again."""

from pathlib import Path

import orjson

from tests.running import Wire

NOTE = "The source was not who he said he was."


def item(guid: str, headline: str, **fields: str) -> bytes:
    text = f"DORF (Halden) - {headline}, the town said on Monday, after the council had met for nine hours."
    return orjson.dumps(
        {"guid": guid, "version": "1", "type": "text", "headline": headline, "body_text": text, **fields}
    )


def test_a_story_is_killed_by_the_end_of_its_uri_and_again_where_its_log_is_replayed(
    broker: str, tmp_path: Path
) -> None:
    wire, other = Wire(broker, "killing", partitions=3), Wire(broker, "killing-again", partitions=2)
    for number, headline in enumerate(("Bridge opens", "Mill burns", "Fair ends")):
        (tmp_path / f"{number}.json").write_bytes(item(f"tag:halden:a{number}", headline))
    (tmp_path / "9.json").write_bytes(item("tag:halden:a9", "Bank sold", embargoed="2098-03-02T09:00:00Z"))
    with wire.workers():
        wire.run("replay", str(tmp_path))
        wire.verify()
        items = map(orjson.loads, wire.run("consume", "stories", "--from-start", "--json").splitlines())
        uri = next(one["key"] for one in items if "Mill burns" in str(one))
        assert "killed tag:halden:a1" in wire.run("kill", uri[-12:], "--note", NOTE)
        assert "killed tag:halden:a9" in wire.run("kill", "tag:halden:a9")
        unknown = wire.run("kill", "tag:halden:a7", "--unknown")
        assert unknown.startswith(
            "nothing known is killed; readers are told to drop tag:halden:a7, and it is held"
        )
        wire.verify()
        assert "killed already" in wire.fails("kill", "tag:halden:a1")
        assert "no message is known under 'tag:halden:a8'" in wire.fails("kill", "tag:halden:a8")
        (tmp_path / "7.json").write_bytes(
            item("tag:halden:a7", "Late", versioncreated="2026-03-02T07:00:00Z")
        )
        wire.run("replay", str(tmp_path / "7.json"))
        wire.verify()
        assert wire.run("release") == ""
    unknown = wire.run("consume", "links", "--from-start", "--kind", "kill-of-unknown")
    assert "a kill of what nobody knows; if it means a story here, `wire kill ID` takes that back" in unknown
    told = wire.run("consume", "stories", "--from-start")
    assert f"KILLED Mill burns ({NOTE})" in told
    assert "Bank sold" not in told
    assert "Late" not in told
    with other.workers():
        other.run("replay", "--from-wire", "killing")
        other.verify()
    assert sorted(line.split(maxsplit=2)[2] for line in told.splitlines()) == sorted(
        line.split(maxsplit=2)[2] for line in other.run("consume", "stories", "--from-start").splitlines()
    )


def test_a_name_that_is_the_end_of_an_id_means_that_id_and_never_something_unknown(
    broker: str, tmp_path: Path
) -> None:
    wire = Wire(broker, "killing-by-end", partitions=3)
    stories = {
        "K7-556": "Bridge opens",
        "K7-557": "Mill burns",
        "east-K7-558": "Fair ends",
        "west-K7-558": "Rain",
    }
    for number, (end, headline) in enumerate(stories.items()):
        (tmp_path / f"{number}.json").write_bytes(item(f"urn:newsml:halden:{end}", headline))
    unnamed = orjson.loads(item("urn:newsml:halden:K7-557", "Mill burns", slugline="MILL-FIRE"))
    (tmp_path / "1.json").write_bytes(orjson.dumps(unnamed | {"headline": ""}))
    for end in ("K7-600", "K7-601"):
        held = item(f"urn:newsml:halden:{end}", f"Held {end}", embargoed="2098-03-02T09:00:00Z")
        (tmp_path / f"{end}.json").write_bytes(held)
    with wire.workers():
        wire.run("replay", str(tmp_path))
        wire.verify()
        assert "Mill burns" in wire.run("show", "K7-557")
        assert "several ids end in K7-558" in wire.fails("show", "K7-558")
        assert "no message is known under '-556', and none whose id ends so" in wire.fails(
            "kill", "--", "-556"
        )
        both = "urn:newsml:halden:east-K7-558, urn:newsml:halden:west-K7-558"
        assert f"'K7-558' may be each of {both}" in wire.fails("kill", "K7-558")
        assert f"'K7-558' is the end of what is known, {both}: kill" in wire.fails(
            "kill", "K7-558", "--unknown"
        )
        assert "urn:newsml:halden:K7-556" in wire.fails("kill", "K7-556", "--unknown")
        assert wire.run("kill", "k7-556") == "killed urn:newsml:halden:K7-556; a worker tells readers\n"
        assert "killed" in wire.run("kill", "K7-557")
        assert wire.run("kill", "K7-600").startswith("killed urn:newsml:halden:K7-600;")
        assert wire.run("release", "K7-601") == "released urn:newsml:halden:K7-601; a worker publishes it\n"
        wire.verify()
        assert "urn:newsml:halden:K7-556 is killed already" in wire.fails("kill", "K7-556")
    told = wire.run("consume", "stories", "--from-start")
    killed = [line.split("KILLED ")[1] for line in told.splitlines() if "KILLED" in line]
    assert sorted(killed) == ["Bridge opens (no reason given)", "MILL-FIRE (no reason given)"]
    assert "Held K7-601" in told
