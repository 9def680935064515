"""The components, terms and texts of NewsML 1."""
