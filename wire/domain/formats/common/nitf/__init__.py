"""The head and body of NITF, also inside other formats."""
