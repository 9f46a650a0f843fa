"""Quantities, claims between them, and verdicts with proofs: the heart of soát."""
