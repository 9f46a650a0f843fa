"""Vietnamese text: composition, folding, numerals and letters. Knows nothing of documents."""
