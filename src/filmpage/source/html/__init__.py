"""HTML: a guarded tree, places in it, and their texts."""
