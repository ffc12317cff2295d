"""Layouts of IMDb; each file has several eras."""
