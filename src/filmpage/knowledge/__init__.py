"""What is known of films and of the web, as tables: fields, labels, raters, film ids, names of pages."""
