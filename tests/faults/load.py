"""The feed during faults: real messages of Reuters-21578 if they are there, else made-up ones, and broken ones.

Among them are versions, copies, kills, notices that kill another message, embargoes and withheld versions. Beside the
replay a stranger writes to the log, who releases what is held and puts messages into partitions of his own choice.
"""

import gzip
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import confluent_kafka
import orjson

from tests.faults.access import environment, librdkafka
from tests.support import DATA
from wire.codec import event
from wire.domain.formats import reuters
from wire.partitioner import partition_of
from wire.settings import Settings
from wire.steps.embargoes import RELEASE

kafka: Any = confluent_kafka
PER_FILE = 40
WORDS = [
    a + b for a in ("harb", "vess", "minis", "strik", "elect", "cott") for b in ("our", "els", "ters", "ing")
]
POISON = (
    b"\0\1\2\3 nothing anybody knows",
    b"",
    b"\xff\xfe\xfd" * 100,
    b'{"guid": "cut off", "headline": ',
    b"<?xml version='1.0'?><nitf><body>",
    b'<REUTERS NEWID="x"></REUTERS>',
)
NOTICE = """<nitf><head><docdata management-status="usable" management-doc-idref="{target}"
management-idref-status="canceled"><doc-id id-string="notice:{number}"/><date.issue norm="{time}"/></docdata></head>
<body><body.head><hedline><hl1>KILL ADVISORY: a story is withdrawn</hl1></hedline></body.head><body.content>
<p>Editors: please kill it.</p></body.content></body></nitf>"""


def write(folder: Path, seed: int, count: int) -> int:
    """Write `count` messages, poison, and versions, copies and kills among them; gives how many files of wire."""
    rng = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    real = _real(rng, count)
    files = 0
    for start in range(0, count, PER_FILE):
        stem = folder / f"{start:06d}"
        chunk = real[start : start + PER_FILE]
        if chunk:
            stem.with_suffix(".sgm").write_bytes(b'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n' + b"\n".join(chunk))
        for extra in range(8 if chunk else PER_FILE):
            number = start + extra
            Path(f"{stem}-{extra:02d}.json").write_bytes(_made(rng, number, start))
            files += 1
        Path(f"{stem}-notice.xml").write_bytes(_notice(rng, start))
        files += 1
        Path(f"{stem}-poison.bin").write_bytes(rng.choice(POISON) + (b"%d" % start if start % 80 else b""))
        files += 1 + len(chunk)
    return files


def _real(rng: random.Random, count: int) -> list[bytes]:
    """Consecutive messages from somewhere in the collection; none where it is absent."""
    archives = sorted((DATA / "reuters21578").glob("*.sgm.gz"))
    if not archives:
        return []
    messages: list[bytes] = []
    at = rng.randrange(len(archives))
    while len(messages) < count:
        messages += reuters.messages(gzip.decompress(archives[at % len(archives)].read_bytes()))
        at += 1
    first = rng.randrange(len(messages) - count + 1)
    return messages[first : first + count]


def _made(rng: random.Random, number: int, start: int) -> bytes:
    """A story. Some are new versions, kills or withheld ones of an earlier one, some are copies under another id."""
    copy = rng.random() < 0.15
    version, status = 1, "usable"
    guid = f"made:{number}"
    if rng.random() < 0.3:
        guid, version = _earlier(rng, start), rng.randrange(2, 9)
        status = rng.choices(("usable", "canceled", "withheld"), (7, 2, 1))[0]
    words = random.Random(0 if copy else number)
    value = {
        "guid": guid,
        "version": str(version),
        "versioncreated": _time(number),
        "type": "text",
        "headline": f"{'Copy' if copy else f'Number {number}'} from Moscow and Caracas",
        "body_text": " ".join(words.choice(WORDS) for _ in range(60)),
        "pubstatus": status,
    }
    if rng.random() < 0.2:  # for ever, or for some hours
        value["embargoed"] = rng.choice(("", _time(number + 20 * rng.randrange(1, 6))))
    return orjson.dumps(value)


def _earlier(rng: random.Random, start: int) -> str:
    """One of the ids that have many versions."""
    of = rng.randrange(start + 1)
    return f"made:{of - of % PER_FILE}"


def _time(number: int) -> str:
    return f"1987-03-{1 + number // 400:02d}T{number // 20 % 24:02d}:00:00Z"


def _notice(rng: random.Random, start: int) -> bytes:
    time = _time(start).replace("-", "").replace(":", "")
    return NOTICE.format(target=_earlier(rng, start), number=start, time=time).encode()


def strays(
    seed: int, count: int, partitions: int
) -> Iterator[tuple[bytes, bytes, list[tuple[str, bytes]], int]]:
    """Key, value, headers and partition of what a stranger writes: releases, and messages where they do not belong."""
    rng = random.Random(f"strays {seed}")
    for number in range(count):
        if rng.random() < 0.4:
            key = _earlier(rng, count).encode()
            headers = event(RELEASE, f"release/{number}", "/stranger", _time(number))
            yield key, b"", headers, partition_of(key, partitions)
        else:
            value = _made(rng, number, count)
            key = orjson.loads(value)["guid"].encode()
            headers = event("org.wire.message.received", f"stray/{number}", "/stranger", _time(number))
            yield key, value, headers, rng.randrange(partitions)


class Feed:
    """`wire replay` at a rate. When it fails it is run again from the beginning, as its own message advises.

    A stranger writes `seed`'s strays meanwhile, with a client and a partitioner of his own.
    """

    def __init__(
        self, folder: Path, rate: float, settings: Settings, log: Path, seed: int | None = None
    ) -> None:
        self._command = [sys.executable, "-m", "wire", "replay", "--rate", f"{rate:g}", str(folder)]
        self._settings, self._log = settings, log
        self.runs = 0
        self.done = threading.Event()
        self._stopping = False
        self._process: subprocess.Popen[bytes] | None = None
        self._replayed = threading.Event()
        self._thread = threading.Thread(target=self._all, args=(seed, rate), daemon=True)
        self._thread.start()

    def _all(self, seed: int | None, rate: float) -> None:
        stranger = threading.Thread(target=self._stray, args=(seed, rate), daemon=True)
        if seed is not None:
            stranger.start()
        self._feed()
        self._replayed.set()
        if seed is not None:
            stranger.join(60)
        self.done.set()

    def _stray(self, seed: int, rate: float) -> None:
        producer = kafka.Producer(librdkafka(self._settings))
        topic, partitions = self._settings.topic("messages"), self._settings.partitions
        while topic not in producer.list_topics(timeout=60).topics:  # the first worker or replay makes it
            time.sleep(0.2)
        for key, value, headers, at in strays(seed, 100_000, partitions):
            if self._replayed.wait(10 / rate):
                break
            producer.produce(topic, value, key, at, headers=headers)
            producer.poll(0)
        producer.flush(50)

    def _feed(self) -> None:
        code = 1
        while code and not self._stopping and self.runs < 20:
            self.runs += 1
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(
                    self._command, stdout=log, stderr=log, env=environment(self._settings)
                )
                code = self._process.wait()
            threading.Event().wait(0.5 if code else 0)

    def stop(self) -> None:
        """Stop the replay."""
        self._stopping = True
        if self._process and self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)
        self._thread.join(10)
