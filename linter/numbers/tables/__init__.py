"""What the cells of a table say of one another: rows, columns, groups, formulas."""
