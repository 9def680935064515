"""What desks and mail programs print around the text of a mail."""
