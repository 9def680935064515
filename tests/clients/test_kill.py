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
        assert "killed tag:halden:a7" in wire.run("kill", "tag:halden:a7", "--unknown")
        wire.verify()
        assert "killed already" in wire.fails("kill", "tag:halden:a1")
        assert "no message is known under 'tag:halden:a8'" in wire.fails("kill", "tag:halden:a8")
        (tmp_path / "7.json").write_bytes(
            item("tag:halden:a7", "Late", versioncreated="2026-03-02T07:00:00Z")
        )
        wire.run("replay", str(tmp_path / "7.json"))
        wire.verify()
        assert wire.run("release") == ""
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
