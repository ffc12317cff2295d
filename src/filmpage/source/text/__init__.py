"""Plain text: logical lines, whatever made it."""
