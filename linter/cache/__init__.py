"""What soát remembers between runs, in the user's cache folder; all of it can be deleted."""
