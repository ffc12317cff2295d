"""Labels in the lines of a text, and the values beside and below them."""
