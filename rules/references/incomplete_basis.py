"""Rule references/incomplete-basis."""

import re
from collections.abc import Iterator, Sequence
from typing import ClassVar

from linter.rulekit import (
    Citation,
    Context,
    Family,
    Finding,
    LegalBasis,
    Rule,
    Severity,
    fold,
    lazy_pattern,
    nd30,
)

OPENS = r"\W{0,3}căn cứ\s+(?:vào\s+|theo\s+|các\s+)*"
OPENING = lazy_pattern(rf"{OPENS}(?:số\s*:?\s*)?")
LAW = lazy_pattern(rf"{OPENS}(?:bộ luật|luật|pháp lệnh)(?!\s+(?:này|nêu trên|định))\b")
NAMED = lazy_pattern(
    rf"{OPENS}(?P<name>nghị định|thông tư(?: liên tịch)?|nghị quyết|quyết định|chỉ thị|công điện|"
    r"kế hoạch|công văn|thông báo|hướng dẫn|tờ trình)(?P<rest>.*)",
    re.DOTALL,
)
ALWAYS = frozenset({"nghị định", "thông tư", "thông tư liên tịch"})
"""Types that are never spoken of in general."""
OWNED = lazy_pattern(r"\s+(?:\S+\s+){0,3}?(?:của|ngày|về việc)\s")
NUMBERED = lazy_pattern(r"(?<!\w)số(?:\s*[:.]?\s*\d|\s*[:.…_/]|\s+\S*/)|\d{1,5}\s*[-/]\s*[a-zđ]")
DATED = lazy_pattern(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|năm\s+\d{4}|ngày\s*[\d.…_/]|ngày\s+th"
)
YEAR = lazy_pattern(r"\b(?:19|20)\d{2}\b")
WHOLE_DATE = lazy_pattern(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}|ngày\s.*năm\s*\d{2}|ngày\s*[.…_/]"
)
UNNUMBERED = lazy_pattern(r"đại hội|hội nghị|kỳ họp|(?<!\w)này\b|liên tịch số")
WORD = lazy_pattern(r"\w{2,}")
SUBJECT = "subject"
"""How the catalogue calls the part that some types are without."""
FULL = "tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và trích yếu"
OF_LAWS = "tên luật, pháp lệnh và ngày tháng năm ban hành"


class IncompleteBasis(Rule):
    """Căn cứ ghi thiếu ngày, cơ quan ban hành hoặc trích yếu của văn bản.

    Mỗi căn cứ là một văn bản được ghi đủ tên loại, số, ký hiệu, cơ quan ban hành, ngày tháng năm
    và trích yếu; luật, pháp lệnh chỉ ghi tên và ngày tháng năm. Căn cứ không phải văn bản (chức
    năng, nhiệm vụ, tình hình thực tế), dòng “Theo đề nghị của …”, “Xét …” và chỗ còn để trống của
    dự thảo không bị xét. Luật ghi kèm số thuộc references/numbered-law.
    """

    id = "references/incomplete-basis"
    severity = Severity.WARNING
    messages: ClassVar = {
        "document": "Căn cứ ghi thiếu {missing}.",
        "law": "Căn cứ là luật, pháp lệnh ghi thiếu ngày tháng năm ban hành.",
    }
    remedy = "Ghi đủ {expected}."
    basis = nd30("Phụ lục I, Phần I, II.6.a")
    requirements = ("H02",)
    element = LegalBasis
    needs = (Citation,)

    def check(self, basis: LegalBasis, context: Context) -> Iterator[Finding]:
        """Look at what is written of the document."""
        text = fold(" ".join(basis.text.split()))
        cited = [c for c in context.all(Citation) if _is_inside(c, basis)]
        if LAW.match(text):
            yield from self._law(basis, text, cited)
        elif not cited:
            yield from self._unnumbered(basis, text)
        elif len(cited) == 1:
            yield from self._document(basis, text, cited[0])

    def _law(self, basis: LegalBasis, text: str, cited: Sequence[Citation]) -> Iterator[Finding]:
        if cited or WHOLE_DATE.search(text):
            return
        finding = self.at(basis, expected=OF_LAWS).saying("law")
        yield finding.at_most(Severity.INFO) if YEAR.search(text) else finding

    def _unnumbered(self, basis: LegalBasis, text: str) -> Iterator[Finding]:
        """A document that is named, with no number at all."""
        named = NAMED.match(text)
        if named is None or UNNUMBERED.search(text) or NUMBERED.search(text):
            return
        written = basis.text.replace("\n", " ")
        proper = written[named.start("name") : named.start("name") + 1].isupper()
        if not proper or not (named["name"] in ALWAYS or OWNED.match(named["rest"])):
            return
        missing = "số, ký hiệu" if DATED.search(text) else "số, ký hiệu và ngày tháng năm"
        finding = self.at(basis, missing=missing, expected=FULL).saying("document")
        yield finding if named["name"] in ALWAYS else finding.at_most(Severity.INFO)

    def _document(self, basis: LegalBasis, text: str, cited: Citation) -> Iterator[Finding]:
        symbol = cited.symbol
        if symbol is None or symbol.number is None or not _is_the_basis(basis, cited):
            return
        if symbol.family is Family.NATIONAL_ASSEMBLY and "nghị quyết" not in text[:40]:
            return
        missing = []
        if cited.date is None and not DATED.search(text[text.find(fold(cited.shown)) :]):
            missing.append("ngày tháng năm")
        if basis.ending and not WORD.search(_rest(basis, cited)):
            if cited.issuer is None:
                missing.append("cơ quan ban hành")
            if not _is_untitled(cited):
                missing.append("trích yếu")
        if missing:
            words = " và ".join([", ".join(missing[:-1]), missing[-1]] if missing[1:] else missing)
            finding = self.at(basis, missing=words, expected=FULL).saying("document")
            yield finding.as_sure_as(cited.confidence)


def _is_inside(cited: Citation, basis: LegalBasis) -> bool:
    return any(span.start <= cited.span.start < span.end for span in basis.spans)


def _is_the_basis(basis: LegalBasis, cited: Citation) -> bool:
    """Whether the document is the basis itself, and not one that is named within its words."""
    head = cited.type_text.span.start if cited.type_text else cited.span.start
    before = fold(basis.text[: max(head - basis.span.start, 0)])
    return OPENING.fullmatch(before) is not None


def _is_untitled(cited: Citation) -> bool:
    """Whether documents of this type carry no subject (giấy mời, công điện, biên bản)."""
    return cited.type is not None and SUBJECT in cited.type.without


def _rest(basis: LegalBasis, cited: Citation) -> str:
    """What is written behind number, date and issuer."""
    told = [cited, *(part for part in (cited.date, cited.issuer, cited.title) if part is not None)]
    end = max(part.span.end for part in told)
    if cited.title is not None:
        return cited.title.text
    return basis.text[max(end - basis.span.start, 0) :]
