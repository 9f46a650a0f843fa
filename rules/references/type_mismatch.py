"""Rule references/type-mismatch."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    DocumentType,
    Evidence,
    Family,
    Finding,
    Regime,
    Rule,
    Severity,
    Symbol,
    Trust,
    issuers_of,
    nd30,
    type_of_code,
)
from rules.references.right_form import has_misplaced_groups, has_own_head

LETTER = "Công văn"
OF_THE_ASSEMBLY = frozenset(
    {"Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Nghị quyết", "Nghị quyết liên tịch"}
)
NEVER_LETTERS = frozenset({"Quyết định", "Nghị quyết", "Chỉ thị", "Kế hoạch", "Tờ trình"})
ISSUED_WITH_ANOTHER = frozenset(
    {"Quy chế", "Quy định", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án"}
)
"""Types issued with a decision and then cited by its number."""
ALSO_BODIES = frozenset(
    {"CT", "TT", "TC", "PC", "PA", "DA", "BB", "HĐ", "SL", "QH", "HD", "CL", "L", "TTr", "KH"}
)
"""Type codes that bodies and units have too (Cục Thuế, Trung tâm …)."""
ALIKE = (frozenset({"TT", "TTLT"}), frozenset({"NQ", "NQLT"}), frozenset({"KL", "TB"}))


class TypeMismatch(Rule):
    """Tên loại ghi trước số không khớp với chữ viết tắt tên loại trong ký hiệu.

    “Kế hoạch số 12/BC-UBND”: BC là báo cáo. Quy chế, kế hoạch, đề án … ban hành kèm theo quyết
    định chỉ bị nhắc. “Văn bản số …” là cách gọi chung, không sai loại. Công văn không có chữ viết
    tắt tên loại; có nhóm CV thì thuộc references/letter-code-cv.
    """

    id = "references/type-mismatch"
    severity = Severity.ERROR
    messages: ClassVar = {
        "other": "Ghi là “{named}” nhưng ký hiệu “{symbol}” là của loại {told}.",
        "letter": "Ghi là “{named}” nhưng ký hiệu “{symbol}” là ký hiệu của công văn.",
    }
    remedy = "Đối chiếu văn bản gốc rồi sửa tên loại hoặc sửa ký hiệu."
    basis = nd30("Phụ lục I, Phần I, II.3.b và II.6.b")
    requirements = ("H07",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the citation when its own head is of another type than its symbol."""
        head, symbol = citation.type_text, citation.symbol
        if head is None or citation.type is None or symbol is None:
            return
        if not has_own_head(citation) or has_misplaced_groups(citation):
            return
        named = citation.type.name
        if symbol.type_code is None and symbol.family is Family.STATE_LETTER:
            firm = named in NEVER_LETTERS and symbol.unit_codes and issuers_of(symbol)
            said = ("letter", LETTER, Severity.WARNING) if firm else None
        else:
            said = told_by(symbol, named, citation.type.code)
        if said is None:
            return
        key, told, severity = said
        finding = self.at(
            citation, named=" ".join(head.text.split()), symbol=citation.shown, told=told
        )
        evidence = Evidence("Tên loại được ghi", head.span, role="contradicts")
        yield finding.saying(key).at_most(severity).because(evidence)


def told_by(symbol: Symbol, named: str, code: str | None) -> tuple[str, str, Severity] | None:
    """What type a symbol tells, and how surely, when it is not the one named."""
    if symbol.family is Family.NATIONAL_ASSEMBLY:
        known = named in OF_THE_ASSEMBLY
        return None if known else ("other", "văn bản của Quốc hội", Severity.ERROR)
    told = symbol.type_code
    if told is None or told in (code, "VBHN") or any({told, code} <= pair for pair in ALIKE):
        return None
    if any(kind is not None and kind.name == named for kind in types_of(told)):
        return None
    sure = bool(issuers_of(symbol))
    party = symbol.family is Family.PARTY  # the type has a place of its own there
    if not (sure or party) and (told in ALSO_BODIES or named == LETTER):
        return None
    name = symbol.type.name.lower() if symbol.type else told
    loose = not sure or (named in ISSUED_WITH_ANOTHER and told in {"QĐ", "NQ"})
    return ("other", name, Severity.WARNING if loose else Severity.ERROR)


def types_of(code: str) -> tuple[DocumentType | None, ...]:
    """What a code stands for under each regime: *QyĐ* is a state's, and often a Party's."""
    return tuple(type_of_code(code, regime) for regime in Regime)
