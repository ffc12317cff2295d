"""Labels, their values, and the claims made of them: what the readers of HTML and of text share."""
