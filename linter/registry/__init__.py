"""The register of documents (*sổ văn bản*): an SQLite file, its making, and its use.

Imported when a document cites something, or by ``soat registry``; nothing else opens one.
"""
