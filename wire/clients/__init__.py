"""What the commands do with a wire on a broker: replay, consume, count, verify. No worker need run."""
