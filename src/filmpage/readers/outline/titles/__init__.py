"""The title of a film: what the places of a page agree on."""
