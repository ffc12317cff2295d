"""The words of film pages, one file per language, and the scripts that build the package's tables of them."""
