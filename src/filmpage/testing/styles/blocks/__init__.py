"""The blocks of a film's page; each takes the site and returns nodes, and notes what it prints."""
