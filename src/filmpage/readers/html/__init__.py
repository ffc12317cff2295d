"""Facts in a tree, on any site: labels, named elements, the block under the title."""
