"""What readers claim, and how the claims of several become one page with its evidence and problems."""
