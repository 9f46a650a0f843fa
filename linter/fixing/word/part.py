"""An XML part that is edited: only what was touched is written anew, the rest keeps its bytes.

The elements of lxml are matched with their bytes by expat, which tells places: both see the same
elements in the same order. A part in another encoding than UTF-8 is written anew as a whole.
"""

import re
from functools import cached_property
from typing import TYPE_CHECKING
from xml.parsers import expat

from lxml import etree

from linter.readers.docx.names import STRICT_NAMESPACES
from linter.readers.docx.package import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"


class EditedPart:
    """A part, its tree, and which of its elements were touched."""

    def __init__(self, name: str, data: bytes) -> None:
        """Raises ReadError."""
        self.name = name
        self._data = data
        self.root: _Element = parse_xml(data, name)
        self._elements = list(self.root.iter())
        self._ordinals = {element: place for place, element in enumerate(self._elements)}
        self._parents = [element.getparent() for element in self._elements]
        self._touched: dict[_Element, None] = {}

    @property
    def strict(self) -> bool:
        """Whether the part is in the strict variant, whose namespaces the tree does not show."""
        return _STRICT in self._data[:4096]

    def touch(self, element: "_Element") -> None:
        """State that an element that was there from the first changed, or got a follower."""
        self._touched[element] = None

    def is_original(self, element: "_Element") -> bool:
        """Whether the element was there from the first."""
        return element in self._ordinals

    @property
    def touched(self) -> bool:
        """Whether anything changed."""
        return bool(self._touched)

    def content(self) -> bytes:
        """The bytes of the part as it is now."""
        if not self._touched:
            return self._data
        if self._ranges is None:
            return self._whole()
        pieces: list[bytes] = []
        position = 0
        for element in sorted(self._outermost(), key=self._ordinals.__getitem__):
            start, end = self._ranges[self._ordinals[element]]
            pieces += [self._data[position:start], self._written(element)]
            position = end
        return b"".join([*pieces, self._data[position:]])

    def _outermost(self) -> "list[_Element]":
        """What was touched and does not stand in something else that was."""
        return [
            element
            for element in self._touched
            if not any(above in self._touched for above in self._above(element))
        ]

    def _above(self, element: "_Element") -> "list[_Element]":
        found = []
        parent = self._parents[self._ordinals[element]]
        while parent is not None:
            found.append(parent)
            parent = self._parents[self._ordinals[parent]]
        return found

    def _written(self, element: "_Element") -> bytes:
        """The element, unless it was taken out, and what was put behind it."""
        parent = self._parents[self._ordinals[element]]
        if parent is None:
            return self._serialised(element, {})
        if element.getparent() is None:
            return b""
        written = [self._serialised(element, parent.nsmap)]
        for follower in element.itersiblings():
            if follower in self._ordinals:
                break
            written.append(self._serialised(follower, parent.nsmap))
        return b"".join(written)

    def _serialised(self, element: "_Element", known: "dict[str | None, str]") -> bytes:
        """The element without the namespaces that are declared around it."""
        data: bytes = etree.tostring(element, encoding="UTF-8", with_tail=False)
        data = data.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>\n")
        end = _end_of_tag(data, 0)
        tag = data[:end]
        for prefix, address in known.items():
            name = b"xmlns" if prefix is None else b"xmlns:" + prefix.encode()
            tag = tag.replace(b' %s="%s"' % (name, _escaped(address)), b"", 1)
        return tag + data[end:]

    @cached_property
    def _ranges(self) -> list[tuple[int, int]] | None:
        """From where to where each element stands, in the order of the document."""
        if (self.root.getroottree().docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "ASCII"):
            return None
        ranges = _element_ranges(self._data)
        return ranges if len(ranges) == len(self._elements) else None

    def _whole(self) -> bytes:
        data: bytes = etree.tostring(
            self.root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
        )
        return in_strict(data) if self.strict else data


def _element_ranges(data: bytes) -> list[tuple[int, int]]:
    parser = expat.ParserCreate()
    ranges: list[tuple[int, int]] = []
    opened: list[int] = []

    def begin(_name: str, _attributes: object) -> None:
        opened.append(len(ranges))
        start = parser.CurrentByteIndex
        ranges.append((start, _end_of_tag(data, start)))

    def end(_name: str) -> None:
        start, tag_end = ranges[place := opened.pop()]
        if data[tag_end - 2 : tag_end] != b"/>":
            ranges[place] = (start, _end_of_tag(data, parser.CurrentByteIndex))

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(data, True)
    return ranges


_TAG = re.compile(rb"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")


def _end_of_tag(data: bytes, start: int) -> int:
    """Where the tag that begins at ``start`` ends; attributes may hold a ``>``."""
    match = _TAG.match(data, start)
    return match.end() if match else start


def _escaped(address: str) -> bytes:
    return address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").encode()


def in_strict(data: bytes) -> bytes:
    """A part with the namespaces of the strict variant in place of the usual ones."""
    for strict, usual in STRICT_NAMESPACES:
        data = data.replace(b'"%s"' % usual, b'"%s"' % strict)
    return data
