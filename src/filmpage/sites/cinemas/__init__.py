"""Layouts of cinemas."""
