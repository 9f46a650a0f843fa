"""Elements of structure: what the parts of an administrative document are.

Names follow the field's terms (see docs/glossary.md). All of them state what is written, not
whether it is right.
"""

from datetime import date
from enum import Enum

from linter.catalogue import Body, DocumentType, Regime, Stage, Symbol
from linter.document import Element, Span
from linter.document.element import Piece


class NationalName(Element, frozen=True):
    """*Quốc hiệu*: Cộng hòa xã hội chủ nghĩa Việt Nam, however spelt."""


class Motto(Element, frozen=True):
    """*Tiêu ngữ*: Độc lập - Tự do - Hạnh phúc, with whatever stands between the phrases."""


class PartyTitle(Element, frozen=True):
    """*Tiêu đề* of a Party document: Đảng Cộng sản Việt Nam."""


class SuperiorBody(Element, frozen=True):
    """*Cơ quan chủ quản*: the body above the issuing one, where the header names it."""

    body: Body | None = None


class IssuingBody(Element, frozen=True):
    """*Cơ quan ban hành*, over as many lines as it takes."""

    body: Body | None = None


class NumberSymbol(Element, frozen=True, kw_only=True):
    """*Số, ký hiệu*: the document's own number line."""

    label: Piece | None
    """The word *Số* as written."""
    colon: bool
    number: Piece | None
    """None when left blank."""
    symbol_text: Piece | None
    """What follows the number: ``/BC-UBND``, separator included."""
    symbol: Symbol | None
    """The parts, when the line can be taken apart."""


class PlaceDate(Element, frozen=True, kw_only=True):
    """*Địa danh, thời gian ban hành*."""

    place: Piece | None
    comma: bool
    """Whether a comma separates the place from the date."""
    day: Piece | None
    month: Piece | None
    year: Piece | None
    date: date | None
    """The date, when day, month and year are filled in and exist."""


class DocumentTypeName(Element, frozen=True, kw_only=True):
    """*Tên loại* as printed; ``type`` is what it names."""

    type: DocumentType


class Subject(Element, frozen=True, kw_only=True):
    """*Trích yếu*, without the word that introduces it."""

    introduced_by: str | None = None
    """``V/v`` or ``Về việc``, as written."""


class Addressees(Element, frozen=True, kw_only=True):
    """*Kính gửi* (or *Kính trình*) and those it names."""

    label: Piece
    colon: bool
    items: tuple[Piece, ...]


class AuthorityLine(Element, frozen=True):
    """The line in capitals that names who decides (``CHỦ TỊCH ỦY BAN NHÂN DÂN …``)."""


class EnactingLine(Element, frozen=True, kw_only=True):
    """The line before the articles of a decision or a resolution: ``QUYẾT ĐỊNH:``."""

    words: str
    """What it says, in capitals with its marks: ``QUYẾT ĐỊNH``."""
    colon: bool
    capital: bool
    """Whether it is seen in capitals."""


class LegalBasis(Element, frozen=True, kw_only=True):
    """*Căn cứ*: one basis, ending mark included."""

    ending: str
    """The punctuation at its end, or empty."""


class MarkerKind(Enum):
    """The kind of number or sign that opens a heading or a list item."""

    PART = "part"
    CHAPTER = "chapter"
    SECTION = "section"
    SUBSECTION = "subsection"
    ARTICLE = "article"
    ROMAN = "roman"
    ARABIC = "arabic"
    DECIMAL = "decimal"
    LETTER = "letter"
    DASH = "dash"
    PLUS = "plus"
    BULLET = "bullet"


class OutlineItem(Element, frozen=True, kw_only=True):
    """One entry of *bố cục*: its marker, its depth, what it says."""

    marker: Piece
    kind: MarkerKind
    ordinal: tuple[int, ...]
    """The number, one figure per level (``(2, 1)`` for 2.1); empty for dashes and bullets."""
    level: int
    """Depth counted from 0, by the order in which kinds of marker open inside each other."""
    parent: int | None
    """Index in the outline of the entry around it."""
    generated: bool = False
    """Whether the word processor numbers it by itself."""
    capital: bool = False
    """Whether the words behind its marker, if any, are seen in capitals."""
    body: Span
    """From the marker to the end of all that stands under it."""


class AttachedItem(OutlineItem, frozen=True, kw_only=True):
    """One entry in the outline of an attached document; ``parent`` counts within that document."""

    document: int
    """Which of the attached documents it stands in, counted from 0."""


class Closing(Element, frozen=True):
    """The sentence that ends the text (``Trên đây là …``), end mark included."""


class Recipients(Element, frozen=True, kw_only=True):
    """*Nơi nhận* and its list."""

    label: Piece
    colon: bool
    items: tuple[Piece, ...]
    """Without their dash; end mark included; the archive line is the last of them."""


class ArchiveLine(Element, frozen=True):
    """*Lưu: VT, …*, without its dash, end mark included."""


class DrafterMark(Element, frozen=True, kw_only=True):
    """The mark of who typed the document, and how many copies of it go out: ``PL.(300)``."""

    code: Piece
    copies: Piece


class Signature(Element, frozen=True, kw_only=True):
    """*Quyền hạn, chức vụ, chữ ký, họ tên*."""

    authority: tuple[Piece, ...]
    """Lines of authority and title in order: ``TM. ỦY BAN NHÂN DÂN``, ``KT. CHỦ TỊCH`` …"""
    name: Piece | None


class Appendix(Element, frozen=True, kw_only=True):
    """*Phụ lục*: its heading line; ``ordinal`` is None when it is not numbered."""

    ordinal: int | None
    title: Piece | None
    body: Span


class AttachmentNote(Element, frozen=True):
    """What says with which document something is issued: ``(Kèm theo Quyết định số …)``."""


class AttachedDocument(Element, frozen=True, kw_only=True):
    """A document issued with the one before it in the text; its span is its title line."""

    type: DocumentType
    note: Span | None
    """Where it says with which document it is issued."""


class CopyBlock(Element, frozen=True, kw_only=True):
    """What a body adds under a document that it copies (*SAO Y*); its span is the form of copy."""

    form: str | None
    """``SAO Y``, ``SAO LỤC`` or ``TRÍCH SAO``: what the words mean."""
    exact: bool
    """Whether the words are those of the decree, and nothing more."""
    number: NumberSymbol | None
    place_date: PlaceDate | None


class SecurityMark(Element, frozen=True, kw_only=True):
    """*Dấu chỉ độ mật, khẩn*, or a circulation mark, printed on its own line."""

    secret: bool
    standard: str
    """What the decree has in its place, in capitals; the words themselves when they are right."""


class Standing(Element, frozen=True, kw_only=True):
    """Which law applies, how far the document is, and its date; spans are what told so."""

    regime: Regime
    stage: Stage
    date: date | None
