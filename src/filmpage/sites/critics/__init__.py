"""Layouts of sites that gather the verdicts of critics."""
