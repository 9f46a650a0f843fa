"""Rule references/issuer-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    CitedBody,
    Context,
    Evidence,
    Finding,
    Rule,
    Severity,
    Symbol,
    Trust,
    identify_body,
    issuers_of,
    kind_of_code,
    may_issue,
    name_key,
    nd30,
)


class IssuerMismatch(Rule):
    """Cơ quan ghi trong câu không phải cơ quan có chữ viết tắt trong ký hiệu.

    “2699/SKHCN-BCVT” là công văn của Sở Khoa học và Công nghệ, không phải của UBND tỉnh;
    “07-KH/TU” là kế hoạch của Tỉnh ủy, không phải của Đảng ủy xã. Khi câu không ghi “của …” thì
    xét chủ ngữ của động từ ban hành, xây dựng. Chữ viết tắt do từng cơ quan đặt ra, nên chỉ báo
    khi biết chắc nó thuộc cơ quan khác, hoặc thuộc cơ quan mà người dùng khai trong [body];
    Chủ tịch UBND và UBND, văn phòng và cơ quan mà văn phòng giúp việc, cơ quan cũ và cơ quan sáp
    nhập được coi là một.
    """

    id = "references/issuer-mismatch"
    severity = Severity.WARNING
    messages: ClassVar = {
        "named": "Ký hiệu “{symbol}” là của {owner}, nhưng câu ghi cơ quan ban hành là “{body}”.",
        "subject": "Ký hiệu “{symbol}” là của {owner}, nhưng theo câu thì “{body}” ban hành.",
    }
    remedy = "Đối chiếu văn bản gốc rồi sửa ký hiệu hoặc sửa tên cơ quan ban hành."
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the citation when the body named is known not to be the symbol's."""
        if citation.symbol is None:
            return
        named = citation.issuer or citation.subject_body
        owner = other_owner(named, citation.symbol) or own_owner(named, citation.symbol, context)
        if named is None or owner is None:
            return
        values = {"symbol": citation.shown, "owner": owner, "body": " ".join(named.text.split())}
        finding = self.at(citation, **values).saying("named" if citation.issuer else "subject")
        yield finding.because(
            Evidence("Cơ quan được nêu trong câu", named.span, role="contradicts")
        )


def own_owner(named: CitedBody | None, symbol: Symbol, context: Context) -> str | None:
    """The user's own body, when the symbol has its code and another known body is named."""
    own = context.body
    if named is None or named.body is None or not own.code or not own.name:
        return None
    if symbol.issuer_code != own.code or kind_of_code(own.code):
        return None
    written, name = name_key(named.text), name_key(own.name)
    mine = identify_body(own.name)
    same_kind = mine is not None and mine.kind == named.body.kind
    return None if same_kind or written in name or name in written else own.name


def other_owner(named: CitedBody | None, symbol: Symbol) -> str | None:
    """Whose symbol it is, when the body named cannot be the one."""
    if named is None or named.body is None or may_issue(named.body, symbol):
        return None
    return " hoặc ".join(issuers_of(symbol)) or None
