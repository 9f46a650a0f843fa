"""Telling an OpenDocument text by its first kilobytes. Imports nothing heavy."""

_MEDIA_TYPE = b"application/vnd.oasis.opendocument.text"


def looks_like_odt(head: bytes) -> bool:
    """Whether a package names its media type first, as the standard asks, or a flat file does."""
    if head.startswith(b"PK\x03\x04"):
        return head[30:38] == b"mimetype" and _MEDIA_TYPE in head[38:160]
    return b"<office:document" in head[:1024] and _MEDIA_TYPE in head
