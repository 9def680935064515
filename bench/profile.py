"""Where the time of one worker goes: `python -m bench.profile reuters` (or `pages`, `pass`; `--bare` without broker)."""

import argparse
import cProfile
import pstats
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread, main_thread
from time import sleep
from typing import NoReturn

from bench.corpus import corpus
from bench.kafka import Kafka
from bench.order import Meter, Order
from bench.race import PARTITIONS, Workload, prepare
from bench.work import NOW
from wire.broker.node import Broker
from wire.broker.port import free_port
from wire.process import BATCH, InMemory

EVERY = 0.005  # seconds between samples of what the other threads do
_profile = cProfile.Profile()
_others: Counter[str] = Counter()
_transactions: list[int] = []


class Profiled(Meter):
    """Profiles the main thread from the first record to the last, and samples the others."""

    def start(self) -> None:
        """Begin, once."""
        if not self._time:
            super().start()
            Thread(target=_sample, daemon=True).start()
            _profile.enable()

    def seen(self, records: int = 1) -> bool:
        """Remember how many records the transactions have."""
        _transactions.append(records)
        return super().seen(records)

    def finish(self) -> NoReturn:
        """Show it all."""
        _profile.disable()
        _show(self.state())
        sys.stdout.flush()
        super().finish()


def _sample() -> None:
    ours = main_thread().ident
    while True:
        sleep(EVERY)
        for ident, frame in sys._current_frames().items():
            code = frame.f_code
            if ident != ours and code is not _sample.__code__:
                _others[f"{Path(code.co_filename).name}:{code.co_name}"] += 1


def _show(state: dict[str, float]) -> None:
    stats = pstats.Stats(_profile)
    stats.sort_stats("tottime").print_stats(35)
    stats.sort_stats("cumtime").print_stats(r"wire/|aiokafka|faust|orjson", 60)
    print(
        "transactions of the first step:",
        len(_transactions),
        "records each:",
        sum(_transactions) / max(1, len(_transactions)),
    )
    print("other threads, samples:", _others.most_common(12))
    print(state)


def bare(messages: Sequence[object]) -> None:
    """The steps alone."""
    log = InMemory()
    _profile.enable()
    for at in range(0, len(messages), BATCH):
        log.feed(messages[at : at + BATCH], NOW)  # type: ignore[arg-type]
    _profile.disable()
    _show({"records": len(messages)})


def main() -> None:
    """Profile one run."""
    parser = argparse.ArgumentParser(prog="bench.profile", description=__doc__)
    parser.add_argument("workload", choices=("pass", "reuters", "pages"))
    parser.add_argument("--records", type=int, default=2000)
    parser.add_argument("--bare", action="store_true")
    given = parser.parse_args()
    if given.bare:
        bare(corpus(given.workload, given.records))
        return
    from bench.peers import wire_worker

    with TemporaryDirectory() as folder, Broker(Path(folder), free_port()) as broker:
        kafka = Kafka(broker.address)
        work = "pass" if given.workload == "pass" else "job"
        filled = prepare(kafka, Workload("profile", work, given.workload, given.records, 0))
        kafka.make_outputs("profile", PARTITIONS, tables=True)
        order = Order(
            kafka.address, work, filled.topic, "profile", PARTITIONS, filled.records, folder, filled.expect
        )
        sys.argv[1:] = [order.dumps()]
        wire_worker.Meter = Profiled  # type: ignore[misc]
        wire_worker.main()


if __name__ == "__main__":
    main()
