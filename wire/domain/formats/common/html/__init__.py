"""The blocks, lines, captions and metadata of an HTML page."""
