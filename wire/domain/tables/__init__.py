"""Tables: the state of a task, its entries, their retention, and the counts."""
