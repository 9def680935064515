"""What is changed in Faust, one file each, through its public settings `Table`, `TableManager`, `PartitionAssignor`.

The transport, which is Faust's public hook for a consumer of one's own, is `wire/worker/transport.py`.
"""
