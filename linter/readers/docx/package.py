"""The parts of a Word package and the relationships between them.

Parts are found through relationships, never by their usual names. XML is parsed without entities,
without a document type and without the network. Source: ECMA-376, Part 2 (Open Packaging).
"""

import re

from lxml import etree
from msgspec import Struct

from linter.document.reading import Limits
from linter.errors import DamagedFileError
from linter.readers.docx import refusals
from linter.readers.docx.archive import Archive
from linter.readers.docx.names import STRICT_NAMESPACES

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_USUAL_MAIN_PART = "word/document.xml"
_PROLOGUE = 4096
"""Bytes in which a document type would stand; it is refused before anything of it is read."""
_STRICT_DECLARATION = rb"(xmlns(?::[\w.-]+)?\s*=\s*[\"'])(http://purl\.oclc\.org/[^\"']*)"


class Relationship(Struct, frozen=True):
    """A typed arrow from one part to another, or to an address outside."""

    kind: str
    """Last segment of its type: ``styles``, ``footnotes``, ``hyperlink`` …"""
    target: str
    """A part name, or an address when ``external``."""
    external: bool


class Package:
    """The parts of one file, parsed when asked for."""

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._archive = Archive(data, limits)
        self._limits = limits
        self._relationships: dict[str, dict[str, Relationship]] = {}

    def main_part(self) -> str:
        """The name of the part with the body; raises UnknownFormatError when there is none."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target in self._archive:
                return relationship.target
        if _USUAL_MAIN_PART in self._archive:
            return _USUAL_MAIN_PART
        raise refusals.no_word_file()

    def relationships(self, part: str) -> dict[str, Relationship]:
        """The arrows that leave a part, by id; those of the package itself for an empty name."""
        known = self._relationships.get(part)
        if known is None:
            known = self._relationships[part] = self._read_relationships(part)
        return known

    def related(self, part: str, kind: str) -> str | None:
        """The name of the first part that ``part`` points to with this kind."""
        for relationship in self.relationships(part).values():
            if relationship.kind == kind and not relationship.external:
                return relationship.target
        return None

    def bytes_of(self, part: str | None) -> bytes | None:
        """The content of a part; None when the package has no such part."""
        return None if part is None else self._archive.read(part)

    def spare_bytes(self, part: str | None) -> bytes | None:
        """As ``bytes_of``, for a part without which no text is lost."""
        try:
            return self.bytes_of(part)
        except DamagedFileError:
            return None

    def xml(self, part: str | None) -> "etree._Element | None":
        """The root element of a part; None when the package has no such part."""
        data = self.bytes_of(part)
        return None if data is None else parse_xml(data, part or "")

    def spare_xml(self, part: str | None) -> "etree._Element | None":
        """As ``xml``, for a part without which no text is lost: a damaged one counts as absent."""
        try:
            return self.xml(part)
        except DamagedFileError:
            return None

    def _read_relationships(self, part: str) -> dict[str, Relationship]:
        folder, _, name = part.rpartition("/")
        root = self.xml(f"{folder}/_rels/{name}.rels".lstrip("/"))
        if root is None:
            return {}
        found = {}
        for element in root.iter(_RELATIONSHIP):
            target = element.get("Target", "")
            external = element.get("TargetMode") == "External"
            kind = element.get("Type", "").rpartition("/")[2]
            place = target if external else _resolve(folder, target)
            found[element.get("Id", "")] = Relationship(kind, place, external)
        return found


def parse_xml(data: bytes, part: str) -> "etree._Element":
    """Parse a part safely; the strict variant's namespaces become the usual ones."""
    root = _parse(data, part)
    if root.tag.startswith("{http://purl.oclc.org/"):
        root = _parse(re.sub(_STRICT_DECLARATION, _usual_namespace, data), part)
    return root


def _parse(data: bytes, part: str) -> "etree._Element":
    if b"<!DOCTYPE" in data[:_PROLOGUE]:
        raise refusals.document_type(part)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False,
        huge_tree=False, remove_comments=True, remove_pis=True, collect_ids=False,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error) or "huge" in str(error):
            raise refusals.too_deep(part) from None
        raise refusals.malformed(part) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise refusals.document_type(part)  # one in another encoding, or behind a long comment
    return root


def _usual_namespace(match: "re.Match[bytes]") -> bytes:
    usual = dict(STRICT_NAMESPACES).get(match[2], match[2])
    return match[1] + usual


def _resolve(folder: str, target: str) -> str:
    """The part that a relative target names; it cannot climb out of the package."""
    segments = [] if target.startswith(("/", "\\")) else folder.split("/")
    for segment in target.replace("\\", "/").split("/"):
        if segment == "..":
            segments = segments[:-1]
        elif segment not in ("", "."):
            segments.append(segment)
    return "/".join(segment for segment in segments if segment)
