"""Layouts of sites that aggregate critics' reviews."""
