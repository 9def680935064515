"""Items: ids, and stories, teasers and media as ninjs 3.1."""
