"""Rule source/unreliable-text."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    SOAT_ADVICE,
    Context,
    Finding,
    Rule,
    Severity,
    Span,
    Trust,
    WholeDocument,
)


class UnreliableText(Rule):
    """Lớp chữ của tệp là tiếng Việt bị nhận dạng bằng ngôn ngữ khác, không đủ tin cậy.

    Máy nhận dạng chữ đặt sai ngôn ngữ làm mất dấu tiếng Việt (thuc hién, cong van sé). Xét thể
    thức, bố cục, trình bày và câu chữ trên lớp chữ ấy chỉ sinh báo nhầm, nên các phần đó không được
    soát. Viện dẫn và số liệu vẫn được soát, tối đa ở mức cảnh báo.
    """

    id = "source/unreliable-text"
    severity = Severity.WARNING
    message = (
        "Lớp chữ của tệp là tiếng Việt bị nhận dạng bằng ngôn ngữ khác, không đủ tin cậy để xét "
        "thể thức và câu chữ: các phần thể thức, bố cục, trình bày và câu chữ không được soát."
    )
    remedy = "Nhận dạng lại bản quét với ngôn ngữ tiếng Việt, hoặc soát tệp gốc của văn bản."
    basis = SOAT_ADVICE
    element = WholeDocument
    regimes = EVERY_REGIME
    trusts = frozenset({Trust.DAMAGED})

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Say so once, at the first line."""
        text = element.text
        start = len(text) - len(text.lstrip())
        end = text.find("\n", start)
        yield self.at(Span(start, len(text) if end < 0 else end))
