"""The read model: what a wire has published and counted, in one SQLite file. It is a view, never a source."""
