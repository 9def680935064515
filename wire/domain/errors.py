"""The one error of the domain: a message that cannot be used."""


class Rejected(ValueError):
    """A message cannot be used. `str(error)` says where, and what was expected there, in one line.

    The caller turns the message into a dead letter with its original bytes. Other messages are not affected.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(" ".join(reason.split())[:500])
