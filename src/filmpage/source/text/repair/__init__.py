"""Tokens that a program that makes texts has glued, torn or barred, put right."""
