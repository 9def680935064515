"""The settings of Faust for a worker, with the reason of those that are not obvious."""

from typing import Any

import faust

from wire.kafka.clients import security, tls
from wire.settings import Settings
from wire.worker.patches.assignor import Assignor
from wire.worker.patches.recovery import ListedTables
from wire.worker.tables import TaskTable

NEVER = 1e9
"""Seconds. Transactions commit, not Faust, so its warning about partitions without a commit is off: see /live."""


def faust_settings(settings: Settings) -> dict[str, Any]:
    """Arguments of `faust.App` besides its id."""
    return {
        "broker": broker_url(settings),
        "broker_credentials": _credentials(settings),
        "store": "memory://",
        "Table": TaskTable,
        "TableManager": ListedTables,
        "PartitionAssignor": Assignor,
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "table_standby_replicas": 0,
        "stream_wait_empty": True,  # else SIGTERM acknowledges what an agent has not finished
        "stream_buffer_maxsize": 2,  # batches
        "stream_recovery_delay": 0,
        "stream_publish_on_commit": False,
        "broker_commit_interval": 1.0,
        "broker_commit_livelock_soft_timeout": NEVER,
        "broker_session_timeout": settings.session_timeout,
        "broker_heartbeat_interval": min(3.0, settings.session_timeout / 5),
        "broker_rebalance_timeout": 60.0,
        "broker_request_timeout": max(30.0, settings.session_timeout + 10),
        "producer_request_timeout": 20.0,
        "consumer_max_fetch_size": settings.fetch_bytes,
        "consumer_auto_offset_reset": "earliest",
        "worker_redirect_stdouts": False,
        "web_enabled": False,
    }


def broker_url(settings: Settings) -> str:
    """The brokers in Faust's notation."""
    return ";".join(f"kafka://{address}" for address in settings.broker.split(","))


def _credentials(settings: Settings) -> Any:
    if settings.security == "PLAINTEXT":
        return None
    context = tls(settings) if "SSL" in settings.security else None
    if settings.security == "SSL":
        return faust.SSLCredentials(context=context)
    given = security(settings)
    return faust.SASLCredentials(
        mechanism=given["sasl_mechanism"],
        username=given["sasl_plain_username"],
        password=given["sasl_plain_password"],
        ssl_context=context,
    )
