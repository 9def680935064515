"""Errors for a person: one line that says what is wrong and what to do."""


class PlainError(Exception):
    """Printed as `wire: text`, never as a traceback; the command exits with 1."""
