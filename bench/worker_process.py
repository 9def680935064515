"""A worker in a process of its own, as a user starts it."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from bench.corpus import ROOT
from bench.kafka import Kafka
from bench.race import environment


@contextmanager
def ready_worker(kafka: Kafka, name: str) -> Iterator[None]:
    """A worker of the wire `name`, from the moment it is ready; stopped at the end."""
    process = subprocess.Popen(
        [sys.executable, "-m", "wire", "worker"],
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=environment() | {"WIRE_BROKER": kafka.address, "WIRE_NAME": name},
    )
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if "ready" in line:
                break
        yield
    finally:
        process.terminate()
        process.communicate(timeout=60)
