"""Notations of names: people, places, genres, certificates, kinds of works."""
