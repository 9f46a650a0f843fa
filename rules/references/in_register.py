"""What the rules on registers share: how an entry is shown, and what a citation is used for."""

from linter.rulekit import (
    HIGHEST,
    Citation,
    Context,
    LegalBasis,
    NamedLaw,
    Regime,
    RegistryEntry,
    Severity,
    Subject,
    WholeDocument,
    fold,
    lazy_pattern,
)

BUILTIN = "soat"
NEEDS = (Citation, LegalBasis, Subject)
_ENDS = lazy_pattern(
    r";|\.(?=\s|$)|:\s*\n"
    r"|\n(?=\s*(?:[-–+*•_]|\d{1,2}(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.|[_.\s]*Căn cứ|"
    r"Điều \d|Theo |Thực hiện |Xét |\n))"
)
"""Where a clause ends: lines of plain text are wrapped, so that a new line alone ends none."""
_USED = lazy_pattern(
    r"(?:thực hiện|thi hành|căn cứ|theo|áp dụng|chấp hành|tuân thủ|triển khai|quy định tại|"
    r"quy định của|hướng dẫn tại|hướng dẫn của)(?:\s+(?:đúng|nghiêm|các|những|nội dung|tinh thần|"
    r"quy định|tại|của|vào|theo|hướng dẫn|khoản|điểm|điều|mục|và|[\d,;]+|[a-zđ]))*\s*$"
)
_OF_THE_PAST = lazy_pattern(
    r"thay thế|bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|chuyển tiếp|trước đây|trước khi|kế thừa|"
    r"hợp nhất|đính chính|rà soát"
)
_AMENDING = lazy_pattern(r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|đính chính|của)\b[^;\n]{0,80}$")
_PERIOD = lazy_pattern(
    r"giai đoạn|nhiệm kỳ|từ năm|tổng kết|sơ kết|\bnăm\s+\d{4}\s*[-–]\s*\d{4}|(?:19|20)\d\d\s*[-–]"
    r"\s*(?:19|20)\d\d"
)
LONGEST = 1000
"""Characters on either side within which a clause is looked at."""
BASIS, PRESENT = "basis", "present"


def shown(entry: RegistryEntry) -> str:
    """A document of the register in a few words: ``Nghị định 118/2025/NĐ-CP``."""
    return f"{entry.type} {entry.number}".strip()


def source(entry: RegistryEntry) -> str:
    """Where a statement comes from, in words."""
    if entry.register == BUILTIN:
        return f"sổ có sẵn của soát, nguồn: {entry.source}"
    return f"sổ {entry.register}" if entry.register else "sổ văn bản"


def ceiling(entry: RegistryEntry, citation: Citation) -> Severity:
    """The most that may be said: only what is confirmed is an error, and nothing on the Party."""
    party = citation.symbol is not None and citation.symbol.regime is Regime.PARTY
    return Severity.ERROR if entry.confidence == HIGHEST and not party else Severity.WARNING


def sentence(citation: Citation | NamedLaw, context: Context) -> tuple[str, int]:
    """The clause around a citation in small letters, and where the citation starts in it."""
    whole = context.first(WholeDocument)
    text = whole.text if whole is not None else ""
    start = _start(citation)
    first, last = max(start - LONGEST, 0), citation.span.end + LONGEST
    opening = max((match.end() for match in _ENDS.finditer(text, first, start)), default=first)
    ending = _ENDS.search(text, citation.span.end, last)
    end = ending.start() if ending else min(last, len(text))
    return fold(text[opening:end]).replace("\n", " "), start - opening


def _start(citation: Citation | NamedLaw) -> int:
    """Where a citation begins to be spoken of."""
    head = citation.type_text if isinstance(citation, Citation) else None
    return head.span.start if head is not None else citation.span.start


def use_of(citation: Citation | NamedLaw, context: Context) -> str | None:
    """Whether it is cited as law that holds: as a basis, or as what is being carried out.

    None for whatever is told of the past, and for a document named in the words of another.
    """
    clause, place = sentence(citation, context)
    if _OF_THE_PAST.search(clause) or _is_within_title(citation, context):
        return None
    in_basis = any(
        span.start <= citation.span.start < span.end
        for basis in context.all(LegalBasis)
        for span in basis.spans
    )
    if in_basis:
        return None if "căn cứ" not in clause[:place] and place > 60 else BASIS
    subject = context.first(Subject)
    if _PERIOD.search(clause) or (subject and _PERIOD.search(fold(subject.text))):
        return None
    return PRESENT if _USED.search(clause[:place]) else None


def follows_another(citation: Citation, context: Context) -> bool:
    """Whether another document is cited before it in the clause, whose title may go on."""
    _, place = sentence(citation, context)
    start = _start(citation)
    return any(start - place <= other.span.start < start for other in context.all(Citation))


def _is_within_title(citation: Citation | NamedLaw, context: Context) -> bool:
    """Whether it is named in the title of another document (*sửa đổi Nghị định số …*)."""
    clause, place = sentence(citation, context)
    for other in context.all(Citation):
        title = other.title
        if title is not None and title.span.start <= citation.span.start < title.span.end:
            return True
    words = clause[:place]
    return bool(_AMENDING.search(words)) and ("sửa đổi" in words or "bổ sung" in words)
