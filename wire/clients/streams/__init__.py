"""Reading the streams of a wire: by time, by a filter, with headlines; one item in full."""
