"""What a rule says, and what a report holds: findings, evidence, edits, reports.

All of it is frozen plain data that pickles. Texts are templates with named values and are
rendered late, by reporters, in the language of the reader.
"""

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum, IntEnum
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from linter.document import Extent, Location, Span
from linter.document.location import CellPlace


class Severity(IntEnum):
    """How much a finding weighs. An error is something its author would agree to mend."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def key(self) -> str:
        """The name used in settings and reports: ``info``, ``warning``, ``error``."""
        return self.name.lower()


class Clause(Struct, frozen=True):
    """The law behind a rule. ``text`` may say that it is soát's own advice."""

    text: str
    clause: str | None = None


SOAT_ADVICE = Clause("Khuyến nghị của soát")
"""The basis of a rule that no law states."""


class Evidence(Struct, frozen=True):
    """Another place, or a computation, that proves a finding."""

    text: str
    span: Span | None = None
    role: str = "related"
    """``related``, ``contradicts``, ``operand``, ``total`` …"""
    derivation: str | None = None
    """The computed figures: ``596 / 6.814 = 8,75 %``."""
    quote: str | None = None
    """The text at the span; the engine fills it in."""
    location: Location | None = None
    """Where the span is; the engine fills it in."""


class Safety(Enum):
    """How far a fix may be applied without asking."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    """Likely right; applied only on request."""
    DISPLAY = "display"
    """Shown, never applied."""


class ReplaceText(Struct, frozen=True, tag="replace-text"):
    """Put other text in place of a span; an empty span inserts."""

    span: Span
    text: str


class InsertBlock(Struct, frozen=True, tag="insert-block"):
    """Insert a paragraph after the block that holds an offset."""

    after: int
    text: str


class SetFormat(Struct, frozen=True, tag="set-format"):
    """Change the formatting of a span.

    The properties are the fields of ``CharacterFormat``, which change the characters of the span,
    and those of ``ParagraphFormat``, which change every paragraph that it touches, with the values
    that these have. ``line_below`` (points) draws a centred line of that length under the last
    paragraph.
    """

    span: Span
    properties: Mapping[str, Any]


class SetSection(Struct, frozen=True, tag="set-section"):
    """Change the page set-up of a section.

    The properties are fields of ``Section`` with the values that these have. ``page_numbers``
    (True) puts a centred page number at the head of every page but the first.
    """

    section: int
    properties: Mapping[str, Any]


Edit = ReplaceText | InsertBlock | SetFormat | SetSection


class Fix(Struct, frozen=True):
    """Edits that repair a finding: all or none."""

    description: str
    """Template: what applying it does; the values of its finding."""
    safety: Safety
    edits: tuple[Edit, ...]
    extents: tuple[Extent | None, ...] = ()
    """Where each edit changes a file of lines; None where that cannot be told exactly. The engine
    fills it in, for the formats in which an edit of the text is an edit of the file.
    """


class Finding(Struct, frozen=True, kw_only=True):
    """What a rule says about one place."""

    spans: tuple[Span, ...]
    """Where, in reading order; for something missing, an empty span where it should follow."""
    values: Mapping[str, str] = {}
    """Named values of the message."""
    message: str = ""
    """The key of one of the rule's ``messages``; empty for its only one."""
    missing: bool = False
    """Whether the finding is about something that is not there."""
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    edits: tuple[Edit, ...] = ()
    severity: Severity | None = None
    """A lower ceiling than the rule's, for this finding alone."""

    def replacing(self, text: str) -> "Finding":
        """The finding with a fix that puts ``text`` in place of its one span."""
        (span,) = self.spans
        return replace(self, edits=(ReplaceText(span, text),))

    def editing(self, *edits: Edit) -> "Finding":
        """The finding with a fix made of these edits."""
        return replace(self, edits=edits)

    def saying(self, key: str) -> "Finding":
        """The finding with another of the rule's ``messages``."""
        return replace(self, message=key)

    def at_most(self, severity: Severity | None) -> "Finding":
        """The finding with a lower ceiling than the rule's; None leaves the rule's."""
        return replace(self, severity=severity)

    def as_sure_as(self, *confidences: float) -> "Finding":
        """The finding with the confidence of the least sure of the facts behind it."""
        return replace(self, confidence=min(confidences))

    def because(self, *evidence: Evidence) -> "Finding":
        """The finding with more evidence."""
        return replace(self, evidence=self.evidence + evidence)


class Suppression(Struct, frozen=True):
    """Why a finding is not counted."""

    source: str
    reason: str | None = None


class ReportedFinding(Struct, frozen=True, kw_only=True):
    """A finding after the engine judged it: with severity, place, quote and fingerprint."""

    rule: str
    severity: Severity
    message: str
    """Template."""
    remedy: str
    """Template: what to write instead."""
    values: Mapping[str, str]
    quote: str
    spans: tuple[Span, ...]
    missing: bool
    confidence: float
    location: Location
    evidence: tuple[Evidence, ...]
    basis: Clause
    requirements: tuple[str, ...]
    element: str
    fix: Fix | None
    fingerprint: str
    context: str = ""
    """The line or sentence around the span, for showing it in place."""
    context_start: int = 0
    suppressed: Suppression | None = None
    extent: Extent | None = None
    """From where to where, in lines; None where only the beginning is known."""

    @property
    def span(self) -> Span:
        """The hull of the spans."""
        return Span(min(s.start for s in self.spans), max(s.end for s in self.spans))


