"""Rule header/individual-decision-with-year."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    DocumentTypeName,
    Evidence,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    Subject,
    fold,
    lazy_pattern,
)

PERSON = r"(?:ông|bà|đồng chí|cán bộ|công chức|viên chức|giáo viên|nhân sự)"
INDIVIDUAL = lazy_pattern(
    r"(?:(?:về việc|về|v/v)\s+)?(?:việc\s+)?"
    r"(?:bổ nhiệm|miễn nhiệm|điều động|luân chuyển|biệt phái|kiện toàn|nâng (?:bậc )?lương"
    r"|khen thưởng (?:các|cho|tập thể|cá nhân|thành tích|đột xuất|chuyên đề)"
    r"|tặng (?:thưởng|bằng khen|giấy khen|danh hiệu)"
    r"|công nhận (?:xã|phường|kết quả|danh hiệu|đạt|tổ|hội|ban)"
    rf"|(?:tiếp nhận|tuyển dụng|cử|thi hành kỷ luật|kỷ luật) (?:đối với )?{PERSON}"
    rf"|(?:nghỉ|cho|hưởng)[^,.]{{0,12}}(?:nghỉ hưu|hưu trí)|cho {PERSON}"
    r"|thành lập (?:tổ|đoàn|hội đồng|ban)\b|thu hồi (?:đất|giấy)|cho thuê đất|giao đất"
    r"|xử phạt vi phạm hành chính đối với"
    r"|phê duyệt (?:dự án|kết quả|danh sách|quyết toán|báo cáo|dự toán|kế hoạch lựa chọn"
    r"|phương án bồi thường))"
)
"""How subjects open that name one case and never a rule for all."""
CLEAR_CUT = 2016
"""Until Luật 80/2015/QH13 took effect in 2016, such decisions were often numbered with a year."""


class IndividualDecisionWithYear(Rule):
    """Quyết định, nghị quyết cá biệt mà số, ký hiệu ghi năm như văn bản quy phạm pháp luật.

    Bổ nhiệm, khen thưởng, thành lập tổ công tác, phê duyệt dự án… là việc cá biệt: văn bản là văn
    bản hành chính, số không ghi năm (12/QĐ-UBND). Văn bản ban hành quy định áp dụng chung thì số có
    năm (12/2026/QĐ-UBND). Soát đoán theo trích yếu nên chỉ cảnh báo; cơ quan không được ban hành
    văn bản quy phạm mà ghi năm là việc của header/year-in-symbol.
    """

    id = "header/individual-decision-with-year"
    severity = Severity.WARNING
    message = "Trích yếu nêu việc cá biệt nhưng số, ký hiệu “{found}” ghi năm như văn bản quy phạm."
    remedy = "Văn bản cá biệt thì bỏ năm: “{expected}”."
    basis = Clause(
        "Nghị định 30/2020/NĐ-CP; Luật Ban hành văn bản quy phạm pháp luật",
        "Phụ lục I, Phần I, II.3.b; điều về văn bản quy phạm pháp luật",
    )
    requirements = ("A02", "E05")
    element = NumberSymbol
    needs = (Subject, DocumentTypeName)
    regimes = frozenset({Regime.NORMATIVE})

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the number's form with the opening of the subject."""
        symbol, subject = element.symbol, context.first(Subject)
        if symbol is None or symbol.year is None or subject is None or not element.symbol_text:
            return
        if symbol.year <= CLEAR_CUT or symbol.type_code not in ("QĐ", "NQ", "CT"):
            return
        words = " ".join(fold(subject.text).split())
        if INDIVIDUAL.match(words) is None:
            return
        number = symbol.number or ""
        expected = element.symbol_text.text.replace(f"/{symbol.year}/", "/", 1)
        yield self.at(
            element.symbol_text,
            found=number + element.symbol_text.text,
            expected=number + expected,
        ).because(Evidence("Trích yếu", subject.span, "contradicts"))
