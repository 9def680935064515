"""Whether the broker answers: clients of Kafka wait in silence for one that is away, so whoever has one reports it."""

from time import monotonic

from aiokafka.client import AIOKafkaClient

from wire.reporter import Reporter

AWAY_AFTER = 10.0
"""Seconds without an answer after which the broker counts as away. An idle consumer asks twice a second."""
ASK_EVERY = 5.0
"""Seconds between two tries to learn why a broker is away: one takes 20 ms of CPU where there is TLS."""


class BrokerAvailability:
    """When the broker last answered a consumer. `meanwhile` says what is done while it is away."""

    def __init__(self, address: str, report: Reporter, meanwhile: str) -> None:
        self._address, self._report, self._meanwhile = address, report, meanwhile
        self._answered_at = monotonic()
        self._ask_at = 0.0
        self.away = False

    def update(self, answered_at: float, now: float) -> None:
        """Note the last answer. Reports when the broker goes away and when it is back. Times are monotonic."""
        self._answered_at = max(answered_at, self._answered_at)
        away = now - self._answered_at > AWAY_AFTER
        if away and not self.away:
            silent = f"has not answered for {AWAY_AFTER:.0f} s; nothing is lost. {self._meanwhile}"
            self._report(f"the broker at {self._address} {silent}")
        if self.away and not away:
            self._report(f"the broker at {self._address} answers again")
        self.away = away

    def must_ask(self, now: float) -> bool:
        """Whether it is time to ask whether the broker refuses this user: nobody waits for one that does."""
        if not self.away or now < self._ask_at:
            return False
        self._ask_at = now + ASK_EVERY
        return True


def last_answer(client: AIOKafkaClient) -> float:
    """When the last answer came over any connection (monotonic); 0 without a connection."""
    return max((connection._last_action for connection in list(client._conns.values())), default=0.0)
