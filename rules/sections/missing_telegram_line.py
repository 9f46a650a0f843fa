"""Rule sections/missing-telegram-line."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Addressees,
    Context,
    DocumentTypeName,
    Finding,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    after,
    document_type,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

WIRED = lazy_pattern(r"\bđiện(?:\s+(?:gửi|cho))?\s*[:;]?\s*$")
OPENING = 15
"""Lines below the title within which the line stands."""
LONGEST = 160


class MissingTelegramLine(Rule):
    """Công điện không có dòng “… điện:” ghi ai gửi và những nơi nhận điện.

    Dưới tên loại, công điện ghi chức danh người ra điện rồi chữ “điện:”, và mỗi nơi nhận điện một
    dòng. Ghi “Kính gửi:” thay cho “điện:” thì chỉ lưu ý.
    """

    id = "sections/missing-telegram-line"
    severity = Severity.WARNING
    messages: ClassVar = {
        "none": "Công điện không có dòng “… điện:” và danh sách nơi nhận điện.",
        "letter": "Công điện ghi “{found}”; theo mẫu là “[chức danh người ra điện] điện:”.",
    }
    remedy = "Dưới tên loại ghi “[chức danh người ra điện] điện:” rồi mỗi nơi nhận một dòng."
    basis = nd30("Phụ lục III, mẫu 1.6")
    requirements = ("S07",)
    element = WholeDocument
    needs = (*LETTERHEAD, Addressees)
    gathers = (DocumentTypeName,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Look for those to whom a telegram is sent."""
        title, kind = context.first(DocumentTypeName), document_type(context)
        if title is None or kind is None or kind.name != "Công điện":
            return
        if not is_administrative(context):
            return
        named = context.first(Addressees)
        if named is not None and not fold(named.label.text).endswith("điện"):
            finding = self.at(named.label, found=" ".join(named.label.text.split()))
            yield finding.saying("letter").at_most(Severity.INFO)
        elif named is None and not _is_wired(element.text[title.span.end :]):
            place = after(title, context.first(Subject))
            yield self.missing(place).saying("none")


def _is_wired(text: str) -> bool:
    lines = [line for line in text[: OPENING * LONGEST].splitlines() if line.strip()]
    return any(len(ln) <= LONGEST and WIRED.search(fold(ln)) for ln in lines[:OPENING])
