"""Repair of texts whose lines a converter joined or broke, driven by what the texts' layout reads."""
