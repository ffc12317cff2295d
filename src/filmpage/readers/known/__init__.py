"""What is known of the web beside its layouts: sites, their numbers for films, names of pages, lies."""
