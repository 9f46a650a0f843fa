"""Rule references/incomplete-first-citation."""

from collections.abc import Iterator
from typing import ClassVar

from linter.rulekit import (
    LETTERHEAD,
    Appendix,
    Citation,
    Context,
    Element,
    Family,
    Finding,
    LegalBasis,
    Rule,
    Severity,
    Subject,
    WholeDocument,
    fold,
    is_administrative,
    lazy_pattern,
    nd30,
    places_of,
    quoted,
)

DATED = lazy_pattern(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?(?![\w/-])|\bngày\b|năm\s*[\d.…_]"
    r"|nêu trên|nói trên"
)
SENTENCE_END = lazy_pattern(r"[.;]\s|\n|$")
GENERIC = frozenset({"văn bản", "vb", "văn kiện", "tài liệu"})
FEWEST_WORDS = 6
"""Words of a line; one with fewer is a cell of a table or a heading."""
SURE = 0.9


class IncompleteFirstCitation(Rule):
    """Viện dẫn lần đầu một văn bản mà chưa ghi ngày tháng năm hoặc tên loại.

    Lần đầu nhắc tới một văn bản thì ghi đủ để người đọc tìm được; các lần sau chỉ cần tên loại và
    số, ký hiệu. Văn bản đã có trong căn cứ, câu đã nêu ngày, luật, bảng và phụ lục không bị xét.
    Người viết thường lược bớt, nên đây chỉ là lưu ý. Căn cứ thuộc references/incomplete-basis.
    """

    id = "references/incomplete-first-citation"
    severity = Severity.INFO
    messages: ClassVar = {
        "date": "Viện dẫn lần đầu chưa ghi ngày tháng năm ban hành: {places}.",
        "type": "Viện dẫn lần đầu chưa ghi tên loại văn bản: {places}.",
    }
    remedy = (
        "Lần đầu viện dẫn, ghi đủ tên loại, số, ký hiệu, ngày tháng năm, cơ quan ban hành và "
        "trích yếu."
    )
    basis = nd30("Phụ lục I, Phần I, II.6.b")
    requirements = ("H07",)
    element = WholeDocument
    needs = (Citation, LegalBasis, Appendix, *LETTERHEAD)
    gathers = (Citation,)

    def check(self, element: WholeDocument, context: Context) -> Iterator[Finding]:
        """Gather what is cited for the first time in the running text."""
        if not is_administrative(context):
            return
        first = list(_first_citations(element.text, context))
        dateless = [c for c in first if c.date is None and not _tells_date(element.text, c)]
        if dateless:
            found = self.at(places_of(dateless), places=quoted(c.shown for c in dateless))
            yield found.saying("date")
        typeless = [c for c in first if c.type_text is not None and _is_generic(c.type_text)]
        if typeless:
            found = self.at(places_of(typeless), places=quoted(c.shown for c in typeless))
            yield found.saying("type")


def _first_citations(text: str, context: Context) -> Iterator[Citation]:
    """Whole citations of documents not named before; a subject names them in short."""
    apart: tuple[Element, ...] = (*context.all(Subject), *context.all(LegalBasis))
    limit = min((appendix.span.start for appendix in context.all(Appendix)), default=len(text))
    named = {c.key for c in context.all(Citation) if _is_in(c, context.all(LegalBasis))}
    for cited in context.all(Citation):
        if cited.span.start >= limit:
            return
        if cited.key in named or _is_in(cited, apart) or not _is_whole(cited):
            continue
        named.add(cited.key)
        if _is_running_text(text, cited):
            yield cited


def _is_in(cited: Citation, elements: tuple[Element, ...]) -> bool:
    return any(s.start <= cited.span.start < s.end for e in elements for s in e.spans)


def _is_whole(cited: Citation) -> bool:
    symbol = cited.symbol
    return (
        symbol is not None
        and symbol.number is not None
        and symbol.family is not Family.NATIONAL_ASSEMBLY
        and cited.confidence >= SURE
    )


def _is_running_text(text: str, cited: Citation) -> bool:
    start = text.rfind("\n", 0, cited.span.start) + 1
    end = text.find("\n", cited.span.end)
    line = text[start : len(text) if end < 0 else end]
    attached = "kèm theo" in fold(text[max(cited.span.start - 40, 0) : cited.span.start])
    return len(line.split()) >= FEWEST_WORDS and not attached


def _tells_date(text: str, cited: Citation) -> bool:
    """Whether a date stands in the sentence."""
    before = text[max(cited.span.start - 160, 0) : cited.span.start]
    start = max(before.rfind(mark) for mark in ("\n", ". ", "; "))
    ending = SENTENCE_END.search(text, cited.span.end)
    after = text[
        cited.span.end : min(ending.start() if ending else len(text), cited.span.end + 200)
    ]
    return DATED.search(fold(f"{before[start + 1 :]} {after}")) is not None


def _is_generic(head: Element) -> bool:
    return " ".join(fold(head.text).split()).removesuffix(" số") in GENERIC
