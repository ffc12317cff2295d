"""Notations of numbers: counts, money, ratings, durations, days."""
