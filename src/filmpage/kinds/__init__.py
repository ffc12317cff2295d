"""What a page is about: signals from a tree or a text, votes, and the judgement."""
