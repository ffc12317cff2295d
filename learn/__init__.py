"""Scripts that learn tables of the package from pages: `python -m learn.kinds`."""
