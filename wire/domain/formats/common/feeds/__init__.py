"""The entries, media and metadata of RSS and Atom."""
