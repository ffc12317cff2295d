"""JSON in pages and texts: read within bounds, and places in it."""
