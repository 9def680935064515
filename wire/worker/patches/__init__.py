"""The changes of Faust, one file each: by its settings `TableManager` and `PartitionAssignor`, or by a subclass.

The transport, Faust's public hook for another consumer, is `wire/worker/transport.py`.
"""
