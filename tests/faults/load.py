"""The feed during faults: real messages of Reuters-21578 if they are there, else made-up ones, and broken ones."""

import gzip
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

import orjson

from tests.support import DATA
from wire.domain.formats import reuters

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
        for extra in range(4 if chunk else PER_FILE):
            number = start + extra
            Path(f"{stem}-{extra:02d}.json").write_bytes(_made(rng, number, start))
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
    """A story. Some are new versions or kills of an earlier one, some are copies under another id."""
    copy = rng.random() < 0.15
    of = rng.randrange(start + 1)
    version, status = 1, "usable"
    guid = f"made:{number}"
    if rng.random() < 0.3:
        guid, version = f"made:{of - of % PER_FILE}", rng.randrange(2, 9)
        status = "canceled" if rng.random() < 0.2 else "usable"
    words = random.Random(0 if copy else number)
    return orjson.dumps(
        {
            "guid": guid,
            "version": str(version),
            "versioncreated": f"1987-03-{1 + number // 400:02d}T{number // 20 % 24:02d}:00:00Z",
            "type": "text",
            "headline": f"{'Copy' if copy else f'Number {number}'} from Moscow and Caracas",
            "body_text": " ".join(words.choice(WORDS) for _ in range(60)),
            "pubstatus": status,
        }
    )


class Feed:
    """`wire replay` at a rate. When it fails it is run again from the beginning, as its own message advises."""

    def __init__(self, folder: Path, rate: float, environment: Mapping[str, str], log: Path) -> None:
        self._command = [sys.executable, "-m", "wire", "replay", "--rate", f"{rate:g}", str(folder)]
        self._environment, self._log = dict(environment), log
        self.runs = 0
        self.done = threading.Event()
        self._stopping = False
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._feed, daemon=True)
        self._thread.start()

    def _feed(self) -> None:
        code = 1
        while code and not self._stopping and self.runs < 20:
            self.runs += 1
            with self._log.open("ab") as log:
                self._process = subprocess.Popen(self._command, stdout=log, stderr=log, env=self._environment)
                code = self._process.wait()
            threading.Event().wait(0.5 if code else 0)
        self.done.set()

    def stop(self) -> None:
        """Stop the replay."""
        self._stopping = True
        if self._process and self._process.poll() is None:
            os.kill(self._process.pid, signal.SIGKILL)
        self._thread.join(10)
