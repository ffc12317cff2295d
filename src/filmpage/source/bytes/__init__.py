"""Bytes: whether they are a text, and in which encoding."""
