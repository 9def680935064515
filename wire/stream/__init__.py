"""The shell: Kafka and Faust. It moves records and keeps them exact, and holds no rules of the wire."""
