"""JSON that pages embed: read within bounds, and places in it."""
