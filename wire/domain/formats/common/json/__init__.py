"""JSON items of any system: their texts, media and metadata."""
