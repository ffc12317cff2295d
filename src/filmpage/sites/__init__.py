"""Layout declarations: one file for each site, found by `filmpage.catalogue`."""
