"""For people who write rules: case files and their test kit, a scaffold, rule pages."""
