"""Builds Word files from readable pieces of XML, so that no test needs a binary fixture."""

import io
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

import pytest

from linter.document import Document, Limits, Story
from linter.readers.docx.reading import read_docx

NAMESPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "v": "urn:schemas-microsoft-com:vml",
    }.items()
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_ROOTS = {
    "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes",
    "comments": "comments", "settings": "settings", "header": "hdr", "footer": "ftr",
}  # fmt: skip


class Word:
    """Writes Word files and reads them with the reader under test."""

    def pack(
        self,
        body: str,
        *,
        links: Mapping[str, str] | None = None,
        files: Mapping[str, bytes] | None = None,
        **parts: str,
    ) -> bytes:
        """A file with this body; ``parts`` are the inner XML of styles, numbering, header1 …

        A part's relationship has the part's name for its id. ``links`` are addresses by id, and
        ``files`` replace or add whole parts by name.
        """
        contents = {"word/document.xml": self.xml("document", f"<w:body>{body}</w:body>")}
        arrows = ""
        for name, inner in parts.items():
            kind = name.rstrip("0123456789")
            arrows += f'<Relationship Id="{name}" Type="{_TYPES}{kind}" Target="{name}.xml"/>'
            whole = inner if kind == "theme" else self.xml(_ROOTS[kind], inner)
            contents[f"word/{name}.xml"] = whole
        for name, address in (links or {}).items():
            arrows += (
                f'<Relationship Id="{name}" Type="{_TYPES}hyperlink" '
                f'Target="{escape(address)}" TargetMode="External"/>'
            )
        contents["word/_rels/document.xml.rels"] = self.relationships(arrows)
        contents["_rels/.rels"] = self.relationships(
            f'<Relationship Id="main" Type="{_TYPES}officeDocument" Target="word/document.xml"/>'
        )
        contents["[Content_Types].xml"] = self.content_types(parts)
        data = {name: text.encode() for name, text in contents.items()}
        return self.zip({**data, **(files or {})})

    def zip(self, contents: Mapping[str, bytes]) -> bytes:
        """A zip file of these parts, the content types first as Word has it."""
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in sorted(contents):
                archive.writestr(name, contents[name])
        return stream.getvalue()

    def xml(self, root: str, inner: str) -> str:
        """A part of Word's own namespace."""
        return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {NAMESPACES}>{inner}</w:{root}>'

    def relationships(self, arrows: str) -> str:
        """A relationships part."""
        return f'<Relationships xmlns="{_PACKAGE}relationships">{arrows}</Relationships>'

    def content_types(self, parts: Mapping[str, str]) -> str:
        """The content types of a package with these parts beside the body."""
        overrides = "".join(
            f'<Override PartName="/word/{name}.xml" '
            f'ContentType="{_CONTENT_TYPE}{name.rstrip("0123456789")}+xml"/>'
            for name in parts
            if name != "theme"
        )
        return (
            f'<Types xmlns="{_PACKAGE}content-types"><Default Extension="xml" '
            'ContentType="application/xml"/><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_CONTENT_TYPE}document.main'
            f'+xml"/>{overrides}</Types>'
        )

    def read(self, body: str, **parts: str) -> Document:
        """What the reader makes of a file with this body."""
        return self.open(self.pack(body, **parts))

    def open(self, data: bytes, limits: Limits | None = None) -> Document:
        """What the reader makes of these bytes."""
        return read_docx(data, "bao-cao.docx", limits or Limits())

    def lines(self, document: Document, *stories: Story) -> list[str]:
        """The text of each block, of all stories or of these."""
        blocks = document.blocks
        return [b.span.of(document.text) for b in blocks if not stories or b.story in stories]

    # Pieces of a body.

    def p(self, *content: str, properties: str = "") -> str:
        """A paragraph; content without a bracket becomes a run."""
        inner = "".join(part if part.startswith("<") else self.r(part) for part in content)
        stated = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return f"<w:p>{stated}{inner}</w:p>"

    def r(self, text: str, properties: str = "") -> str:
        """A run; text without a bracket becomes a text node."""
        stated = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        inner = text if text.startswith("<") else self.t(text)
        return f"<w:r>{stated}{inner}</w:r>"

    def t(self, text: str) -> str:
        """A text node that keeps its spaces."""
        return f'<w:t xml:space="preserve">{escape(text)}</w:t>'

    def table(self, *rows: str, properties: str = "") -> str:
        """A table of these rows."""
        return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"

    def row(self, *cells: str, properties: str = "") -> str:
        """A row; a cell without a bracket becomes a cell with one paragraph."""
        stated = f"<w:trPr>{properties}</w:trPr>" if properties else ""
        inner = (cell if cell.startswith("<") else self.cell(cell) for cell in cells)
        return f"<w:tr>{stated}{''.join(inner)}</w:tr>"

    def cell(self, *content: str, properties: str = "") -> str:
        """A cell; content without a bracket becomes a paragraph."""
        stated = f"<w:tcPr>{properties}</w:tcPr>" if properties else ""
        inner = (part if part.startswith("<") else self.p(part) for part in content)
        return f"<w:tc>{stated}{''.join(inner)}</w:tc>"

    def field(self, instruction: str, result: str) -> str:
        """The runs of a complex field; result without a bracket becomes a run."""
        shown = result if result.startswith("<") else self.r(result)
        return (
            self.r('<w:fldChar w:fldCharType="begin"/>')
            + self.r(f'<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText>')
            + self.r('<w:fldChar w:fldCharType="separate"/>')
            + shown
            + self.r('<w:fldChar w:fldCharType="end"/>')
        )

    def box(self, *paragraphs: str) -> str:
        """The run of a text box as Word writes it: once as a shape, once for old readers."""
        content = "".join(part if part.startswith("<") else self.p(part) for part in paragraphs)
        inside = f"<w:txbxContent>{content}</w:txbxContent>"
        return self.r(
            '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
            '<wp:extent cx="1905000" cy="762000"/><wp:docPr id="1" name="Khung 1"/>'
            '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/'
            f'wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>{inside}'
            "</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
            "</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
            f"{inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        )

    # Pieces of a numbering part.

    def list_of(self, *levels: str, number: int = 1, before: str = "") -> str:
        """An abstract definition and a list instance of the same number."""
        return self.abstract(*levels, number=number, before=before) + self.instance(number, number)

    def abstract(self, *levels: str, number: int = 1, before: str = "") -> str:
        """An abstract definition; its levels follow each other from 0."""
        placed = "".join(
            level.replace("<w:lvl>", f'<w:lvl w:ilvl="{index}">')
            for index, level in enumerate(levels)
        )
        return f'<w:abstractNum w:abstractNumId="{number}">{before}{placed}</w:abstractNum>'

    def instance(self, number: int, abstract: int, overrides: str = "") -> str:
        """A list instance."""
        return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{overrides}</w:num>'

    def level(self, text: str, style: str = "decimal", more: str = "", start: int = 1) -> str:
        """A level whose labels look so; ``more`` comes between format and text."""
        return (
            f'<w:lvl><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
            f'<w:lvlText w:val="{escape(text)}"/></w:lvl>'
        )

    def item(self, text: str, level: int = 0, number: int = 1) -> str:
        """A paragraph of a list."""
        stated = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return self.p(text, properties=stated)


@pytest.fixture(scope="session")
def word() -> Word:
    """Writes and reads Word files."""
    return Word()
