"""Layouts of film databases and their communities."""
