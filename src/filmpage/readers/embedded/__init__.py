"""What a page says of its film to machines: JSON-LD, microdata, RDFa, OpenGraph and their kin."""
