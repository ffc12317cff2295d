"""What a page is about: signals gathered from a tree or a text, votes, and the judgement."""
