"""Template files: reading, checking, drafting and writing them; and those that soát ships.

Imported only when a run names a template.
"""