class ReportedOperand(Struct, frozen=True):
    """A figure in a verdict."""

    text: str
    value: Decimal | None
    """None when the literal cannot be read in one way only."""
    span: Span


class ReportedVerdict(Struct, frozen=True):
    """What recomputing a claim showed."""

    kind: str
    verdict: str
    """``holds``, ``contradicts`` or ``undetermined``."""
    derivation: str
    quote: str
    span: Span
    operands: tuple[ReportedOperand, ...]
    note: str | None = None
    """A caveat: that it holds by truncation only."""
    location: Location | None = None
    """Where the span is."""


class ReportedReference(Struct, frozen=True):
    """A cited document as written around its number."""

    text: str
    type: str | None
    number: str | None
    symbol: str | None
    date: str | None
    """ISO, when it is a real date; else as written."""
    issuer: str | None
    span: Span
    confidence: float = 1.0
    register: Mapping[str, Any] | None = None
    """The document as a register has it: number, date, title, what replaced it …"""
    location: Location | None = None
    """Where the span is."""


class ReportedFigure(Struct, frozen=True):
    """A figure that nothing in the document could be held against; ``text`` has its unit."""

    text: str
    span: Span


class Coverage(Struct, frozen=True):
    """How many numbers there are and what became of them; each counts once."""

    numbers: int = 0
    reconciled: int = 0
    contradicted: int = 0
    unchecked: int = 0


class Failure(Struct, frozen=True):
    """Something that could not be done; ``error`` names the kind."""

    path: str
    error: str
    message: str
    """Template."""
    values: Mapping[str, Any] = {}
    exit_code: int = 4
    remedy: str = ""
    """Template: what to do about it; the same values."""


class CardCitation(Struct, frozen=True, kw_only=True):
    """A cited document with its date, as far as other documents need it."""

    key: str
    """The number and symbol in the form under which registers have it."""
    text: str
    date: str
    """ISO."""
    shown_date: str
    issuer: str
    """The body named beside the number, or the subject of the clause; empty when unknown."""
    span: Span
    """Of the date."""
    location: Location


class DocumentCard(Struct, frozen=True, kw_only=True):
    """What a document says of itself: what a folder or a register needs of it."""

    path: str
    format: str
    key: str
    """Of its own number and symbol; empty while that is blank."""
    number: str
    date: str | None
    """ISO."""
    type: str
    issuer: str
    subject: str
    draft: bool
    span: Span
    """Of its number and symbol; empty, at the start, when there is none."""
    location: Location
    citations: tuple[CardCitation, ...] = ()


class TextBlock(Struct, frozen=True):
    """A paragraph of the text, as far as showing it asks."""

    span: Span
    story: str
    """``body``, ``text_box``, ``footnote``, ``endnote``, ``header`` or ``footer``."""
    alignment: str | None = None
    bold: bool = False
    italic: bool = False
    cell: CellPlace | None = None
    rows: int = 1
    """How many rows its cell takes."""
    columns: int = 1
    note: str | None = None
    """The mark of the note it belongs to."""


class NoteMark(Struct, frozen=True):
    """Where the mark of a note stands in the text, which does not hold it."""

    anchor: int
    label: str


class DocumentText(Struct, frozen=True):
    """What a document says, for reports that show it."""

    text: str
    blocks: tuple[TextBlock, ...]
    """In the order of the text."""
    notes: tuple[NoteMark, ...] = ()


class DocumentReport(Struct, frozen=True, kw_only=True):
    """Everything soat says about one document."""

    path: str
    format: str
    trust: str
    regime: str
    stage: str
    type: str | None
    findings: tuple[ReportedFinding, ...]
    verdicts: tuple[ReportedVerdict, ...]
    references: tuple[ReportedReference, ...]
    structure: Mapping[str, Any]
    """By the names of design: one ``{"text", "span"}`` or null, or a list of them."""
    coverage: Coverage
    unchecked: tuple[ReportedFigure, ...] = ()
    """The figures that ``coverage`` counts as unchecked, in reading order."""
    inputs: Mapping[str, Any]
    failures: tuple[Failure, ...] = ()
    not_checked: tuple[str, ...] = ()
    """What this format cannot show (the seal, the signature image): templates."""
    card: DocumentCard | None = None
    """What other documents of the run may be held against."""
    text: DocumentText | None = None
    """Only when a reporter of the run shows it."""


class CollectionFinding(Struct, frozen=True):
    """A finding that needs more than one document; it stands in one of them."""

    path: str
    format: str
    finding: ReportedFinding


class Report(Struct, frozen=True):
    """Everything soat says about one run."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[Failure, ...] = ()
    collection: tuple[CollectionFinding, ...] = ()
    notices: tuple[Failure, ...] = ()
    """What should be known and fails nothing: suppressions that are of no use any more."""
