"""HTML layouts: a declaration and a tree in, claims out; a declaration and a page in, markup out."""
