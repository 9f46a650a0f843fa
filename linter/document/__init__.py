"""The document model: frozen plain data over one string; no input or output.

``Document.text`` is the whole document as one NFC string. Everything else (who contains whom,
formatting, source, revisions …) is a standoff table of spans over it. The protocols for those who
produce documents (readers) and those who recognise things in them (recognisers) stand here too.
"""

from linter.document.builder import DocumentBuilder
from linter.document.element import Absent, Element, Facts, Found, Recogniser, Unreadable
from linter.document.formatting import Alignment, CharacterFormat, FormatRun, ParagraphFormat
from linter.document.location import Extent, Location, locate
from linter.document.model import (
    Block,
    Cell,
    Comment,
    Document,
    DrawnLine,
    Field,
    Hidden,
    Leftover,
    Link,
    Note,
    NoteKind,
    PageMatter,
    Quad,
    Revision,
    RevisionKind,
    Section,
    Segment,
    SegmentKind,
    SourceRef,
    Story,
    Trust,
    WordConfidence,
)
from linter.document.reading import Limits, ReaderSpec
from linter.document.span import Span, cover

__all__ = [
    "Absent",
    "Alignment",
    "Block",
    "Cell",
    "CharacterFormat",
    "Comment",
    "Document",
    "DocumentBuilder",
    "DrawnLine",
    "Element",
    "Extent",
    "Facts",
    "Field",
    "FormatRun",
    "Found",
    "Hidden",
    "Leftover",
    "Limits",
    "Link",
    "Location",
    "Note",
    "NoteKind",
    "PageMatter",
    "ParagraphFormat",
    "Quad",
    "ReaderSpec",
    "Recogniser",
    "Revision",
    "RevisionKind",
    "Section",
    "Segment",
    "SegmentKind",
    "SourceRef",
    "Span",
    "Story",
    "Trust",
    "Unreadable",
    "WordConfidence",
    "cover",
    "locate",
]
