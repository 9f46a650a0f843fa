"""The zip container, written anew with the entries that did not change copied as they stand.

Source: APPNOTE.TXT, the .ZIP file format specification (PKWARE), 4.3 and 4.4.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from linter.errors import DamagedFileError

_LOCAL = struct.Struct("<4s5H3L2H")
_ENTRY = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DEFLATED = 8
_SIZES_BEHIND = 0x8
_UTF8 = 0x800
_WIDE_FIELD = 1


def entries_of(data: bytes) -> dict[str, bytes]:
    """Every entry, unpacked. Raises DamagedFileError."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            return {info.filename: archive.read(info) for info in archive.infolist()}
    except (BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError):
        raise _unwritable() from None


def repacked(data: bytes, changed: Mapping[str, bytes]) -> bytes:
    """The zip with these entries changed or, at the end, added.

    Every other entry keeps its packed bytes, its date and its attributes. Raises DamagedFileError.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos, comment, directory = archive.infolist(), archive.comment, archive.start_dir
    except BadZipFile:
        raise _unwritable() from None
    ends = _ends(infos, directory)
    body, records = bytearray(), bytearray()
    for info in infos:
        place = len(body)
        if info.filename in changed:
            body += _packed(info, changed[info.filename])
        else:
            body += data[info.header_offset : ends[info.header_offset]]
        records += _record(info, place)
    known = {info.filename for info in infos}
    added = [name for name in changed if name not in known]
    for name in added:
        info = _new_entry(name, infos)
        place = len(body)
        body += _packed(info, changed[name])
        records += _record(info, place)
    count = len(infos) + len(added)
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(records), len(body), len(comment))
    return bytes(body + records + end + comment)


def _ends(infos: list[ZipInfo], directory: int) -> dict[int, int]:
    """Where each entry ends, by where it begins: what stands behind its data belongs to it."""
    starts = sorted(info.header_offset for info in infos)
    return dict(zip(starts, [*starts[1:], directory], strict=True))


def _packed(info: ZipInfo, content: bytes) -> bytes:
    """A local entry of this content; ``info`` is brought up to date."""
    info.CRC, info.file_size = zlib.crc32(content), len(content)
    info.compress_type = _DEFLATED
    machine = zlib.compressobj(zlib.Z_DEFAULT_COMPRESSION, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = machine.compress(content) + machine.flush()
    info.compress_size = len(packed)
    info.flag_bits &= ~_SIZES_BEHIND
    name = _name(info)
    header = _LOCAL.pack(
        b"PK\3\4", info.extract_version, info.flag_bits, info.compress_type, *_moment(info),
        info.CRC, info.compress_size, info.file_size, len(name), 0,
    )  # fmt: skip
    return header + name + packed


def _record(info: ZipInfo, place: int) -> bytes:
    """The entry in the directory, for an entry that now begins at ``place``."""
    name, extra = _name(info), b"".join(_narrow(info.extra))
    fixed = _ENTRY.pack(
        b"PK\1\2", info.create_version | info.create_system << 8, info.extract_version,
        info.flag_bits, info.compress_type, *_moment(info), info.CRC, info.compress_size,
        info.file_size, len(name), len(extra), len(info.comment), 0, info.internal_attr,
        info.external_attr, place,
    )  # fmt: skip
    return fixed + name + extra + info.comment


def _narrow(extra: bytes) -> Iterator[bytes]:
    """The extra fields without the one for sizes over four gigabytes: there are none here."""
    place = 0
    while place + 4 <= len(extra):
        kind, size = struct.unpack_from("<2H", extra, place)
        if kind != _WIDE_FIELD:
            yield extra[place : place + 4 + size]
        place += 4 + size


def _moment(info: ZipInfo) -> tuple[int, int]:
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def _name(info: ZipInfo) -> bytes:
    return info.orig_filename.encode("utf-8" if info.flag_bits & _UTF8 else "cp437")


def _new_entry(name: str, infos: list[ZipInfo]) -> ZipInfo:
    """An entry dated and made as the first one, so that the same edit gives the same bytes."""
    model = infos[0]
    info = ZipInfo(name, model.date_time)
    info.create_system, info.external_attr = model.create_system, model.external_attr
    return info


def _unwritable() -> DamagedFileError:
    return DamagedFileError(
        "Tệp Word bị lỗi ở mục lục tệp nén nên không ghi lại được.",
        "Hãy mở bằng Word, lưu lại thành .docx rồi thử lại.",
    )
