"""Rule header/missing-issuing-body."""

from collections.abc import Iterator

from linter.rulekit import (
    ISSUER,
    LETTERHEAD,
    Context,
    Finding,
    IssuingBody,
    Motto,
    NationalName,
    Rule,
    Severity,
    WholeDocument,
    document_type,
    is_administrative,
    is_head_clean,
    nd30,
)


class MissingIssuingBody(Rule):
    """Văn bản hành chính không ghi tên cơ quan, tổ chức ban hành.

    Tên cơ quan ban hành đứng ở góc trên bên trái trang đầu. Hợp đồng, bản ghi nhớ, bản thỏa
    thuận do các bên lập nên không bị nhắc; đầu trang còn chữ chưa nhận ra là gì thì cũng im
    lặng, vì đó có thể là một tên cơ quan lạ. Khi thiếu cả Quốc hiệu thì chỉ cảnh báo (xem
    header/missing-national-name).
    """

    id = "header/missing-issuing-body"
    severity = Severity.ERROR
    message = "Không thấy tên cơ quan, tổ chức ban hành ở đầu văn bản."
    remedy = (
        "Ghi tên đầy đủ của cơ quan ban hành ở góc trên bên trái trang đầu, "
        "dưới tên cơ quan chủ quản trực tiếp nếu có."
    )
    basis = nd30("Điều 8, khoản 2, điểm b; Phụ lục I, Phần I, II.2.a")
    requirements = ("A04", "D01")
    element = WholeDocument
    needs = LETTERHEAD
    misses = (IssuingBody,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Miss the issuer of an administrative document."""
        kind = document_type(context)
        if context.first(IssuingBody) is not None or not is_administrative(context):
            return
        if (kind is not None and ISSUER in kind.without) or not is_head_clean(context):
            return
        finding = self.missing(0)
        bare = context.first(NationalName) is None and context.first(Motto) is None
        yield finding.at_most(Severity.WARNING) if bare else finding
