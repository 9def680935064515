"""Questions to the read model, each over one snapshot of the file."""
