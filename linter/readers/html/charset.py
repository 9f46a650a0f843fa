"""From the bytes of a web page to characters: byte order mark, declaration, then UTF-8."""

import codecs
import re

from linter.readers.encoding import detect_encoding

DECLARED_IN = 4096
"""Bytes in which a declaration is looked for; the standard asks for 1024."""
_DECLARATION = rb"""charset\s*=\s*["']?\s*([\w.:-]+)|encoding\s*=\s*["']([\w.:-]+)"""
_FALLBACK = "windows-1252"
"""What browsers take when nothing is said."""
_ALIASES = {"iso-8859-1": _FALLBACK, "latin1": _FALLBACK, "us-ascii": _FALLBACK}
"""The HTML standard reads these as Windows-1252."""


def decode_page(data: bytes) -> str:
    """The characters of a page; bytes that stand for none are replaced by U+FFFD."""
    encoding, mark = detect_encoding(data[:DECLARED_IN])
    if mark or encoding != "utf-8":
        return data[mark:].decode(encoding, "replace")
    declared = _declared(data[:DECLARED_IN])
    for name in ("utf-8", declared or _FALLBACK):
        try:
            return data.decode(name)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8" if declared == "utf-8" else declared or _FALLBACK, "replace")


def _declared(head: bytes) -> str | None:
    match = re.search(_DECLARATION, head, re.IGNORECASE)
    if match is None:
        return None
    name = (match[1] or match[2]).decode("ascii", "replace").lower()
    name = _ALIASES.get(name, name)
    try:
        known = codecs.lookup(name)
        "".encode(known.name)  # raises for what is no encoding of text
    except LookupError:
        return None
    wide = known.name.startswith(("utf-16", "utf-32"))  # the declaration itself could be read
    return "utf-8" if wide else known.name
