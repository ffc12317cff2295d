"""What is known of the web beside its layouts: sites, their numbers for films, how pages name themselves, known lies."""
