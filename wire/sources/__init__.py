"""Files, folders, archives and feeds as messages for the log."""
