"""What a page says of its film to machines: JSON-LD, microdata, `v:` properties, OpenGraph."""
