"""Cited documents: how they are written, and what is written about them."""
