"""Knowledge about films and the web, as tables: fields, labels, raters, film ids, names of pages."""
