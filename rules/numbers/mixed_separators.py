"""Rule numbers/mixed-separators."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Clause,
    Context,
    Finding,
    Quantity,
    Rule,
    Severity,
    Trust,
    WholeDocument,
    lazy_pattern,
    quoted,
)

VIETNAMESE = lazy_pattern(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})")
ENGLISH = lazy_pattern(r"\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})")
"""Literals that can be read in one way only."""


class MixedSeparators(Rule):
    """Dấu phân cách hàng nghìn và dấu thập phân dùng lẫn hai kiểu.

    Theo Luật Kế toán, sau chữ số hàng nghìn đặt dấu chấm, sau chữ số hàng đơn vị đặt dấu phẩy
    (1.736,5). Một văn bản viết cả “99,95%” và “99.41%” thì người đọc có thể hiểu nhầm cả những số
    đọc được theo hai cách như 3.430. Chỉ tính những số chỉ có thể đọc theo một cách.
    """

    id = "numbers/mixed-separators"
    severity = Severity.WARNING
    message = "Số viết theo kiểu khác với các số còn lại của văn bản: {found}."
    remedy = "Viết thống nhất: dấu chấm ở hàng nghìn, dấu phẩy trước phần thập phân."
    basis = Clause("Luật Kế toán số 88/2015/QH13", "Điều 11, khoản 2")
    element = WholeDocument
    needs = (Quantity,)
    gathers = (Quantity,)
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.TYPED, Trust.CONVERTED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Yield the figures written in the English way in a text that uses the Vietnamese one."""
        figures = [q for q in context.all(Quantity) if _has_unit(q) and not _opens(q, element)]
        if not any(VIETNAMESE.fullmatch(figure.text) for figure in figures):
            return
        odd = [figure for figure in figures if ENGLISH.fullmatch(figure.text)]
        if odd:
            yield self.at([figure.span for figure in odd], found=quoted(f.text for f in odd))


def _has_unit(quantity: Quantity) -> bool:
    """Whether it surely is a figure, not a version or a mark: it measures something."""
    return quantity.kind.reconcilable and quantity.unit is not None


def _opens(quantity: Quantity, document: WholeDocument) -> bool:
    """Whether it stands first in its line, where it may number an item: *11.06 bộ*."""
    return document.text[max(0, quantity.span.start - 9) : quantity.span.start].rstrip(" \t")[
        -1:
    ] in ("", "\n")
