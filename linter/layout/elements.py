"""Elements of layout: how the parts of a document, its text and its pages look.

All lengths are in points. None means that the source does not say; where it says nothing at all,
as plain text does, there is no element.
"""

from enum import Enum

from linter.document import Alignment, Element
from linter.document.element import Piece


class Part(Enum):
    """The parts that the font table knows (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục V)."""

    NATIONAL_NAME = "national_name"
    MOTTO = "motto"
    PARTY_TITLE = "party_title"
    SUPERIOR_BODY = "superior_body"
    ISSUING_BODY = "issuing_body"
    NUMBER_SYMBOL = "number_symbol"
    PLACE_DATE = "place_date"
    DOCUMENT_TYPE = "document_type"
    SUBJECT = "subject"
    LETTER_SUBJECT = "letter_subject"
    """*Trích yếu* of an official letter, under the number."""
    ADDRESSEES = "addressees"
    LEGAL_BASES = "legal_bases"
    CHAPTER = "chapter"
    """Number and heading of a part, chapter, section or subsection."""
    ARTICLE = "article"
    """The marker of an article alone: what follows may be a sentence."""
    GREAT_SECTION = "great_section"
    """A heading *I.* of a report or a plan."""
    BODY = "body"
    AUTHORITY = "authority"
    SIGNER_NAME = "signer_name"
    RECIPIENTS_LABEL = "recipients_label"
    RECIPIENTS_LIST = "recipients_list"
    APPENDIX_HEADING = "appendix_heading"
    APPENDIX_TITLE = "appendix_title"
    ATTACHMENT_NOTE = "attachment_note"
    CIRCULATION_MARK = "circulation_mark"
    DRAFTER_MARK = "drafter_mark"


class Look(Piece, frozen=True, kw_only=True):
    """One place of a part, and how most of its letters look."""

    size: float | None
    bold: bool | None
    italic: bool | None
    underlined: bool
    upper: bool
    """Whether all its letters are seen in capitals."""
    lower: bool
    """Whether it has letters that are seen small."""
    alignment: Alignment | None
    """None also where tabs, boxes or more on the line make it say nothing."""


class PartLook(Element, frozen=True, kw_only=True):
    """A part and how each of its places looks."""

    part: Part
    looks: tuple[Look, ...]


class TextParagraph(Piece, frozen=True, kw_only=True):
    """A paragraph of the body outside tables, centred lines and headings."""

    alignment: Alignment | None
    indent_left: float | None
    indent_first: float | None
    space_before: float | None
    space_after: float | None
    line_spacing: float | None
    line_rule: str | None
    size: float | None
    listed: bool
    """Whether a number or a sign opens it."""
    blanks: str
    """The spaces or tabs typed in front of it."""
    gap: bool
    """Whether an empty paragraph stands before it."""
    long: bool
    """Whether it surely fills more than a line."""


class BodyLayout(Element, frozen=True, kw_only=True):
    """The paragraphs of the body in order, one behind the other."""

    paragraphs: tuple[TextParagraph, ...]


class PageSetup(Element, frozen=True, kw_only=True):
    """A section's page; its span is the first line printed in it."""

    section: int
    width: float | None
    height: float | None
    landscape: bool
    top: float | None
    bottom: float | None
    left: float | None
    right: float | None
    tabular: bool
    """Whether a table stands in it."""
    appendix: bool
    """Whether it begins with an appendix, or stands behind the document itself."""
    numbered_from: int | None
    """The page number that it starts with, when it starts anew."""


class FontUse(Element, frozen=True, kw_only=True):
    """A font in which letters of the text are set; spans are its stretches."""

    font: str
    letters: int
    share: float
    """Of all letters of the text."""


class ColourUse(Element, frozen=True, kw_only=True):
    """A colour other than black in which letters of the text are set."""

    colour: str
    """``RRGGBB``."""
    letters: int


class LineKind(Enum):
    """What parts a component from what stands below it."""

    DRAWN = "drawn"
    BORDER = "border"
    TYPED = "typed"
    """Dashes or underscores on a line of their own."""
    UNDERLINE = "underline"
    """The words themselves are underlined."""
    NONE = "none"


class LineBelow(Element, frozen=True, kw_only=True):
    """The line under a part that should have one."""

    part: Part
    kind: LineKind
    length: float | None
    words: float
    """About how long the last line of its words is."""


class PageNumber(Piece, frozen=True, kw_only=True):
    """A page number in a header or footer."""

    footer: bool
    kind: str
    """The pages on which its header or footer is printed: ``default``, ``first`` or ``even``."""
    first_page: bool
    """Whether it is printed on the first page of the document."""
    typed: bool
    """A figure, not a field."""
    size: float | None
    italic: bool | None
    alignment: Alignment | None
    """None where tabs or frames place it."""
    section: int


class PageNumbers(Element, frozen=True, kw_only=True):
    """All page numbers of a document; one element, even when there are none."""

    numbers: tuple[PageNumber, ...]
    other_than_arabic: bool
    start: int | None
    """The number of its first page, when that is set."""
    long: bool
    """Whether the text surely fills more than two pages."""


class HeadPlaces(Element, frozen=True, kw_only=True):
    """Where the parts of head and foot stand to each other; None where it cannot be told."""

    emblem_right: bool | None
    """Whether the national name stands to the right of the issuing body."""
    date_level: bool | None
    """Whether place and date stand on the line of the number."""
    recipients_level: bool | None
    """Whether *Nơi nhận* begins beside the signature."""
