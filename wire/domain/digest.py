"""A digest that tells two messages, or two ids, apart."""

from hashlib import blake2b

DIGEST = 16
"""Hex digits of a digest: 64 bits; two of a million share one with probability 3e-8."""


def digest_of(raw: bytes) -> str:
    """The digest of some bytes, `DIGEST` hex digits."""
    return blake2b(raw, digest_size=DIGEST // 2).hexdigest()
