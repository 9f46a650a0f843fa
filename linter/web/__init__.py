"""The page for clerks: drop documents in a browser, read, repair, download. On this machine alone.

``guard`` keeps strangers out, ``shelf`` holds what was dropped (in memory, nothing is written),
``bench`` checks and repairs, ``pages`` writes HTML, ``app`` joins them. No linting logic is here.
"""
