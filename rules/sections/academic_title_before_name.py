"""Rule sections/academic-title-before-name."""

from collections.abc import Iterator

from linter.rulekit import (
    Clause,
    Context,
    Finding,
    IssuingBody,
    Regime,
    Rule,
    Safety,
    Severity,
    Signature,
    Span,
    SuperiorBody,
    fold,
    lazy_pattern,
)

CODES = (
    r"GS|PGS|TSKH|TS|ThS|Th\.S|THS|BSCK\w*|BS|DSCK\w*|DS|CN|KS|LS|KTS|CK\s?I{1,2}"
    r"|NGND|NGƯT|TTND|TTƯT|NSND|NSƯT|Ths|Bs|Ds|Ts|Ks"
)
WORDS = (
    "phó giáo sư|giáo sư|tiến sĩ|tiến sỹ|thạc sĩ|thạc sỹ|bác sĩ|bác sỹ|dược sĩ|dược sỹ|kỹ sư"
    "|cử nhân|luật sư|kiến trúc sư|nhà giáo|thầy thuốc|nghệ sĩ|anh hùng"
)
OPENINGS = tuple(
    fold(word.replace(r"\.", ".").partition("\\")[0]) for word in f"{CODES}|{WORDS}".split("|")
)
"""How a title begins: spares the names without one the search."""
TITLE = lazy_pattern(rf"(?:(?:{CODES})(?:\s*[.,-]\s*|\s+)|(?i:{WORDS})[\s.,-]+)+(?=[A-ZÀ-ỸĐ])")
SECTORS = lazy_pattern(
    r"(?<!môi )(?<!thị )trường|học viện|đại học|bệnh viện|trung tâm y tế|trạm y tế"
    r"|viện\b|y tế|giáo dục|khoa học|công an|quân sự|biên phòng|quốc phòng|bộ đội"
)


class AcademicTitleBeforeName(Rule):
    """Trước họ tên người ký ghi học hàm, học vị hoặc danh hiệu.

    Trước họ tên người ký không ghi học hàm, học vị, danh hiệu danh dự. Người đứng đầu ngành có thể
    cho phép ở lực lượng vũ trang và các đơn vị giáo dục, y tế, khoa học: ở các cơ quan đó chỉ lưu
    ý, và có thể tắt hẳn bằng tùy chọn “allowed”. Văn bản của Đảng cũng vậy, ở đó chỉ cảnh báo.
    Cấp bậc quân hàm không thuộc quy tắc này.
    """

    id = "sections/academic-title-before-name"
    severity = Severity.ERROR
    message = "Trước họ tên người ký không ghi “{found}”."
    remedy = "Chỉ ghi họ và tên: “{expected}”."
    basis = Clause(
        "Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW, 05-HD/VPTW",
        "Phụ lục I, Phần I, II.7.c; thể thức đề ký văn bản của Đảng",
    )
    requirements = ("K13", "P-17")
    element = Signature
    needs = (IssuingBody, SuperiorBody)
    regimes = frozenset({Regime.ND30, Regime.PARTY})
    fix = Safety.UNSAFE
    fix_description = "Bỏ “{found}” trước họ tên"

    class Options(Rule.Options, frozen=True):
        """Settings of the rule."""

        allowed: bool = False
        """Whether the head of the sector allows titles before names."""

    def check(self, element: Signature, context: Context) -> Iterator[Finding]:
        """Find degrees and honours before the signer's name."""
        name = element.name
        titled = name is not None and fold(name.text).startswith(OPENINGS)
        match = TITLE.match(name.text) if name is not None and titled else None
        if name is None or match is None or context.options.allowed:
            return
        bodies = (context.first(IssuingBody), context.first(SuperiorBody))
        issuer = " ".join(body.text for body in bodies if body is not None)
        start = name.span.start
        finding = self.at(
            Span(start, start + match.end()),
            found=match[0].strip(" ,-"),
            expected=name.text[match.end() :],
        ).replacing("")
        excepted = not issuer or SECTORS.search(fold(issuer))
        if excepted:
            yield finding.at_most(Severity.INFO)
        else:
            party = context.regime is Regime.PARTY
            yield finding.at_most(Severity.WARNING) if party else finding
