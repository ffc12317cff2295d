"""Bytes: what they are, and in which encoding they hold a text."""
