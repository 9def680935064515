"""Diff: what two wires, or two folders of `wire process`, say differently of the same items."""
