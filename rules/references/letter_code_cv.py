"""Rule references/letter-code-cv."""

from collections.abc import Iterator

from linter.rulekit import (
    EVERY_REGIME,
    Citation,
    Context,
    Finding,
    Regime,
    Rule,
    Severity,
    Trust,
    kind_of_code,
    nd30,
)


class LetterCodeCv(Rule):
    """Ký hiệu công văn của cơ quan nhà nước có nhóm chữ “CV”.

    Công văn không có chữ viết tắt tên loại: ký hiệu gồm tên cơ quan ban hành và đơn vị soạn thảo
    hoặc lĩnh vực (05/BNV-VP, 12/UBND-VX); “CV” không phải đơn vị, cũng không phải lĩnh vực. Văn
    bản của Đảng dùng nhóm CV (120-CV/TU) nên không thuộc quy tắc này; doanh nghiệp, đoàn thể
    và cơ quan mà soát không biết cũng vậy.
    """

    id = "references/letter-code-cv"
    severity = Severity.WARNING
    message = "Ký hiệu “{symbol}” có nhóm “CV”, trong khi công văn không có chữ viết tắt tên loại."
    remedy = "Đối chiếu văn bản gốc; ghi chữ viết tắt đơn vị soạn thảo hoặc lĩnh vực thay cho “CV”."
    basis = nd30("Phụ lục I, Phần I, II.3.b")
    requirements = ("E06",)
    element = Citation
    regimes = EVERY_REGIME
    trusts = frozenset(Trust)

    def check(self, citation: Citation, context: Context) -> Iterator[Finding]:
        """Yield the citation of a state body's letter that has a group CV."""
        symbol = citation.symbol
        if symbol is None or symbol.regime is Regime.PARTY or symbol.type_code is not None:
            return
        codes = [code for code in (symbol.issuer_code, *symbol.unit_codes) if code]
        others = [code for code in codes if code.upper() != "CV"]
        if len(others) < len(codes) and others and is_state(others[0]):
            yield self.at(citation, symbol=citation.shown)


def is_state(code: str) -> bool:
    """Whether a code is known, and only known, as that of a state body."""
    kinds = kind_of_code(code)
    return bool(kinds) and not any(kind.party or kind.union for kind in kinds)
