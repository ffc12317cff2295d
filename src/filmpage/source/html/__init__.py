"""HTML: a guarded tree, places in it, and what stands there."""
