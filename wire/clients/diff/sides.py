"""The two sides of a comparison: a folder that `wire process` wrote, or a wire on the broker."""

import re
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import orjson

from wire.errors import PlainError
from wire.settings import Settings

STREAMS = ("stories", "teasers", "media")
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,40}")


class NoSide(PlainError):
    """It is neither a folder of streams nor the name of a wire; the text says what was expected."""


class Read(NamedTuple):
    """One record of a stream."""

    headers: Mapping[str, str]
    value: dict[str, Any]


class Side(Protocol):
    """What is compared."""

    def read(self, stream: str) -> AsyncIterator[Read]:
        """The records of a stream; those of one item in order. Raises PlainError."""


class Folder(NamedTuple):
    """A folder with streams as JSON lines."""

    path: Path

    async def read(self, stream: str) -> AsyncIterator[Read]:
        """The records of a stream; those of one item in order. Raises NoSide for a line that is no record."""
        file = self.path / f"{stream}.jsonl"
        with file.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    record = orjson.loads(line)
                    yield Read(record["headers"], record["value"])
                except (ValueError, TypeError, KeyError):
                    raise NoSide(
                        f"{file}, line {number}: not a record; wire process writes one as JSON a line"
                    ) from None


class Wire(NamedTuple):
    """A wire on the broker."""

    settings: Settings

    async def read(self, stream: str) -> AsyncIterator[Read]:
        """The committed records of a stream up to now. Raises KafkaUnreachable, NoSide."""
        from wire.kafka.clients import consumer
        from wire.kafka.reading import NoSuchTopic, partitions_of, records_of

        try:
            partitions = await partitions_of(self.settings, self.settings.topic(stream))
        except NoSuchTopic:
            name, broker = self.settings.name, self.settings.broker
            raise NoSide(f"{name}: there is no such folder, and no such wire at {broker}") from None
        async with consumer(self.settings) as client:
            async for record in records_of(client, partitions):
                headers = {name: text.decode("utf-8", "replace") for name, text in record.headers}
                yield Read(headers, orjson.loads(record.value or b"{}"))


def side(text: str, settings: Settings) -> Side:
    """The side that a person names: a folder, or else the name of a wire (WIRE_NAME). Raises NoSide."""
    path, is_name = Path(text), _NAME.fullmatch(text) is not None
    files = [*STREAMS, "links"]
    missing = [name for name in files if not (path / f"{name}.jsonl").is_file()]
    if path.is_dir() and not (is_name and missing == files):  # any folder may have the name of a wire
        if missing:
            raise NoSide(f"{text}: no {missing[0]}.jsonl in it; expected a folder of wire process --out")
        return Folder(path)
    if is_name and not path.is_file():
        return Wire(settings.model_copy(update={"name": text}))
    raise NoSide(f"{text}: expected a folder of wire process --out, or the name of a wire (its WIRE_NAME)")
