"""Capitals: expressions in other case than Nghị định 30/2020/NĐ-CP, Phụ lục II has them."""
