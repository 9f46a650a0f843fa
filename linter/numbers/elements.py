"""Elements of this layer: quantities, what the author claims of them, and verdicts."""

from decimal import Decimal
from enum import Enum

from msgspec import Struct

from linter.document import Element
from linter.numbers.formula import Formula


class QuantityKind(Enum):
    """What a number is. Only counts, measures, money and percentages take part in claims."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    ORDINAL = "ordinal"
    DATE_PART = "date-part"
    AGE = "age"
    DOCUMENT_NUMBER = "document-number"
    CLAUSE_NUMBER = "clause-number"
    CODE = "code"

    @property
    def reconcilable(self) -> bool:
        """Whether figures of this kind can take part in a claim, and so count as covered."""
        return self in _RECONCILABLE


_RECONCILABLE = frozenset(
    {QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.PERCENT}
)


class Approximation(Enum):
    """How the author qualifies a figure."""

    ABOUT = "about"
    """*khoảng, chừng, ước*"""
    UNDER = "under"
    """*gần, dưới*"""
    OVER = "over"
    """*hơn, trên*"""
    AT_MOST = "at-most"
    """*không quá, tối đa*"""
    AT_LEAST = "at-least"
    """*tối thiểu, ít nhất*"""


class Quantity(Element, frozen=True, kw_only=True):
    """A number in prose or a table. ``text`` is its literal, without the unit."""

    value: Decimal | None
    """None when the literal is malformed or cannot be read in one way only."""
    decimals: int
    """Decimals stated: the figure stands for ``value ± 0.5 × 10^-decimals``."""
    kind: QuantityKind
    unit: str | None
    """As written: ``người``, ``ha``, ``%``, ``triệu đồng``."""
    noun: str | None
    """The words it counts, as far as they can be told."""
    approximation: Approximation | None = None
    malformed: bool = False
    """Whether the literal breaks the writing of numbers (``28.050, 38``)."""

    @property
    def exact(self) -> bool:
        """Whether it is a plain whole count, which no rounding excuses."""
        return self.kind is QuantityKind.COUNT and self.decimals == 0 and self.approximation is None


class RowNumberBreak(Element, frozen=True, kw_only=True):
    """A running number of a table that does not follow the one above it."""

    before: int
    """The running number above it."""
    number: int
    repeated: bool
    """Whether the column has it further up since it last began with 1."""


class ClaimKind(Enum):
    """What the author says holds between figures."""

    SUM = "sum"
    RATIO = "ratio"
    SHARE = "share-of-base"
    EQUAL = "repeated-fact"
    ORDER = "part-within-whole"
    DIFFERENCE = "difference"
    GROWTH = "growth"
    MULTIPLE = "multiple"
    COMPLETION = "plan-completion"
    AVERAGE = "average"
    BALANCE = "balance"
    PARTITION = "partition"
    WORDS = "words-digits"
    LIST = "list-count"
    POSSIBLE = "possible-share"
    FORMULA = "formula"


class Place(Enum):
    """Where a claim is made, which tells the defect when it does not hold."""

    TEXT = "text"
    REST = "rest"
    """By naming what is left of a total: *còn lại*."""
    TABLE = "table"


class Claim(Struct, frozen=True, kw_only=True):
    """A relation that the author states between quantities.

    sum: ``result`` is the total, ``operands`` its parts; ratio and share: ``result`` is the
    percentage, ``operands`` are (part, base); equal: both figures; order: (part, whole);
    difference, growth and multiple: ``operands`` are (earlier, later), ``result`` is by how much,
    in their own unit, in per cent of the earlier, or how many times it; plan completion:
    ``result`` is the percentage, ``operands`` are (done, plan); average: ``result`` is so much
    for each, ``operands`` are (whole, count); balance: the first ``incoming`` operands make as
    much as the others; partition: the percentages make 100; words: (digits, words); list:
    ``result`` is how many things there are said to be, ``counted`` how many there are; possible
    share: ``result`` is a percentage of ``operands``, the one base or, if empty, any; formula:
    ``result`` is what ``formula`` makes of ``operands``.
    """

    kind: ClaimKind
    result: Quantity | None
    operands: tuple[Quantity, ...]
    closed: bool = True
    """Whether an explicit cue says that the parts close the total."""
    complete: bool = False
    """Whether every entry of the list has its figure, so that a great gap is no missing entry."""
    needs_slip: bool = False
    """Whether it fails only where one slip of the hand explains the gap."""
    incoming: int = 0
    """Of a balance: how many operands stand on its left side."""
    counted: int = 0
    """Of a list: how many things it has."""
    factor: Decimal = Decimal(1)
    """Of an average or a formula: by what it is multiplied to be in the unit of the result."""
    formula: Formula | None = None
    """Of a formula: how the result is made of the operands."""
    stated_formula: str = ""
    """Of a formula that the document writes out: its words, *(3) = (1) + (2)*."""
    direction: int = 0
    """Of a change: 1 when it is called a rise, -1 a fall, 0 when no word tells."""
    confidence: float = 1.0
    place: Place = Place.TEXT

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """All figures that take part, the result last."""
        return self.operands if self.result is None else (*self.operands, self.result)


class Outcome(Enum):
    """What recomputing a claim shows."""

    HOLDS = "holds"
    CONTRADICTS = "contradicts"
    UNDETERMINED = "undetermined"


class Verdict(Element, frozen=True, kw_only=True):
    """The arithmetic of a claim; rules judge what it means."""

    claim: Claim
    outcome: Outcome
    derivation: str
    """Ready to read: ``1.736 + 738 + 1.384 + 1.089 = 4.947``."""
    computed: Decimal | None = None
    """The figure that the others give, unrounded as far as useful."""
    expected: str | None = None
    """What the others make of the result, ready to read: ``8,75 %``."""
    by_truncation: bool = False
    """Holds only if the author cut decimals off instead of rounding."""
    culprit: str | None = None
    """What single slip would explain a contradiction, in words."""
