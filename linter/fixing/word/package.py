"""A Word package that is edited: its parts, their relationships and content types."""

import re
from functools import cached_property
from xml.sax.saxutils import quoteattr

from linter.document import Limits
from linter.errors import UneditableError
from linter.fixing.word.container import entries_of, repacked
from linter.fixing.word.part import EditedPart, in_strict
from linter.readers.docx.names import W
from linter.readers.docx.package import Package
from linter.readers.docx.values import switched_on

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = "[Content_Types].xml"
_NO_ARROWS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b"</Relationships>"
)


class WordFile:
    """The parts of a package, edited in memory and written out at the end."""

    def __init__(self, data: bytes, limits: Limits | None = None) -> None:
        """Raises ReadError."""
        self._data = data
        self.package = Package(data, limits or Limits())
        self.main = self.package.main_part()
        self._entries = entries_of(data)
        self._names = {name.lstrip("/").lower(): name for name in self._entries}
        self._parts: dict[str, EditedPart] = {}
        self._changed: dict[str, bytes] = {}

    def part(self, name: str) -> EditedPart:
        """A part of the package, parsed once. Raises ReadError, KeyError."""
        found = self._parts.get(name)
        if found is None:
            found = self._parts[name] = EditedPart(name, self.data_of(name))
        return found

    @property
    def body(self) -> EditedPart:
        """The main part."""
        return self.part(self.main)

    def data_of(self, name: str) -> bytes:
        """The bytes of a part as they are now, tree edits apart."""
        entry = self._names[name.lower()]
        return self._changed.get(entry, self._entries[entry])

    def related(self, kind: str) -> EditedPart | None:
        """The part to which the main part points with this kind, if it is there."""
        name = self.package.related(self.main, kind)
        return None if name is None or name.lower() not in self._names else self.part(name)

    def replace_data(self, name: str, data: bytes) -> None:
        """Put other bytes in place of a part that is not edited as a tree."""
        self._changed[self._names[name.lower()]] = data

    def add_part(self, stem: str, kind: str, data: bytes, content_type: str) -> tuple[str, str]:
        """Add a part beside the main one; return its name and the id of the arrow to it."""
        folder = self.main.rpartition("/")[0]
        name = self._free_name(f"{folder}/{stem}" if folder else stem)
        self._names[name.lower()] = name
        self._changed[name] = in_strict(data) if self.body.strict else data
        self._declare(name, content_type)
        return name, self._point_to(name.rpartition("/")[2], kind)

    def written(self) -> bytes:
        """The package as it is now; the very bytes it was made of when nothing changed."""
        changed = dict(self._changed)
        for name, part in self._parts.items():
            if part.touched:
                changed[self._names[name.lower()]] = part.content()
        return repacked(self._data, changed) if changed else self._data

    def _free_name(self, stem: str) -> str:
        number = 1
        while f"{stem}{number}.xml".lower() in self._names:
            number += 1
        bare = f"{stem}.xml"
        return bare if bare.lower() not in self._names else f"{stem}{number}.xml"

    def _declare(self, name: str, content_type: str) -> None:
        place = quoteattr("/" + name)
        declared = f'<{{}}Override PartName={place} ContentType="{content_type}"/>'
        types = self._names[_TYPES.lower()]
        data = self._changed.get(types, self._entries[types])
        self._changed[types] = _appended(data, b"Types", declared)

    def _point_to(self, target: str, kind: str) -> str:
        folder, _, base = self.main.rpartition("/")
        rels = f"{folder}/_rels/{base}.rels".lstrip("/")
        known = {key.lower() for key in self.package.relationships(self.main)} | self._given
        number = 1
        while f"rid{number}" in known:
            number += 1
        self._given.add(f"rid{number}")
        office = STRICT_OFFICE if self.body.strict else OFFICE
        arrow = (
            f'<{{}}Relationship Id="rId{number}" Type="{office}/{kind}" '
            f"Target={quoteattr(target)}/>"
        )
        entry = self._names.setdefault(rels.lower(), rels)
        data = self._changed.get(entry, self._entries.get(entry, _NO_ARROWS))
        self._changed[entry] = _appended(data, b"Relationships", arrow)
        return f"rId{number}"

    @cached_property
    def _given(self) -> set[str]:
        return set()


def _appended(data: bytes, root: bytes, child: str) -> bytes:
    """A part of one level with one more child; ``{}`` in it is the prefix of the root."""
    closing = re.compile(rb"</(?:(\w+):)?%s\s*>" % root)
    match = closing.search(data)
    if match is None:
        data = re.sub(rb"<((?:\w+:)?%s)(\s[^>]*?)?/>" % root, rb"<\1\2></\1>", data, count=1)
        match = closing.search(data)
        assert match is not None
    prefix = match[1].decode() + ":" if match[1] else ""
    return data[: match.start()] + child.format(prefix).encode() + data[match.start() :]


def refuse_protected(file: WordFile, *, comments: bool = False, tracked: bool = False) -> None:
    """Raise UneditableError for a package that is signed, or protected against such a change."""
    package = file.package
    if any(arrow.kind == "origin" for arrow in package.relationships("").values()):
        raise UneditableError(
            "Văn bản đã ký số; sửa dù một chữ cũng làm chữ ký số mất hiệu lực.",
            "Hãy sửa ở bản chưa ký rồi ký lại.",
        )
    settings = package.spare_xml(package.related(file.main, "settings"))
    if settings is None:
        return
    if settings.find(f"{W}writeProtection") is not None:
        raise _protected()
    guard = settings.find(f"{W}documentProtection")
    if guard is None or not switched_on(guard.get(f"{W}enforcement")):
        return
    kind = guard.get(f"{W}edit", "readOnly")
    allowed = kind == "none" or (kind == "comments" and comments)
    if kind == "trackedChanges" and not (tracked or comments):
        raise UneditableError(
            "Văn bản chỉ cho sửa ở chế độ theo dõi thay đổi (Track Changes).",
            "Hãy chạy lại với --tracked.",
        )
    if not allowed and kind != "trackedChanges":
        raise _protected()


def _protected() -> UneditableError:
    return UneditableError(
        "Văn bản được đặt chế độ chỉ đọc (Restrict Editing) nên không được sửa.",
        "Hãy mở bằng Word, bỏ chế độ bảo vệ, lưu lại rồi thử lại.",
    )
