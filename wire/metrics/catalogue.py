"""Every metric, by name: its type, unit, meaning and labels, and where it is exposed. docs/metrics.md is made of this.

What begins with `wire_worker_` tells of one worker: add it up over the workers. What begins with `wire_web_` tells of
one page, and all else of the whole wire, as the page sees it. Counters begin at 0 with their process.
"""

from typing import Literal, NamedTuple

Type = Literal["counter", "gauge", "histogram"]


class Metric(NamedTuple):
    """One metric, by Prometheus' rules of naming."""

    name: str
    type: Type
    unit: str
    meaning: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()
    """Upper bounds of the buckets of a histogram."""


MOST_REASONS = 50
"""Kinds of reasons that are told apart: each is a series of its own. The others are `other`."""
_LATENCY = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800)
_DURATION = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
_RECORDS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000)

# -- each worker, at /metrics beside /ready and /live

RECORDS = Metric(
    "wire_worker_records_total",
    "counter",
    "records",
    "Records that a stage has used and committed",
    ("stage",),
)
MESSAGES = Metric(
    "wire_worker_messages_total",
    "counter",
    "messages",
    "Messages by what became of them (published, repeated, superseded, held, kills, rejected). One that is held and "
    "published later counts as both",
    ("outcome",),
)
ITEMS = Metric(
    "wire_worker_items_total",
    "counter",
    "items",
    "Items by what became of them: new, version, kill and withhold are on their stream; resend, superseded, copy, "
    "near and excerpt are links instead; extension, update, kill-of-unknown, killed-by-name and namesake are links "
    "beside an item",
    ("kind", "change"),
)
DEAD_LETTERS = Metric(
    "wire_worker_dead_letters_total",
    "counter",
    "dead letters",
    "Dead letters by stage and kind of reason; after fifty kinds the rest count as `other`",
    ("stage", "reason"),
)
LATENCY = Metric(
    "wire_worker_latency_seconds",
    "histogram",
    "seconds",
    "From the moment a record was written to the topic that a stage reads, until what the stage made of it was "
    "committed. For split that topic is the log. Records that are passed on in memory are in one transaction with "
    "those they were made of, whose latency tells of them too; they do not count again",
    ("stage",),
    _LATENCY,
)
TRANSACTIONS = Metric(
    "wire_worker_transactions_total",
    "counter",
    "transactions",
    "Transactions by result: committed, or aborted because a predicted offset was wrong (done again at once)",
    ("result",),
)
TRANSACTION_SECONDS = Metric(
    "wire_worker_transaction_seconds",
    "histogram",
    "seconds",
    "Time of a committed transaction",
    buckets=_DURATION,
)
TRANSACTION_RECORDS = Metric(
    "wire_worker_transaction_records",
    "histogram",
    "records",
    "Records that a committed transaction has used, in all stages",
    buckets=_RECORDS,
)
REBALANCES = Metric(
    "wire_worker_rebalances_total",
    "counter",
    "rebalances",
    "Times the group has given this worker its partitions",
)
RESTORE_SECONDS = Metric(
    "wire_worker_restore_seconds", "gauge", "seconds", "Time that the last restoration of state took"
)
READY = Metric("wire_worker_ready", "gauge", "0 or 1", "1 while /ready says 200")
PARTITIONS = Metric(
    "wire_worker_partitions", "gauge", "partitions", "Partitions of a stage that it owns", ("stage",)
)
LAG = Metric(
    "wire_worker_lag_records",
    "gauge",
    "offsets",
    "Offsets that are not done in its partitions of a stage; 0 where no record waits",
    ("stage",),
)
COMMIT_AGE = Metric(
    "wire_worker_commit_age_seconds",
    "gauge",
    "seconds",
    "How long records wait without a commit, in the partition of a stage where that is longest; 0 where none wait",
    ("stage",),
)
STATE_ENTRIES = Metric(
    "wire_worker_state_entries", "gauge", "entries", "Entries of a table in memory", ("stage", "table")
)
STATE_BYTES = Metric(
    "wire_worker_state_bytes",
    "gauge",
    "bytes",
    "Values of a table in memory, as JSON; weighed again when the number of entries has changed by a tenth",
    ("stage", "table"),
)
HELD_HERE = Metric(
    "wire_worker_held_messages", "gauge", "messages", "Messages that are held in its partitions"
)

