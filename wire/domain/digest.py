"""A digest by which two messages, or two ids, are told apart."""

from hashlib import blake2b

DIGEST = 16
"""Hex digits of a digest: 64 bits. Two of a million messages have the same with a probability of 3e-8."""


def digest_of(raw: bytes) -> str:
    """The digest of some bytes, `DIGEST` hex digits."""
    return blake2b(raw, digest_size=DIGEST // 2).hexdigest()
