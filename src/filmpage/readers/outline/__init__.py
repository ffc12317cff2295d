"""Readers of the outline of a page, for any site: pure functions from rows to claims."""
