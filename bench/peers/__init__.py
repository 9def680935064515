"""The peers: each is a short program, written as its own documentation teaches, and runs as a process of its own."""

from typing import NamedTuple


class Peer(NamedTuple):
    """How a peer is started, and what it promises when a process is killed."""

    name: str
    module: str
    guarantee: str
    arguments: tuple[str, ...] = ()
    slow: bool = False
    """Given a tenth of the records of pass-through, so that a run takes seconds."""

    @property
    def kept_by_hand(self) -> bool:
        """Whether the job's state is in the program's memory and nowhere else."""
        return self.module not in ("wire_worker", "bare")


THIS = Peer("this project", "wire_worker", "exactly once")
PEERS = (
    Peer("Faust", "faust_agent", "at least once", slow=True),
    Peer("Quix Streams", "quix", "at least once", ("at-least-once",)),
    Peer("Quix Streams, exactly-once", "quix", "exactly once", ("exactly-once",)),
    Peer("Bytewax", "bytewax_flow", "at least once"),
    Peer("aiokafka by hand", "aiokafka_loop", "at least once; counts in memory"),
    Peer(
        "aiokafka by hand, transactions", "aiokafka_loop", "exactly once; counts in memory", ("transactions",)
    ),
    Peer("confluent-kafka by hand", "confluent_loop", "at least once; counts in memory"),
    Peer(
        "confluent-kafka by hand, transactions",
        "confluent_loop",
        "exactly once; counts in memory",
        ("transactions",),
    ),
    Peer("bare loop, no broker", "bare", "none: nothing is stored"),
)
