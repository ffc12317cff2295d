"""Layouts of IMDb, several eras each."""
