"""What worker, clients and page share of Kafka: clients, topics, reading, changelogs, the partitioner, patches."""
