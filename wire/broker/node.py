"""A Kafka of one node on this machine, without Docker and without Java installed."""

import fcntl
import os
import re
import signal
import subprocess
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from wire.broker.installation import BrokerError, home, java, locked
from wire.broker.port import DEFAULT_PORT, HOST, answers, ensure_free, free_port
from wire.broker.secure import Secure
from wire.broker.settings import write_settings
from wire.reporter import Reporter, silent

READY_WITHIN = 60.0  # seconds; it takes 1.2 s, or 3.5 s without the archive, on an idle machine
GRACE = 10  # seconds; it takes 0.4 s

# The broker runs as long as its standard input is open. Closing the input stops Kafka, and the kernel closes it
# when the process that started the broker dies, even by kill -9. This needs no thread, and works on macOS.
_WARDEN = """
exec 3<&0
"$@" </dev/null 3<&- & java=$!
{ read -r _ <&3; kill "$java"; sleep "$GRACE"; kill -9 "$java"; } & wait "$java"
code=$?; trap '' TERM; kill 0; exit "$code"
"""

_OURS = {".lock", "log", "server.properties"}
"""Names in the folder of a broker; in another one Kafka would leave its log among the files of somebody."""
_EMPTY = {"lost+found"}
"""What an empty disk has in its first folder."""
_KILLED = 128 + signal.SIGKILL
"""How the shell says that its child was killed."""


class Broker:
    """A Kafka node whose log is in `data`. It ends with the process that started it.

    `host`, `port`: where it listens, and what it tells clients to connect to; `users`: folder of certificates and
    users, where it asks for these (secure.py); `heap`: Java's `-Xmx`; `grace`: seconds between SIGTERM and SIGKILL when
    it is stopped; `level`: of Kafka's log; `report` reports the one long wait, the first fetch.
    Use it as a context manager, or call `start` and `stop`. Kafka's own log is `data/broker.log`.
    """

    def __init__(
        self,
        data: Path,
        port: int = DEFAULT_PORT,
        *,
        host: str = HOST,
        users: Path | None = None,
        heap: str = "512m",
        grace: int = GRACE,
        level: str = "info",
        report: Reporter = silent,
    ) -> None:
        self.data = data.absolute()
        self.host, self.port = host, port
        self.address = f"{host}:{port}"
        self.secured = Secure(users.absolute()) if users else None
        self.level = level
        self.heap = heap
        self.grace = grace
        self.report = report
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Start Kafka and return when it answers.

        Raises BrokerError if the folder or the port is in use, if Kafka cannot be fetched, or if it does not start.
        """
        kafka = home(self.report)
        self._run(kafka, f"-XX:AOTCache={_archive(kafka, self.report)}")

    def stop(self) -> None:
        """Stop Kafka in order, by force after `grace`; do nothing when it does not run."""
        if self._process is None:
            return
        try:
            self._process.communicate(timeout=self.grace + 2)  # closes its input: see _WARDEN
        except subprocess.TimeoutExpired:
            self.kill()
        self._process = None

    def kill(self) -> None:
        """Kill it with SIGKILL, and return when the process is gone."""
        if self._process is None:
            return
        with suppress(ProcessLookupError):  # it has ended already
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.communicate()
        self._process = None
        os.close(_lock(self.data))  # returns when Java has released its folder

    def wait(self, seconds: float | None = None) -> None:
        """Wait while Kafka runs, or so many seconds of that. Raises BrokerError when it ends by itself."""
        if self._process is None:
            return
        with suppress(subprocess.TimeoutExpired):
            code = self._process.wait(seconds)
            killed = code < 0 or code == _KILLED
            raise BrokerError(f"Kafka ended: {'it was killed' if killed else self._last_word()}")

    def _run(self, kafka: Path, *options: str) -> None:
        lock = _lock(self.data)
        try:
            ensure_free(self.host, self.port)
            if self.secured:
                self.secured.make(self.host, self.address)
            write_settings(self.data, self.address, f"{HOST}:{free_port()}", kafka, self.secured)
            level = f"-Dorg.slf4j.simpleLogger.defaultLogLevel={self.level}"
            command = [*java(kafka), f"-Xmx{self.heap}", *_JAVA, level, *options, "kafka.Kafka"]
            with (self.data / "broker.log").open("wb") as log:
                process = self._process = subprocess.Popen(  # noqa: S603
                    ["/bin/sh", "-c", _WARDEN, "sh", *command, str(self.data / "server.properties")],
                    stdin=subprocess.PIPE,
                    stdout=log,
                    stderr=log,
                    cwd=self.data,
                    env={**os.environ, "GRACE": str(self.grace)},
                    pass_fds=[lock],  # held until Java is gone, not only until this process is
                    start_new_session=True,  # Ctrl-C goes to the process that started it, which stops Kafka
                )
        finally:
            os.close(lock)
        try:
            self._wait_ready(process)
        except BaseException:
            self.stop()
            raise

    def _wait_ready(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + READY_WITHIN
        tls = self.secured.context() if self.secured else None
        while not answers(self.port, self.host, tls):
            if process.poll() is not None:
                raise BrokerError(f"Kafka did not start: {self._last_word()}")
            if time.monotonic() > deadline:
                raise BrokerError(f"Kafka does not answer after {READY_WITHIN:.0f} s: {self._last_word()}")
            time.sleep(0.02)

    def _last_word(self) -> str:
        """The most telling line of Kafka's log: the root cause, else the last line that is no stack trace."""
        path = self.data / "broker.log"
        lines = path.read_text("utf-8", "replace").splitlines()
        printed = [line for line in lines if line.strip() and not line.startswith(("\t", " "))]
        causes = [line for line in printed if re.match(r"(Caused by: )?[\w.$]+(Exception|Error)\b", line)]
        return f"{(causes or printed or ['its log is empty'])[-1]} (see {path})"


