"""Tables of facts that the rules read: places, topics and their words."""
