"""Workers under a small supervisor, as systemd would run them: a worker that ends by itself is started again."""

import builtins
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from statistics import median

Note = Callable[[str], None]
BACKOFF = 0.3
"""Seconds between the end of a worker and its next start."""
LIFE = 600
"""Samples of memory, ten a second, in a life that is long enough to judge its growth by."""
PAGE = os.sysconf("SC_PAGE_SIZE")


class Slot:
    """One place for a worker: the process that holds it now, and what became of those before."""

    def __init__(self, number: int, log: Path, command: list[str], environment: Mapping[str, str]) -> None:
        self.number, self.log, self.command, self.environment = number, log, command, dict(environment)
        self.process: subprocess.Popen[bytes] | None = None
        self.wanted = False
        self.exits: Counter[int] = Counter()
        self.ready: list[float] = []
        """Seconds from start to ready, of every process that came so far."""
        self.memory: list[tuple[int, int]] = []
        """Process and its resident bytes, sampled."""
        self.started = 0.0
        self.waits = False
        """Started, but not ready yet."""

    def start(self, fault: str = "") -> None:
        """Start a worker here; `fault` is its fail point, see worker.py."""
        self.wanted = True
        self.started = time.monotonic()
        self.waits = True
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command, stdout=log, stderr=log, env={**self.environment, "FAULT": fault}
            )

    def signal(self, number: int) -> None:
        """Send a signal to the worker, if it lives."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)

    def sample(self) -> None:
        """Note readiness when it has come, and memory from then on: to start may take most of a short life."""
        if not self.process or self.process.poll() is not None:
            return
        pid = self.process.pid
        try:
            resident = int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE
        except (OSError, IndexError):
            return
        if not self.waits:
            self.memory.append((pid, resident))
        elif f"wire worker {pid}: ready" in self.log.read_text("utf-8", "replace"):
            self.ready.append(time.monotonic() - self.started)
            self.waits = False


class Crew:
    """A few slots and the thread that watches them; stop it with `stop`."""

    def __init__(
        self, count: int, folder: Path, environment: Mapping[str, str], note: Note, *, idiomatic: bool
    ) -> None:
        command = [sys.executable, "-m", "tests.faults.worker", *(["idiomatic"] if idiomatic else [])]
        folder.mkdir(parents=True, exist_ok=True)
        static = environment.get("WIRE_INSTANCE")
        self.slots = [
            Slot(
                number,
                folder / f"worker{number}.log",
                command,
                {**environment, "WIRE_INSTANCE": f"w{number}"} if static else environment,
            )
            for number in range(count)
        ]
        self.next_fault: Callable[[], str] = lambda: ""
        """Asked for the fail point of a worker that is started again."""
        self._note = note
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def wanted(self) -> list[Slot]:
        """The slots that should hold a worker."""
        return [slot for slot in self.slots if slot.wanted]

    def pick(self, rng: random.Random) -> Slot:
        """One of them."""
        return rng.choice(self.wanted())

    def dismiss(self, slot: Slot) -> None:
        """A planned leave: SIGTERM, and no new start."""
        slot.wanted = False
        slot.signal(signal.SIGTERM)

    def stop(self, within: float = 30) -> list[str]:
        """End all in order; gives what went wrong with that."""
        self._ended.set()
        self._thread.join()
        running = [slot for slot in self.slots if slot.process is not None]
        for slot in running:
            slot.signal(signal.SIGCONT)
            self.dismiss(slot)
        wrong = []
        for slot in running:
            assert slot.process is not None
            try:
                code = slot.process.wait(within)
            except subprocess.TimeoutExpired:
                wrong.append(f"worker {slot.number} did not stop within {within:.0f} s of SIGTERM")
                slot.process.kill()
                slot.process.wait()
            else:
                starting = code == -signal.SIGTERM and slot.waits  # Python had not come to its handler yet
                if code and not starting:
                    wrong.append(f"worker {slot.number} ended with {code} after SIGTERM")
        self._bury()
        return wrong

    def exits(self) -> dict[int, int]:
        """Exit codes of all workers that ended (minus the signal that killed one)."""
        return dict(sum((slot.exits for slot in self.slots), Counter()))

    def memory(self) -> tuple[int, float]:
        """The most that any worker held, and by how much any grew from its second quarter of life to its last,
        of those that lived for a minute.
        """
        lives: dict[int, list[int]] = defaultdict(list)
        for slot in self.slots:
            for pid, resident in slot.memory:
                lives[pid].append(resident)
        growth = [
            median(life[-len(life) // 4 :]) / median(life[len(life) // 4 : len(life) // 2])
            for life in lives.values()
            if len(life) > LIFE
        ]
        return max((max(life) for life in lives.values()), default=0), max(growth, default=1.0)

    def logs(self) -> str:
        """The logs of all workers."""
        return "".join(slot.log.read_text("utf-8", "replace") for slot in self.slots if slot.log.exists())

    def _watch(self) -> None:
        while not self._ended.wait(0.1):
            for slot in self.slots:
                slot.sample()
            self._bury()

    def _bury(self) -> None:
        for slot in self.slots:
            if slot.process is None or (code := slot.process.poll()) is None:
                continue
            slot.process = None
            slot.exits[code] += 1
            if slot.wanted:
                self._note(f"worker {slot.number} ended with {code}, is started again")
                time.sleep(BACKOFF)
                slot.start(self.next_fault())


def reasons(logs: str) -> dict[str, int]:
    """Why workers ended by themselves, from the one line that each has printed."""
    found: Counter[str] = Counter()
    for line in logs.splitlines():
        if ended := re.search(r" ERROR wire worker \d+: (?:stopped in )?(.*)", line):
            words = re.sub(r"\S+\.\w+/\d+:?", "", ended[1]).split()
            found[" ".join(words[:6])] += 1
    return dict(found)


def unforeseen(reasons: Iterable[str]) -> list[str]:
    """The reasons that are an error of Python, as `restore: KeyError: ...`: a fault of the worker itself."""
    return [f"a worker ended in {words}" for words in reasons if _is_of_python(words)]


def _is_of_python(reason: str) -> bool:
    _, _, why = reason.partition(": ")
    kind = getattr(builtins, why.partition(":")[0], None)
    return isinstance(kind, type) and issubclass(kind, Exception) and not issubclass(kind, OSError)


def fail_points(logs: str) -> Counter[str]:
    """The points of a transaction at which workers were killed or frozen."""
    start = "fail point: "
    return Counter(line.removeprefix(start) for line in logs.splitlines() if line.startswith(start))
