"""Alarms: what is out of the ordinary on a wire, against its own habit. Times are in milliseconds since 1970."""
