"""Rule sections/missing-authority-line."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    AuthorityLine,
    Context,
    DocumentTypeName,
    Finding,
    LegalBasis,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    document_type,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
)

NAMES = lazy_pattern(
    r"^(?:\W*)(?:chủ tịch|phó chủ tịch|giám đốc|tổng giám đốc|hiệu trưởng|bộ trưởng|cục trưởng"
    r"|chi cục trưởng|trưởng|chánh|viện trưởng|thủ trưởng|thủ tướng|[uủ][yỷ] ban nhân dân|hội đồng"
    r"|ban (?:giám đốc|chấp hành|thường vụ|quản lý)|quyền)\b"
)
"""How a line of authority begins when it was not told apart from the subject."""


class MissingAuthorityLine(Rule):
    """Quyết định, nghị quyết không có dòng thẩm quyền ban hành trước các căn cứ.

    Dưới trích yếu là dòng in hoa ghi chức vụ người đứng đầu hoặc tên cơ quan ra quyết định, như
    “CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …”, rồi mới đến các căn cứ. Chỉ nhắc khi các căn cứ đứng ngay dưới
    trích yếu; còn dòng chữ nào ở giữa thì im lặng.
    """

    id = "sections/missing-authority-line"
    severity = Severity.WARNING
    message = "{type} không có dòng thẩm quyền ban hành trước các căn cứ."
    remedy = (
        "Thêm dòng in hoa, canh giữa ghi chức vụ hoặc tên cơ quan ban hành, như “CHỦ TỊCH ỦY BAN "
        "NHÂN DÂN …”, giữa trích yếu và các căn cứ."
    )
    basis = nd30("Phụ lục III, mẫu 1.1, 1.2 và 1.3")
    requirements = ("S05",)
    element = WholeDocument
    needs = (*LETTERHEAD, AuthorityLine, LegalBasis)
    gathers = (LegalBasis,)
    misses = (AuthorityLine,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the line of authority between the subject and the bases."""
        kind, title = document_type(context), context.first(DocumentTypeName)
        base, subject = context.first(LegalBasis), context.first(Subject)
        if kind is None or kind.enacting is None or title is None or base is None:
            return
        if context.first(AuthorityLine) is not None or not is_administrative(context):
            return
        end = max(title.span.end, subject.span.end if subject is not None else 0)
        between = element.text[end : base.span.start] if end <= base.span.start else "?"
        if any(c.isalnum() or c == "?" for c in between) or _holds_authority(subject, element.text):
            return
        yield self.missing(end, type=kind.name)


def _holds_authority(subject: Subject | None, text: str) -> bool:
    """Whether the subject's last line may be the authority that was taken for its rest."""
    if subject is None:
        return False
    lines = [line.strip() for span in subject.spans for line in span.of(text).splitlines()]
    last = lines[-1]
    return len(lines) > 1 and (last.isupper() or NAMES.match(fold(last)) is not None)
