"""What formats share: charsets, times, XML, ids, the words of agencies. It knows no format."""
