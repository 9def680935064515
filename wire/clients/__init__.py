"""What the commands do with a wire on a broker: replay, consume, count, verify. They need no running worker."""
