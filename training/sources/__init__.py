"""One module for each kind of corpus; each gives Documents."""
