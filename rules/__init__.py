"""Built-in rule packs, loaded through the same entry point as anyone's."""
