"""The read model: streams, links, dead letters and tables of a wire, folded into one SQLite file. A view, never a source."""
