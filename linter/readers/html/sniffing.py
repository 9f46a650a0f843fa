"""Telling a web page by its first kilobytes. Imports nothing heavy."""

from linter.readers.encoding import detect_encoding
from linter.text.patterns import lazy_pattern

_LEAD = lazy_pattern(r"(?:\s|<!--.*?-->|<\?xml[^>]*>)*", 16)
_TAG = lazy_pattern(
    r"<(?:!doctype\s+html|(?:html|head|body|meta|title|style|p|div|table|span|h[1-6]|center|font"
    r"|b|strong|ul|ol|section|article|main)\b)",
    2,
)


def looks_like_html(head: bytes) -> bool:
    """Whether the first thing in a file is an element of a web page."""
    encoding, mark = detect_encoding(head)
    text = head[mark:].decode(encoding, "replace")
    lead = _LEAD.match(text)
    return _TAG.match(text, lead.end() if lead else 0) is not None
