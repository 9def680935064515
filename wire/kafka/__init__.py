"""What worker and clients share of Kafka: clients, topics, reading, changelogs, patches."""
