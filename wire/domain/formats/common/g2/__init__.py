"""What the items of NewsML-G2 share."""
