"""Wire: an event-sourced news wire processor on Kafka."""

__version__ = "0.2.0"