def prepare(*, report: Reporter = print) -> None:
    """Fetch Kafka and make its archive, unless both are there. Raises BrokerError."""
    _archive(home(report), report)


_JAVA = [
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:+ExitOnOutOfMemoryError",
    "-Xlog:disable",
    "-Xlog:all=error:stderr",
    "--sun-misc-unsafe-memory-access=allow",  # Kafka needs both; Java warns of them
    "--enable-native-access=ALL-UNNAMED",
    "-Djava.awt.headless=true",
    "-Dorg.slf4j.simpleLogger.showDateTime=true",
    "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
    "-Dorg.slf4j.simpleLogger.showThreadName=false",
    "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config=warn",
]


def _archive(kafka: Path, report: Reporter) -> Path:
    """Java's archive of the classes that Kafka loads (JEP 514), made by one run on first use. With it Kafka starts in a
    third of the time. An archive is for one set of Java's options.
    """
    archive = kafka / f"start-{sha256(' '.join(_JAVA).encode()).hexdigest()[:8]}.aot"
    if not archive.exists():
        with locked(archive.with_suffix(".lock")):
            if not archive.exists():
                report("Preparing Kafka for quick starts, once")
                with TemporaryDirectory(prefix="archive-", dir=kafka) as folder:
                    made = Path(folder) / archive.name
                    trial = Broker(Path(folder) / "data", free_port(), grace=60)
                    trial._run(kafka, f"-XX:AOTCacheOutput={made}")
                    trial.stop()
                    made.touch()  # an empty one: Java logs that, and starts all the same
                    made.rename(archive)
    return archive


def _lock(data: Path) -> int:
    """Lock `data` for one broker. The descriptor is above those that the warden's shell uses."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        found = {path.name for path in data.iterdir()}
        if found - _EMPTY and not found & _OURS:
            raise BrokerError(
                f"{data} holds other files ({min(found - _EMPTY)}...): name a new or an empty folder"
            )
        opened = os.open(data / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise BrokerError(f"cannot write to the broker's folder {data}: {error.strerror}") from error
    lock = fcntl.fcntl(opened, fcntl.F_DUPFD_CLOEXEC, 10)
    os.close(opened)
    deadline = time.monotonic() + 2  # the broker of a killed process takes a moment to stop
    while True:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return lock
        except BlockingIOError:
            if time.monotonic() > deadline:
                os.close(lock)
                raise BrokerError(f"a broker already runs on {data}") from None
            time.sleep(0.05)
