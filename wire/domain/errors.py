"""The one error of the domain: a message that cannot be used."""


class Rejected(ValueError):
    """A message cannot be used; `str(error)` says where in it and what was expected, in one line.

    The caller makes a dead letter of it, with the original bytes. Nothing around the message is touched.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(" ".join(reason.split())[:500])
