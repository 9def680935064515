"""Sending messages: from files, from the log of another wire, from a folder as they come."""
