"""Word documents (``.docx``): a package of XML parts, read with lxml straight into a Document.

``reading`` is the way in. ``archive`` and ``package`` open the file and guard against hostile
ones; ``story``, ``tables`` and ``text`` walk the content; ``styles``, ``formats`` and ``numbering``
resolve what Word would show. Source: ECMA-376 (Office Open XML), Part 1, and what Word does where
it differs.
"""
