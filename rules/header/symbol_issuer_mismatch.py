"""Rule header/symbol-issuer-mismatch."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    Evidence,
    Finding,
    IssuingBody,
    NumberSymbol,
    Rule,
    Severity,
    Symbol,
    name_key,
    nd30,
    type_of_code,
)


class SymbolIssuerMismatch(Rule):
    """Nhóm viết tắt cơ quan trong ký hiệu không phải của cơ quan ban hành.

    Ký hiệu ghi tên viết tắt của cơ quan ban hành; đơn vị soạn thảo chỉ xuất hiện trong ký hiệu
    công văn và ở dòng Lưu. Viết tắt do từng cơ quan quy định, nên soát chỉ nhắc khi cơ quan dùng
    một chữ viết tắt mà ai cũng dùng chung (UBND, HĐND, tên các bộ), hoặc khi bạn đã khai viết
    tắt của cơ quan mình trong cấu hình. Sai nhóm tên loại là việc của header/symbol-type-mismatch.
    """

    id = "header/symbol-issuer-mismatch"
    severity = Severity.WARNING
    message = "Ký hiệu ghi “{found}”, trong khi cơ quan ban hành là {body} ({code})."
    remedy = "Viết “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.3.b")
    requirements = ("E05", "E07")
    element = NumberSymbol
    needs = (IssuingBody,)

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Compare the issuer's group of the symbol with the issuer named in the header."""
        body, symbol = context.first(IssuingBody), element.symbol
        if body is None or symbol is None or element.symbol_text is None:
            return
        codes = _codes(body, context)
        groups = (symbol.issuer_code or "", *symbol.unit_codes)
        if not codes or not groups[0] or any(_speaks_for(g, codes) for g in groups):
            return
        if symbol.type_code is None and (groups[0] == "CV" or _is_type(groups[0])):
            return
        yield self.at(
            element.symbol_text,
            found=groups[0],
            body=" ".join(body.text.split()),
            code=codes[0],
            expected=_expected(symbol, codes[0]),
        ).because(Evidence("Cơ quan ban hành", body.span, "contradicts"))


def _codes(body: IssuingBody, context: Context) -> tuple[str, ...]:
    """The abbreviations that may stand for the issuer; none when any may."""
    own = context.body
    if own.code and (own.name is None or name_key(own.name) == name_key(body.text)):
        return (own.code,)
    known = body.body
    return known.kind.codes if known is not None and known.kind.shared else ()


def _speaks_for(group: str, codes: tuple[str, ...]) -> bool:
    """Whether a group names the body, alone or as part of an office's (*VPUBND*, *CTUBND*)."""
    return any(code in group for code in codes)


def _is_type(group: str) -> bool:
    return type_of_code(group) is not None or group.casefold() in ("ttr", "ctr", "qyđ")


def _expected(symbol: Symbol, code: str) -> str:
    groups = [symbol.type_code, code] if symbol.type_code else [code, *symbol.unit_codes]
    return f"{symbol.number or ''}/{'-'.join(group for group in groups if group)}"
