"""The zip container, read under limits; nothing is ever written to disk.

The directory is checked before a part is unpacked, and the part while it is unpacked, because a
hostile directory may lie. Source: APPNOTE.TXT, the .ZIP file format specification (PKWARE).
"""

import struct
import zlib

from msgspec import Struct

from linter.document.reading import MEGABYTE, Limits
from linter.readers.docx import refusals

_END = struct.Struct("<4s4H2LH")
_END_64_PLACE = struct.Struct("<4sLQL")
_END_64 = struct.Struct("<4sQ2H2L4Q")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_LONGEST_COMMENT = 65_535
_STORED, _DEFLATED = 0, 8
_ENCRYPTED_FLAG, _UTF8_FLAG = 0x1, 0x800


class _Entry(Struct, frozen=True):
    name: str
    flags: int
    method: int
    checksum: int
    packed: int
    unpacked: int
    offset: int


class Archive:
    """The entries of a zip file in memory; ``read`` unpacks one."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._limits = limits
        self._unpacked = 0
        try:
            self._entries = {_key(entry.name): entry for entry in self._directory()}
        except struct.error:
            raise refusals.broken_directory() from None

    def __contains__(self, name: str) -> bool:
        return _key(name) in self._entries

    def read(self, name: str) -> bytes | None:
        """The unpacked bytes of an entry (names compare without regard to case), or None."""
        entry = self._entries.get(_key(name))
        if entry is None:
            return None
        if entry.flags & _ENCRYPTED_FLAG:
            raise refusals.encrypted()
        self._check(entry)
        content = _unpack(entry, self._packed_bytes(entry))
        self._unpacked += len(content)
        return content

    def _directory(self) -> list[_Entry]:
        """The central directory, checked against the limit on parts."""
        place, count, start, shift = self._find_directory()
        if count > self._limits.parts:
            raise refusals.too_many_parts(count)
        entries = []
        for _ in range(count):
            entry, start = self._read_entry(start, shift)
            entries.append(entry)
        if start > place:
            raise refusals.broken_directory()
        return entries

    def _find_directory(self) -> tuple[int, int, int, int]:
        """Place of the end record, entries, start of the directory, bytes put before the zip."""
        data = self._data
        place = data.rfind(b"PK\x05\x06", max(0, len(data) - _LONGEST_COMMENT - _END.size))
        if place < 0:
            raise refusals.truncated()
        count, size, start = _END.unpack_from(data, place)[4:7]
        locator = place - _END_64_PLACE.size
        if locator >= 0 and data[locator : locator + 4] == b"PK\x06\x07":
            offset = _END_64_PLACE.unpack_from(data, locator)[2]
            if data[offset : offset + 4] == b"PK\x06\x06":
                count, size, start = _END_64.unpack_from(data, offset)[7:10]
                place = offset
        shift = place - size - start
        if shift < 0:
            raise refusals.broken_directory()
        return place, count, start + shift, shift

    def _read_entry(self, start: int, shift: int) -> tuple[_Entry, int]:
        fields = _ENTRY.unpack_from(self._data, start)
        if fields[0] != b"PK\x01\x02":
            raise refusals.broken_directory()
        flags, method = fields[3:5]
        checksum, packed, unpacked, name_length, extra_length, comment_length = fields[7:13]
        name_end = start + _ENTRY.size + name_length
        name = self._data[name_end - name_length : name_end]
        extra = self._data[name_end : name_end + extra_length]
        unpacked, packed, offset = _widen(extra, unpacked, packed, fields[16])
        text = name.decode("utf-8" if flags & _UTF8_FLAG else "latin-1", "replace")
        entry = _Entry(text, flags, method, checksum, packed, unpacked, offset + shift)
        return entry, name_end + extra_length + comment_length

    def _check(self, entry: _Entry) -> None:
        limits = self._limits
        if self._unpacked + entry.unpacked > limits.unpacked_size:
            raise refusals.too_much_unpacked(limits.unpacked_size)
        if entry.unpacked > max(MEGABYTE, entry.packed * limits.compression_ratio):
            raise refusals.too_tightly_packed(entry.name, limits.compression_ratio)

    def _packed_bytes(self, entry: _Entry) -> bytes:
        try:
            header = _LOCAL.unpack_from(self._data, entry.offset)
        except struct.error:
            raise refusals.broken_part(entry.name) from None
        if header[0] != b"PK\x03\x04":
            raise refusals.broken_part(entry.name)
        start = entry.offset + _LOCAL.size + header[9] + header[10]
        packed = self._data[start : start + entry.packed]
        if len(packed) < entry.packed:
            raise refusals.broken_part(entry.name)
        return packed


def _unpack(entry: _Entry, packed: bytes) -> bytes:
    """Unpack no more than the directory promises, and check that it is all there."""
    if entry.method == _STORED:
        content, whole = packed, True
    elif entry.method == _DEFLATED:
        machine = zlib.decompressobj(-zlib.MAX_WBITS)
        try:
            content = machine.decompress(packed, entry.unpacked + 1)
        except zlib.error:
            raise refusals.broken_part(entry.name) from None
        whole = machine.eof
    else:
        raise refusals.broken_part(entry.name)
    if not whole or len(content) != entry.unpacked or zlib.crc32(content) != entry.checksum:
        raise refusals.broken_part(entry.name)
    return content


def _widen(extra: bytes, unpacked: int, packed: int, offset: int) -> tuple[int, int, int]:
    """Replace the sizes that did not fit 32 bits by those of the ZIP64 extra field."""
    values = [unpacked, packed, offset]
    place = 0
    while place + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, place)
        if kind == 1:
            field = extra[place + 4 : place + 4 + size]
            wide = iter(struct.unpack(f"<{len(field) // 8}Q", field[: len(field) // 8 * 8]))
            values = [next(wide, value) if value == 0xFFFFFFFF else value for value in values]
        place += 4 + size
    return values[0], values[1], values[2]


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
