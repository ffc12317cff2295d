"""What readers claim, and how the claims of several readers become one page with evidence and problems."""
