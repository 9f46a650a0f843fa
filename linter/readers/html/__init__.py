"""Web pages (``.html``): parsed with lxml, nothing is fetched and no script is run.

``reading`` is the way in; ``charset`` turns bytes into characters, ``css`` resolves the little of
style sheets that says how text looks, ``walk`` goes through the elements and ``tables`` through
rows and cells. Source: the HTML Living Standard, as browsers show it.
"""
