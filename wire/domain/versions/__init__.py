"""Versions: new versions, kills, resends, embargoes, and the ids of expired messages."""
