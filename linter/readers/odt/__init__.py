"""OpenDocument text (``.odt``, templates, and flat ``.fodt``), read with lxml.

``reading`` is the way in; ``styles`` resolves what text looks like, ``lists`` its numbers, and
``story`` with ``tables`` walks the content. Source: OASIS Open Document Format 1.3, Part 3, and
what LibreOffice writes.
"""
