"""Second step: what the author says holds between quantities. Finds it, does not recompute it."""
