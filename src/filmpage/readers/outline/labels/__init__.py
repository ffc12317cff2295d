"""The labels in the rows of a page, and their values: beside them, below them, in columns."""
