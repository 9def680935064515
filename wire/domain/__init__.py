"""Pure rules of the wire: no clock, no files, no network, no Kafka. Same input, same bytes out."""
