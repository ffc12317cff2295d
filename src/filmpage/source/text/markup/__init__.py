"""The markup that converters leave: inside lines, around lines, and around the whole text."""
