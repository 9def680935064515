"""Prints docs/metrics.md: `python -m wire.metrics > docs/metrics.md`."""

from wire.metrics.page import page

print(page(), end="")
