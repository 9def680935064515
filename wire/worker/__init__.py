"""A worker: Faust made exact. Its three agents split, deduplicate and enrich, in Kafka transactions."""
