"""What Wire measures of itself: every metric by name, the numbers of a process, and how they are told."""
