"""Facts in the lines of a text, from any site and any maker."""
