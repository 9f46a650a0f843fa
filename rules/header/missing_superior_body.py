"""Rule header/missing-superior-body."""

from collections.abc import Iterator

from linter.rulekit import (
    LETTERHEAD,
    Context,
    Finding,
    IssuingBody,
    NationalName,
    Rule,
    Severity,
    SuperiorBody,
    WholeDocument,
    fold,
    is_administrative,
    is_head_clean,
    lazy_pattern,
    nd30,
)

ALWAYS_UNDER = lazy_pattern(
    r"(?:phòng(?!\s+(?:thương mại|khám|công chứng|giao dịch|thí nghiệm|trưng bày))|chi cục"
    r"|hạt kiểm lâm|trạm y tế|trạm kiểm lâm|sở(?!\s+(?:chỉ huy|giao dịch|hữu|thú)))\s"
)
"""Kinds of bodies that are part of another one by law or by name."""
MOSTLY_UNDER = lazy_pattern(
    r"(?:trung tâm (?:y tế|phục vụ hành chính công|cung ứng dịch vụ|dịch vụ việc làm|khuyến nông"
    r"|giáo dục (?:nghề nghiệp|thường xuyên)|chính trị|văn hóa|kiểm soát bệnh tật)"
    r"|trường (?:mầm non|mẫu giáo|tiểu học|trung học|th |thcs|thpt)|công an (?:xã|phường|đặc khu)"
    r"|ban chỉ huy quân sự|đồn biên phòng)"
)
JOINT = lazy_pattern(r"[-–,]\s*sở\s|\svà sở\s")
"""Two departments that issue a document together, often without a body above."""
NAMES_PLACE = lazy_pattern(r"^sở\b.*\b(?:tỉnh|thành phố)\s")
"""A department that stands alone but says of which province it is."""
INDEPENDENT = lazy_pattern(r"tư thục|dân lập|quốc tế|liên cấp|việt nam$")


class MissingSuperiorBody(Rule):
    """Đơn vị trực thuộc ban hành văn bản mà không ghi tên cơ quan chủ quản ở dòng trên.

    Sở, phòng, chi cục, hạt, trạm luôn thuộc một cơ quan khác, nên tên cơ quan ấy đứng ở dòng trên
    tên đơn vị. Trường, trung tâm công lập, công an xã thường cũng vậy, nên chỉ được lưu ý. Ủy ban
    nhân dân, bộ và các tổ chức khác không bị xét; đầu trang còn chữ chưa nhận ra cũng im lặng.
    """

    id = "header/missing-superior-body"
    severity = Severity.WARNING
    message = "“{found}” là đơn vị trực thuộc nhưng không ghi tên cơ quan chủ quản ở dòng trên."
    remedy = "Ghi tên cơ quan chủ quản trực tiếp ở dòng trên tên cơ quan ban hành."
    basis = nd30("Phụ lục I, Phần I, II.2.a")
    requirements = ("D02",)
    element = WholeDocument
    needs = LETTERHEAD
    gathers = (IssuingBody,)
    misses = (SuperiorBody,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the body above one that cannot stand alone."""
        issuers = context.all(IssuingBody)
        if len(issuers) != 1 or context.first(SuperiorBody) is not None:
            return
        if context.first(NationalName) is None or not is_administrative(context):
            return
        issuer = issuers[0]
        name = " ".join(fold(issuer.text).split())
        sure = ALWAYS_UNDER.match(name) is not None
        if not (sure or MOSTLY_UNDER.match(name)) or INDEPENDENT.search(name):
            return
        if JOINT.search(name) or NAMES_PLACE.search(name):
            return
        if is_head_clean(context):
            finding = self.missing(issuer.span.start, found=" ".join(issuer.text.split()))
            yield finding if sure else finding.at_most(Severity.INFO)
