"""The interpreters of layouts: what a declaration says is read, and written."""
