"""Tables of words: generated data, read at first use."""
