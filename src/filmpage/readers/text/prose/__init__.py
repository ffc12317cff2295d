"""What the prose of a text says: articles, film guides, the first paragraphs, front matter."""
