"""The brokers of many runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.faults.cluster import Brokers, Cluster, Single
from tests.faults.proxy import Proxy
from wire.broker.port import free_port


class Stage:
    """The brokers of many runs: one node, and one behind a proxy for lost replies, which never has an authorizer."""

    def __init__(self, folder: Path, nodes: int = 1, *, secure: bool = False) -> None:
        self.folder = folder
        self.main: Brokers = (
            Single(folder / "broker", secure=secure) if nodes == 1 else Cluster(folder / "cluster", nodes)
        )
        self._proxied: Brokers | None = None
        self._proxy: Proxy | None = None

    def proxied(self) -> tuple[Brokers, Proxy]:
        """A node whose clients come through the proxy; started when it is first asked for."""
        if self._proxied is None or self._proxy is None:
            port = free_port()
            node = Cluster(self.folder / "proxied", 1, advertised=port)
            self._proxied, self._proxy = node, Proxy(port, node.port).__enter__()
        return self._proxied, self._proxy

    def close(self) -> None:
        """Stop all of them."""
        if self._proxy:
            self._proxy.__exit__()
        for brokers in (self._proxied, self.main):
            if brokers:
                brokers.stop()


@contextmanager
def staged(nodes: int = 1, *, secure: bool = False) -> Iterator[Stage]:
    """Brokers in a temporary folder, gone at the end."""
    with TemporaryDirectory(prefix="wire-faults-") as folder:
        stage = Stage(Path(folder), nodes, secure=secure)
        try:
            yield stage
        finally:
            stage.close()