WORKER = (
    RECORDS,
    MESSAGES,
    ITEMS,
    DEAD_LETTERS,
    LATENCY,
    TRANSACTIONS,
    TRANSACTION_SECONDS,
    TRANSACTION_RECORDS,
    REBALANCES,
    RESTORE_SECONDS,
    READY,
    PARTITIONS,
    LAG,
    COMMIT_AGE,
    STATE_ENTRIES,
    STATE_BYTES,
    HELD_HERE,
)

# -- `wire web`, at /metrics

BROKER_AWAY = Metric("wire_broker_away", "gauge", "0 or 1", "1 while the broker does not answer")
WORKERS = Metric("wire_workers", "gauge", "workers", "Members of the group of the workers")
PROBLEMS = Metric("wire_problems", "gauge", "problems", "Lines of what is wrong in `wire status`")
RATE = Metric(
    "wire_records_per_second",
    "gauge",
    "records/s",
    "Messages (split) or items that a stage has done, over ten seconds; ticks are none",
    ("stage",),
)
WAITING = Metric("wire_records_waiting", "gauge", "records", "Records that a stage has not done", ("stage",))
OLDEST = Metric(
    "wire_oldest_waiting_seconds",
    "gauge",
    "seconds",
    "Age of the oldest record that a stage has not done; 0 where none waits",
    ("stage",),
)
LAST_COMMIT = Metric(
    "wire_commit_age_seconds",
    "gauge",
    "seconds",
    "Since the last transaction of a stage, on an idle wire too; absent where there was none",
    ("stage",),
)
HELD = Metric("wire_held_messages", "gauge", "messages", "Messages that are held")
COUNTED = Metric(
    "wire_items",
    "gauge",
    "items",
    "Items by what they count as now: live, killed, duplicate, held; and `corrected`, their corrections",
    ("kind", "fate"),
)
LETTERS = Metric(
    "wire_dead_letters_total",
    "counter",
    "dead letters",
    "Dead letters on their stream by kind of reason; the fifty that most have, the rest as `other`",
    ("reason",),
)
ALARM = Metric(
    "wire_alarm",
    "gauge",
    "0 or 1",
    "1 while an alarm stands; see docs/operations.md",
    ("rule", "subject", "level"),
)
ALARMS = Metric("wire_alarms", "gauge", "alarms", "Alarms that stand, by level: act or look", ("level",))
WEB_AGE = Metric("wire_web_age_seconds", "gauge", "seconds", "Since the wire was last read")
WEB_BEHIND = Metric(
    "wire_web_behind_offsets", "gauge", "offsets", "Offsets that are on the wire and not in the read model"
)
WEB_UNREADABLE = Metric(
    "wire_web_unreadable_records",
    "gauge",
    "records",
    "Records of the streams that are not as a worker writes them",
)

WEB = (
    BROKER_AWAY,
    WORKERS,
    PROBLEMS,
    RATE,
    WAITING,
    OLDEST,
    LAST_COMMIT,
    HELD,
    COUNTED,
    LETTERS,
    ALARM,
    ALARMS,
    WEB_AGE,
    WEB_BEHIND,
    WEB_UNREADABLE,
)

# -- both, from prometheus-client, on Linux

PROCESS = (
    Metric("process_cpu_seconds_total", "counter", "seconds", "CPU time, user and system"),
    Metric("process_resident_memory_bytes", "gauge", "bytes", "Memory in use"),
    Metric("process_virtual_memory_bytes", "gauge", "bytes", "Memory that is addressed"),
    Metric("process_start_time_seconds", "gauge", "seconds", "When it started, since 1970"),
    Metric("process_open_fds", "gauge", "files", "Open files and connections"),
    Metric("process_max_fds", "gauge", "files", "How many of these it may have"),
)

WHERE = {"worker": (*WORKER, *PROCESS), "web": (*WEB, *PROCESS)}
"""The metrics of each kind of process."""
