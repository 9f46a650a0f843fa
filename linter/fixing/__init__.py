"""Edits to bytes: the corrected copy, the annotated copy, and a model to begin with.

``planning`` chooses which fixes of a report may be applied together, ``rounds`` repeats until
nothing changes. ``lines`` edits files of lines, ``word`` Word packages; nothing here reads or
writes a file.
"""
