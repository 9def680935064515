"""The changes of Faust, one file each, through its public settings `TableManager` and `PartitionAssignor`, or a subclass.

The transport, Faust's public hook for another consumer, is `wire/worker/transport.py`.
"""
