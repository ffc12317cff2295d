"""The version, as a literal: reading it from the installed metadata would slow every import down."""

__version__ = "0.1.0"
