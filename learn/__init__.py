"""Scripts that learn tables of the package from pages; they are not part of it."""
