"""A page as its lines and their pieces, whatever it was printed in: a tree of HTML or the lines of a text."""
