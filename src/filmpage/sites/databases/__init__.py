"""Layouts of film databases and of communities around them."""
