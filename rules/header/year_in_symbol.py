"""Rule header/year-in-symbol."""

from collections.abc import Iterator

from linter.rulekit import (
    Context,
    DocumentTypeName,
    Family,
    Finding,
    NumberSymbol,
    Regime,
    Rule,
    Severity,
    may_be_normative,
    nd30,
    type_of_code,
)

OF_PARTIES = ("HĐ", "BGN", "BTT")
"""How the symbols of contracts begin (HĐ, HĐKT, HĐDV …): the parties number them as they like."""


class YearInSymbol(Rule):
    """Số, ký hiệu của văn bản hành chính có ghi năm.

    Năm chỉ đứng trong số, ký hiệu của văn bản quy phạm pháp luật (30/2020/NĐ-CP). Văn bản hành
    chính ghi số, gạch chéo rồi đến ký hiệu: 12/BC-UBND. Quyết định, nghị quyết, chỉ thị của cơ quan
    có thể ban hành văn bản quy phạm (như Ủy ban nhân dân), hợp đồng và bản thỏa thuận do các bên tự
    đánh số thì không bị nhắc; quyết định của sở, phòng, trường học không bao giờ là văn bản quy
    phạm. Trích yếu nêu việc cá biệt mà số ghi năm là việc của header/individual-decision-with-year.
    """

    id = "header/year-in-symbol"
    severity = Severity.WARNING
    message = "Số, ký hiệu “{found}” có ghi năm {year}, văn bản hành chính không ghi."
    remedy = "Bỏ năm: “{expected}”."
    basis = nd30("Phụ lục I, Phần I, II.3.b và II.3.c")
    requirements = ("E04", "E05")
    element = NumberSymbol
    needs = (DocumentTypeName,)

    def check(self, element: NumberSymbol, context: Context) -> Iterator[Finding]:
        """Find a year in the symbol of a type that is never normative."""
        symbol = element.symbol
        if symbol is None or symbol.family is not Family.NORMATIVE or element.symbol_text is None:
            return
        printed = context.first(DocumentTypeName)
        codes = [symbol.type_code, printed.type.code if printed is not None else None]
        normative = any(code and type_of_code(code, Regime.NORMATIVE) for code in codes)
        if normative and may_be_normative(symbol):
            return
        if any(code and code.startswith(OF_PARTIES) for code in codes):
            return
        expected = element.symbol_text.text.replace(f"/{symbol.year}/", "/", 1)
        yield self.at(
            element.symbol_text,
            found=(element.number.text if element.number else "") + element.symbol_text.text,
            year=str(symbol.year),
            expected=(symbol.number or "") + expected,
        )
