"""Text layouts: a declaration and lines in, claims out; a declaration and a page in, a text out."""
