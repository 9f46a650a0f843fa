"""Telling a Word file by its first kilobytes. Imports nothing heavy."""

ZIP_MAGIC = b"PK\x03\x04"
OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""An OLE2 compound file: an old ``.doc``, or a package encrypted with a password."""

_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_PART_NAMES = (b"[Content_Types].xml", b"word/", b"_rels/.rels", b"docProps/", b"customXml/")
_OTHER_PACKAGES = (b"xl/", b"ppt/")


def looks_like_docx(head: bytes) -> bool:
    """Whether the first kilobytes are those of a Word package, plain or encrypted."""
    if head.startswith(OLE_MAGIC):
        return is_encrypted_package(head) or _directory_lies_beyond(head)
    if not head.startswith(ZIP_MAGIC):
        return False
    names = _local_names(head)
    if any(name.startswith(_OTHER_PACKAGES) for name in names):
        return False
    return any(name.startswith(_PART_NAMES) for name in names)


def is_encrypted_package(data: bytes) -> bool:
    """Whether an OLE2 compound file holds an encrypted Office package."""
    return data.startswith(OLE_MAGIC) and _ENCRYPTED_STREAM in data


def _directory_lies_beyond(head: bytes) -> bool:
    """Whether these bytes of a compound file end before the names of what it holds."""
    if len(head) < 512:
        return True
    sector_size = 1 << min(int.from_bytes(head[30:32], "little"), 16)
    directory = (int.from_bytes(head[48:52], "little") + 1) * sector_size
    return directory + sector_size > len(head)


def _local_names(head: bytes) -> list[bytes]:
    """The names in the local headers that lie wholly within the first kilobytes."""
    names = []
    place = head.find(ZIP_MAGIC)
    while place >= 0 and place + 30 <= len(head):
        length = int.from_bytes(head[place + 26 : place + 28], "little")
        names.append(head[place + 30 : place + 30 + length].replace(b"\\", b"/"))
        place = head.find(ZIP_MAGIC, place + 30)
    return names
