"""Where a name lies: countries, divisions and cities, and what a dateline says of them."""
