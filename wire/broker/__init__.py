"""Kafka on this machine: one node, without Docker and without Java installed."""
